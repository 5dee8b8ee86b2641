import NeuralCore
import Testing

@testable import MelodyModels

struct CarriedStateTests {
  private let vocabularySize = 5
  /// The first is not 0: scaled, that would be silence, which leaves no trace in the state.
  private let start = [3, 0, 1, 4, 2, 2]

  private func model(features: Int?) throws -> Model {
    var model = try Model(steps: start.count, features: features, seed: 4)
    if features == nil { model = try model.adding(.embedding(vocabularySize, 8)) }
    return try model.adding(.lstm(16)).adding(.dense(vocabularySize)).adding(.softmax)
  }

  @Test("agrees with the window until the window's first note leaves it", arguments: [1, 5, nil])
  func parting(features: Int?) throws {
    let model = try model(features: features)
    let form = try InputForm(for: model, vocabularySize: vocabularySize)
    let reader = WindowReader(model: model, form: form, vocabularySize: vocabularySize)
    var carrier = StateCarrier(
      model: model, tracks: 1, form: form, vocabularySize: vocabularySize)
    let distance = { (first: [Float], second: [Float]) in
      zip(first, second).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
    var window = start
    let first = distance(
      try reader.probabilities(after: [window])[0], try carrier.probabilities(after: [window])[0])
    #expect(first < 1e-6)
    // From here on the carrier knows a note that the window has lost.
    window = window.dropFirst() + [1]
    let second = distance(
      try reader.probabilities(after: [window])[0], try carrier.probabilities(after: [window])[0])
    #expect(second > 1e-5)
  }

  @Test("answers as a window would that had lost nothing")
  func longMemory() throws {
    let model = try model(features: 1)
    let long = try Model(steps: start.count + 1, features: 1, seed: 4)
      .adding(.lstm(16)).adding(.dense(vocabularySize)).adding(.softmax)
    let form = InputForm.scaled
    var carrier = StateCarrier(
      model: model, tracks: 1, form: form, vocabularySize: vocabularySize)
    _ = try carrier.probabilities(after: [start])
    let carried = try carrier.probabilities(after: [start.dropFirst() + [1]])[0]
    let whole = try WindowReader(model: long, form: form, vocabularySize: vocabularySize)
      .probabilities(after: [start + [1]])[0]
    #expect(zip(carried, whole).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test("makes the same first token either way")
  func firstToken() throws {
    let generator = try Generator(model(features: nil))
    let carried = try generator.generate(20, from: start, temperature: 1, seed: 2, carry: true)
    let again = try generator.generate(20, from: start, temperature: 1, seed: 2, carry: true)
    let windowed = try generator.generate(20, from: start, temperature: 1, seed: 2)
    #expect(carried.first == windowed.first)
    #expect(carried == again)
  }

  @Test("a track among others is the same tokens as alone", arguments: [true, false])
  func tracks(carry: Bool) throws {
    let generator = try Generator(model(features: nil))
    let starts = (0..<7).map { first in start.map { ($0 + first) % vocabularySize } }
    let together = try generator.generate(
      30, tracks: starts, temperature: 1, seed: 5, carry: carry)
    for (track, begin) in starts.enumerated() {
      let alone = try generator.generate(
        30, from: begin, temperature: 1, seed: 5 + track, carry: carry)
      #expect(together[track] == alone)
    }
    #expect(Set(together).count > 1)
  }

  @Test("a round that is refused is the last of every track")
  func stopping() throws {
    let generator = try Generator(model(features: 1))
    let made = try generator.generate(30, tracks: [start, start], carry: true) { ids in
      #expect(ids.count == 2)
      return false
    }
    #expect(made.map(\.count) == [1, 1])
  }
}
