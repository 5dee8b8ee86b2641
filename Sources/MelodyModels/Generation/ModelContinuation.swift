import NeuralCore

/// A model that reads the whole window each time, one track after the other.
struct WindowReader: Continuation {
  let model: Model
  let form: InputForm
  let vocabularySize: Int

  func probabilities(after windows: [[Int]]) throws -> [[Float]] {
    try windows.map { window in
      let answer = try model.predict(form.tensor(window: window, vocabularySize: vocabularySize))
      // A model that answers after each token has answered last after the last.
      return answer.floats.suffix(vocabularySize)
    }
  }
}

/// A model that reads the starts once and then only what is new: its state goes on.
///
/// It remembers the tokens that have left the window, so that its answers part from those of a
/// ``WindowReader`` as soon as the first one has.
struct StateCarrier: Continuation {
  let model: StatefulModel
  let form: InputForm
  let vocabularySize: Int
  private var hasRead = false

  init(model: Model, tracks: Int, form: InputForm, vocabularySize: Int) {
    self.model = StatefulModel(model, tracks: tracks)
    self.form = form
    self.vocabularySize = vocabularySize
  }

  mutating func probabilities(after windows: [[Int]]) throws -> [[Float]] {
    let length = windows.first?.count ?? 0
    var answers: [Float] = []
    for place in (hasRead ? length - 1 : 0)..<length {
      answers = try model.step(
        windows.flatMap { form.step($0[place], vocabularySize: vocabularySize) })
    }
    hasRead = true
    return windows.indices.map {
      Array(answers[$0 * vocabularySize..<($0 + 1) * vocabularySize])
    }
  }
}
