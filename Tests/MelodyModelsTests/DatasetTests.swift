import MelodyModels
import TensorCore
import Testing

struct DatasetTests {
  /// Two hundred ids of a vocabulary of seven.
  private let ids = (0..<200).map { $0 * $0 % 7 }
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Vocabulary(["a", "b", "c", "d", "e", "f", "g"])
  }

  private func flat(length: Int = 3) throws -> Dataset {
    try Dataset(ids: ids, length: length, vocabulary: vocabulary)
  }

  private func songs(_ lengths: [Int], window: Int = 3) throws -> Dataset {
    let songs = try lengths.enumerated().map { index, length in
      try Song(
        name: "song \(index)", ids: Array(repeating: index, count: length), in: vocabulary)
    }
    return try Dataset(songs: songs, length: window, vocabulary: vocabulary)
  }

  @Test("slides by one token, and asks for the one after the window")
  func windows() throws {
    let data = try flat()
    #expect(data.count == 197)
    for index in [0, 1, 196] {
      #expect(try data.window(at: index) == Array(ids[index..<index + 3]))
      #expect(try data.target(at: index) == ids[index + 3])
    }
    #expect(throws: MelodyError.noSuchWindow(197, count: 197)) { try data.window(at: 197) }
  }

  @Test("never leaves a song where songs are known")
  func songBorders() throws {
    let data = try songs([10, 2, 3, 4, 6])
    #expect(data.count == 7 + 0 + 0 + 1 + 3)
    for index in 0..<data.count {
      let ids = try data.window(at: index) + [data.target(at: index)]
      #expect(Set(ids).count == 1)
    }
    #expect(data.songs.map(\.name) == ["song 0", "song 3", "song 4"])
    #expect(data.songs.map(\.ids.count) == [10, 4, 6])
  }

  @Test("refuses windows that fit nowhere, and ids without a token")
  func refusals() throws {
    #expect(throws: MelodyError.badWindowLength(0)) { try flat(length: 0) }
    #expect(throws: MelodyError.tooFewTokens(longest: 200, windowLength: 200)) {
      try flat(length: 200)
    }
    #expect(throws: MelodyError.tooFewTokens(longest: 200, windowLength: .max)) {
      try flat(length: .max)
    }
    #expect(throws: MelodyError.noSuchID(7, size: 7)) {
      try Dataset(ids: [1, 7], length: 1, vocabulary: vocabulary)
    }
    #expect(throws: MelodyError.noWindowLeft) { try flat().selecting([]) }
  }

  @Test("puts a block aside that shares no token with the rest", arguments: 0..<20)
  func blockSplit(seed: Int) throws {
    // Every id once, so that a shared token would show.
    let names = (100..<300).map { "\($0)" }
    let data = try Dataset(
      ids: Array(0..<200), length: 5, vocabulary: try Vocabulary(names))
    let (training, validation) = try data.split(0.9, seed: seed)
    #expect(validation.count == 19)
    #expect(training.count >= 195 - 19 - 10)
    let tokens = { (part: Dataset) in Set(part.songs.flatMap(\.ids)) }
    #expect(tokens(training).isDisjoint(with: tokens(validation)))
    #expect(try data.split(0.9, seed: seed).training == training)
  }

  @Test("puts whole songs aside where songs are known", arguments: 0..<20)
  func songSplit(seed: Int) throws {
    let data = try songs([23, 13, 13, 13, 13, 13, 33])
    let (training, validation) = try data.split(0.8, seed: seed)
    #expect(training.count + validation.count == data.count)
    #expect(
      Set(training.songs.map(\.name)).isDisjoint(with: Set(validation.songs.map(\.name))))
    #expect(training.songs.allSatisfy { $0.ids.count % 10 == 3 })
    #expect(training.count > validation.count)
  }

  @Test("refuses to split what cannot be split")
  func splitRefusals() throws {
    #expect(throws: MelodyError.badShare(1)) { try flat().split(1, seed: 0) }
    #expect(throws: MelodyError.self) { try flat().split(.nan, seed: 0) }
    #expect(throws: MelodyError.tooFewWindows(count: 1, windowLength: 199)) {
      try flat(length: 199).split(0.5, seed: 0)
    }
  }

  @Test("takes some windows, and samples one by seed")
  func takingAndSampling() throws {
    let data = try flat()
    let few = try data.selecting(Array(0..<5))
    #expect(few.count == 5)
    #expect(few.songs.map(\.ids) == [ids.prefix(8).map { Int32($0) }])
    #expect(data.sample(seed: 3) == data.sample(seed: 3))
    let starts = (0..<50).map { data.sample(seed: $0) }
    #expect(Set(starts).count > 4)
    #expect(few.sample(seed: 9).count == 3)
  }

  @Test("is scaled for one feature, ids for an embedding, one-hot for the vocabulary's size")
  func inputForms() throws {
    let data = try flat().selecting([0, 1])
    let scaled = try data.inputs()
    #expect(scaled.shape.description == "(windows: 2, steps: 3, features: 1)")
    let expected = [0, 1, 2, 1, 2, 3].map { Float(ids[$0]) / 7 }
    #expect(scaled.floats == expected)
    let whole = try data.inputs(.ids)
    #expect(whole.shape.description == "(windows: 2, steps: 3)")
    #expect(whole.integers == [0, 1, 2, 1, 2, 3].map { Int32(ids[$0]) })
    let hot = try data.inputs(.oneHot)
    #expect(hot.shape.description == "(windows: 2, steps: 3, features: 7)")
    for (step, row) in [0, 1, 2, 1, 2, 3].enumerated() {
      let values = hot.floats[step * 7..<step * 7 + 7].map { Int($0) }
      #expect(values == (0..<7).map { $0 == ids[row] ? 1 : 0 })
    }
    #expect(try data.answers().integers == [Int32(ids[3]), Int32(ids[4])])
    #expect(try InputForm(features: 1, vocabularySize: 7) == .scaled)
    #expect(try InputForm(features: nil, vocabularySize: 7) == .ids)
    #expect(try InputForm(features: 7, vocabularySize: 7) == .oneHot)
    #expect(throws: MelodyError.notAnInput(features: 3, vocabularySize: 7)) {
      try InputForm(features: 3, vocabularySize: 7)
    }
  }

  @Test("refuses to make more numbers at once than there is memory for")
  func tooManyNumbers() throws {
    let long = try Dataset(
      ids: Array(repeating: 0, count: 40_000), length: 20_000, vocabulary: vocabulary)
    #expect(throws: MelodyError.self) { try long.inputs() }
  }

  @Test("windows may be chosen in any order, and still split and tell their songs")
  func choosing() throws {
    let data = try flat()
    let turned = try data.selecting(Array((0..<data.count).reversed()))
    #expect(turned.question(at: 0).window == (try data.window(at: data.count - 1)))
    #expect(turned.question(at: 0).target == (try data.target(at: data.count - 1)))
    #expect(turned.songs == data.songs)
    let (training, validation) = try turned.split(0.5, seed: 3)
    let (sameTraining, sameValidation) = try data.split(0.5, seed: 3)
    #expect(training == sameTraining && validation == sameValidation)
    #expect(try turned.selecting([1]).count == 1)
    #expect(throws: MelodyError.noWindowLeft) { try data.selecting([]) }
  }
}
