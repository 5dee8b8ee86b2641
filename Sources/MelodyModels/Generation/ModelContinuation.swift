import NeuralCore

/// A model that reads the whole window each time.
struct WindowReader: Continuation {
  let model: Model
  let form: InputForm
  let vocabularySize: Int

  func probabilities(after window: [Int]) throws -> [Float] {
    try model.predict(form.tensor(window: window, vocabularySize: vocabularySize)).floats
  }
}

/// A model that reads the start once and then only what is new: its state goes on.
///
/// It remembers the tokens that have left the window, so that its answers part from those of a
/// ``WindowReader`` as soon as the first one has.
struct StateCarrier: Continuation {
  let model: Model
  let form: InputForm
  let vocabularySize: Int
  private var state: ModelState
  private var hasRead = false

  init(model: Model, form: InputForm, vocabularySize: Int) {
    self.model = model
    self.form = form
    self.vocabularySize = vocabularySize
    state = model.initialState()
  }

  mutating func probabilities(after window: [Int]) throws -> [Float] {
    var answer: [Float] = []
    for id in hasRead ? window.suffix(1) : window[...] {
      answer = try model.step(form.step(id, vocabularySize: vocabularySize), &state)
    }
    hasRead = true
    return answer
  }
}
