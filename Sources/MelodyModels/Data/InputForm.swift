import TensorCore

/// How a token goes into a model.
public enum InputForm: Hashable, Sendable {
  /// One number a token: the id divided by the size of the vocabulary, as in the tutorial.
  case scaled
  /// The id itself, for an embedding.
  case ids
  /// A row of noughts with a single one in the token's place.
  case oneHot

  /// The form for a model that reads so many features a step; none are ids.
  ///
  /// - Throws: ``MelodyError/notAnInput(features:vocabularySize:)``.
  public init(features: Int?, vocabularySize: Int) throws(MelodyError) {
    switch features {
    case nil: self = .ids
    case 1: self = .scaled
    case vocabularySize: self = .oneHot
    case let features?:
      throw .notAnInput(features: features, vocabularySize: vocabularySize)
    }
  }

  /// More numbers than this, a gigabyte, are not made at once.
  private static let mostNumbers = 1 << 28

  /// Windows as a model reads them.
  ///
  /// - Axes: (windows, steps, features), float32; without features for ids, int32.
  /// - Throws: ``MelodyError/tooManyNumbers(_:)``.
  func tensor(
    _ windows: [ArraySlice<Int32>], length: Int, vocabularySize: Int
  ) throws -> Tensor {
    var axes = [Axis("windows", windows.count), Axis("steps", length)]
    if self != .ids { axes.append(Axis("features", self == .oneHot ? vocabularySize : 1)) }
    let shape = try Shape(axes)
    guard shape.count <= Self.mostNumbers else { throw MelodyError.tooManyNumbers(shape) }
    if self == .ids { return try Tensor(.int32(windows.flatMap(\.self)), shape: shape) }
    var values: [Float] = []
    values.reserveCapacity(shape.count)
    for window in windows {
      for id in window { append(id, vocabularySize, to: &values) }
    }
    return try Tensor(.float32(values), shape: shape)
  }

  /// One token as a model reads it step by step.
  func step(_ id: Int, vocabularySize: Int) -> [Float] {
    var values: [Float] = []
    append(Int32(clamping: id), vocabularySize, to: &values)
    return values
  }

  private func append(_ id: Int32, _ vocabularySize: Int, to values: inout [Float]) {
    switch self {
    case .scaled: values.append(Float(id) / Float(vocabularySize))
    case .ids: values.append(Float(id))
    case .oneHot:
      let row = values.count
      values.append(contentsOf: repeatElement(0, count: vocabularySize))
      values[row + Int(id)] = 1
    }
  }
}

extension InputForm {
  /// A single window as a model reads it.
  ///
  /// - Throws: ``MelodyError/noSuchID(_:size:)``, ``MelodyError/emptyStart``.
  public func tensor(window: [Int], vocabularySize: Int) throws -> Tensor {
    guard !window.isEmpty else { throw MelodyError.emptyStart }
    for id in window where !(0..<vocabularySize).contains(id) {
      throw MelodyError.noSuchID(id, size: vocabularySize)
    }
    let ids = window.map { Int32(clamping: $0) }
    return try tensor([ids[...]], length: ids.count, vocabularySize: vocabularySize)
  }
}

extension Dataset {
  /// All windows as numbers.
  ///
  /// - Axes: (windows, steps, features), float32; without features for ids, int32.
  /// - Throws: ``MelodyError/tooManyNumbers(_:)``.
  public func inputs(_ form: InputForm = .scaled) throws -> Tensor {
    let windows = starts.map { ids[$0..<$0 + length] }
    return try form.tensor(windows, length: length, vocabularySize: vocabulary.size)
  }

  /// The ids that are to be foretold.
  ///
  /// - Axes: (windows), or (windows, steps) with a target after each token; int32.
  public func answers() throws -> Tensor {
    let axes = [Axis("windows", count)] + (targets == .each ? [Axis("steps", length)] : [])
    return try Tensor(.int32(starts.flatMap { answers(at: $0) }), shape: Shape(axes))
  }
}
