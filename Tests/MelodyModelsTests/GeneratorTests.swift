import MelodyModels
import NeuralCore
import TensorCore
import Testing

struct GeneratorTests {
  private let material: TrainingMaterial

  init() throws {
    let vocabulary = try Vocabulary(["C4", "D4", "E4", "F4", "rest"])
    let song = try Song(
      name: "song", ids: (0..<60).map { $0 * $0 % 5 }, in: vocabulary)
    material = try TrainingMaterial(vocabulary: vocabulary, songs: [song])
  }

  /// An untrained model of the form that has so many features; nil has an embedding.
  private func model(features: Int?, steps: Int = 6) throws -> Model {
    var model = try Model(steps: steps, features: features, seed: 4)
    if features == nil { model = try model.adding(.embedding(5, 8)) }
    model = try model.adding(.lstm(16)).adding(.dense(5)).adding(.softmax)
    model.metadata = material.metadata
    return model
  }

  @Test("makes the same tokens for the same seed, and others for another", arguments: [1, 5, nil])
  func seeds(features: Int?) throws {
    let generator = try Generator(model(features: features))
    let start = try generator.start(seed: 3)
    #expect(start.count == 6)
    let make = { seed in
      try generator.generate(40, from: start, temperature: 1, seed: seed)
    }
    #expect(try make(1).count == 40)
    #expect(try make(1) == make(1))
    #expect(try make(1) != make(2))
  }

  @Test("takes the likeliest, drops the window's first, and asks again", arguments: [1, 5, nil])
  func byHand(features: Int?) throws {
    let model = try model(features: features)
    let generator = try Generator(model)
    let form = try InputForm(for: model, vocabularySize: 5)
    let start = try generator.start(seed: 3)
    var window = start
    var made: [Int] = []
    for _ in 0..<8 {
      let answer = try model.predict(form.tensor(window: window, vocabularySize: 5)).floats
      let next = try #require(answer.firstIndex(of: answer.max() ?? 0))
      made.append(next)
      window = window.dropFirst() + [next]
    }
    #expect(try generator.generate(8, from: start) == made)
  }

  @Test("stops when told to")
  func stopping() throws {
    let generator = try Generator(model(features: 1))
    var seen: [Int] = []
    let ids = try generator.generate(40, from: [0, 1, 2, 3, 4, 0], temperature: 1) { id in
      seen.append(id)
      return seen.count < 3
    }
    #expect(ids == seen)
    #expect(ids.count == 3)
  }

  @Test("refuses starts, counts and models that do not fit")
  func refusals() throws {
    let generator = try Generator(model(features: 1))
    #expect(throws: MelodyError.windowLengthsDiffer(model: 6, found: 2)) {
      try generator.generate(1, from: [0, 1])
    }
    #expect(throws: MelodyError.emptyStart) { try generator.generate(1, from: []) }
    #expect(throws: MelodyError.noSuchID(5, size: 5)) {
      try generator.generate(1, from: [0, 1, 2, 3, 4, 5])
    }
    #expect(throws: MelodyError.badTokenCount(-1)) {
      try generator.generate(-1, from: [0, 1, 2, 3, 4, 0])
    }
    #expect(throws: MelodyError.vocabulariesDiffer(model: 5, vocabulary: 1)) {
      try generator.check(Vocabulary(["C4"]))
    }
    #expect(throws: MelodyError.notAnInput(features: 3, vocabularySize: 5)) {
      try Generator(model(features: 3))
    }
    var forgetful = try model(features: 1)
    forgetful.metadata = [:]
    let rootless = try Generator(forgetful)
    #expect(throws: MelodyError.noMaterial) { try rootless.start(seed: 0) }
    #expect(try rootless.generate(2, from: [0, 1, 2, 3, 4, 0]).count == 2)
  }

  @Test("trains on a dataset in the form of the model", arguments: [1, 5, nil])
  func training(features: Int?) throws {
    let data = try Dataset(songs: material.songs, length: 6, vocabulary: material.vocabulary)
    let model = try model(features: features)
    let set = try data.trainingSet(for: model)
    #expect(set.count == 54)
    let batch = try set.batch([3, 0])
    #expect(batch.targets == [try Int32(data.target(at: 3)), try Int32(data.target(at: 0))])
    let before = try #require(try model.evaluate(on: set)).loss
    let trained = try Trainer.train(
      model, on: set, options: TrainingOptions(epochs: 20, batchSize: 16, learningRate: 0.01))
    #expect(try #require(try trained.evaluate(on: set)).loss < before)
    #expect(throws: MelodyError.windowLengthsDiffer(model: 7, found: 6)) {
      try data.trainingSet(for: self.model(features: 1, steps: 7))
    }
  }

  @Test("learns and writes with a target after each token")
  func targetsEach() throws {
    let data = try Dataset(
      songs: material.songs, length: 6, vocabulary: material.vocabulary, targets: .each)
    var model = try Model(steps: 6, features: nil, seed: 4).adding(.embedding(5, 8))
      .adding(.lstm(16, returnSequences: true)).adding(.dense(5)).adding(.softmax)
    model.metadata = material.metadata
    let set = try data.trainingSet(for: model)
    let ids = material.songs[0].ids
    #expect(try set.batch([2, 0]).targets == Array(ids[3...8]) + Array(ids[1...6]))
    #expect(try data.answers().shape.sizes == [54, 6])
    let before = try #require(try model.evaluate(on: set))
    let trained = try Trainer.train(
      model, on: set, options: TrainingOptions(epochs: 20, batchSize: 16, learningRate: 0.01))
    let after = try #require(try trained.evaluate(on: set))
    #expect(after.loss < before.loss / 2)
    #expect(after.accuracy > before.accuracy)
    // The song goes round in five, and so does what was learnt.
    let start = ids[0..<6].map { Int($0) }
    let expected = ids[6..<26].map { Int($0) }
    #expect(try Generator(trained).generate(20, from: start) == expected)
    #expect(try Generator(trained).generate(20, from: start, carry: true) == expected)

    let once = try Dataset(songs: material.songs, length: 6, vocabulary: material.vocabulary)
    #expect(throws: MelodyError.answersDiffer(answersSteps: true)) {
      try once.trainingSet(for: model)
    }
    #expect(throws: MelodyError.answersDiffer(answersSteps: false)) {
      try data.trainingSet(for: self.model(features: nil))
    }
  }
}
