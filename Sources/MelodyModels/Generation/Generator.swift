import NeuralCore

/// A model that composes: a window goes in, a token comes out and joins the window, and so on.
///
///     let generator = try Generator(trained)
///     let start = try generator.start(seed: 3)
///     let ids = try generator.generate(500, from: start, temperature: 0.9, seed: 3)
///
/// The same arguments give the same tokens.
public struct Generator: Sendable {
  public let model: Model
  /// What the model was trained on, if it says so.
  public let material: TrainingMaterial?
  /// How many tokens it chooses from.
  public let vocabularySize: Int
  private let form: InputForm

  /// - Throws: ``MelodyError`` where the model does not read or answer tokens, or was trained on
  ///   something that cannot be read.
  public init(_ model: Model) throws(MelodyError) {
    let vocabularySize = try model.classCount()
    let material = try TrainingMaterial(metadata: model.metadata)
    if let size = material?.vocabulary.size, size != vocabularySize {
      throw .vocabulariesDiffer(model: vocabularySize, vocabulary: size)
    }
    form = try InputForm(for: model, vocabularySize: vocabularySize)
    self.model = model
    self.material = material
    self.vocabularySize = vocabularySize
  }

  /// Refuses a vocabulary in which the model's ids mean other tokens.
  ///
  /// - Throws: ``MelodyError/vocabulariesDiffer(model:vocabulary:)``.
  public func check(_ vocabulary: Vocabulary) throws(MelodyError) {
    guard vocabulary.size == vocabularySize,
      material.map({ $0.vocabulary.tokens == vocabulary.tokens }) ?? true
    else { throw .vocabulariesDiffer(model: vocabularySize, vocabulary: vocabulary.size) }
  }

  /// A window by lot from the songs that the model was trained on.
  ///
  /// - Throws: ``MelodyError/noMaterial``, ``MelodyError/tooFewTokens(longest:windowLength:)``.
  public func start(seed: Int) throws(MelodyError) -> [Int] {
    guard let material else { throw .noMaterial }
    return try material.start(length: model.windowLength(), seed: seed)
  }

  /// The tokens that follow a start, which is not part of them.
  ///
  /// - Parameters:
  ///   - temperature: 0 for the likeliest each time, otherwise how daring the lots are.
  ///   - carry: keeps the state instead of reading the window again; less work by about the length
  ///     of the window, and the same until the start's first token leaves it.
  ///   - accept: takes each id as it is made; false ends it after that one.
  /// - Throws: ``MelodyError``, and what the model throws.
  public func generate(
    _ count: Int, from start: [Int], temperature: Double = 0, seed: Int = 0, carry: Bool = false,
    accept: (Int) throws -> Bool = { _ in true }
  ) throws -> [Int] {
    try generate(
      count, tracks: [start], temperature: temperature, seed: seed, carry: carry
    ) { try accept($0[0]) }[0]
  }

  /// The tokens that follow some starts, in a track each.
  ///
  /// A track is the same tokens as alone: the first with `seed`, the second with `seed + 1`, and so
  /// on. With `carry` all tracks together take little longer than one, since the weights are read
  /// once for all.
  ///
  /// - Parameters:
  ///   - starts: a window for each track; one or more.
  ///   - temperature, carry: as for one track.
  ///   - accept: takes the ids, one a track, as they are made; false ends it after those.
  /// - Throws: ``MelodyError``, and what the model throws.
  public func generate(
    _ count: Int, tracks starts: [[Int]], temperature: Double = 0, seed: Int = 0,
    carry: Bool = false, accept: ([Int]) throws -> Bool = { _ in true }
  ) throws -> [[Int]] {
    for start in starts { try checkStart(start) }
    let pickers = try starts.indices.map { track throws(MelodyError) in
      try TokenPicker(temperature: temperature, seed: seed &+ track)
    }
    if carry {
      var carrier = StateCarrier(
        model: model, tracks: starts.count, form: form, vocabularySize: vocabularySize)
      return try carrier.generate(count, from: starts, with: pickers, accept: accept)
    }
    var reader = WindowReader(model: model, form: form, vocabularySize: vocabularySize)
    return try reader.generate(count, from: starts, with: pickers, accept: accept)
  }

  private func checkStart(_ start: [Int]) throws(MelodyError) {
    guard !start.isEmpty else { throw .emptyStart }
    for id in start where !(0..<vocabularySize).contains(id) {
      throw .noSuchID(id, size: vocabularySize)
    }
    let length = try model.windowLength()
    guard start.count == length else {
      throw .windowLengthsDiffer(model: length, found: start.count)
    }
  }
}
