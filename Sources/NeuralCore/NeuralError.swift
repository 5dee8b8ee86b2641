import TensorCore

/// What NeuralCore refuses to do, with the values that made it refuse.
public enum NeuralError: Error, Equatable {
  case noInputSize
  case notPositive(layer: String, what: String, Int)
  case rateOutside(layer: String, what: String, Double)
  case tooManyParameters(layer: String, Int?)
  /// Axes by their names, the windows among them.
  case wrongAxes(layer: String, expected: [String], received: [String])
  case notAfterInput(layer: String, after: String)
  case wrongInput(expected: [Axis], received: Shape)
  case wrongStepInput(expected: Int, received: Int)
  case wrongGateInput(what: String, expected: Int, received: Int)
  case noLSTM
  case idOutside(Float, count: Int)
  case noLayers
  case lastLayerIsNotSoftmax(String)
  case targetOutside(Int32, classes: Int)
  case countsDiffer(answers: Int, targets: Int)
  case noWindows(in: String)
  case optionOutside(name: String, value: String, expected: String)
  case lossNotFinite(epoch: Int, step: Int)
}

extension NeuralError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noInputSize:
      "`input` needs a size: the steps of a window, and the features of a step"
    case .notPositive(let layer, let what, let value):
      "`\(layer)` cannot have \(value) \(what); use 1 or more"
    case .rateOutside(let layer, let what, let value):
      "`\(layer)` cannot have a \(what) of \(value); use a share from 0 up to, but not, 1"
    case .tooManyParameters(let layer, let count):
      "`\(layer)` would have \(count.map { "\($0)" } ?? "uncountably many") parameters, more than "
        + "the \(Weight.maximumCount) that fit; use fewer units"
    case .wrongAxes(let layer, let expected, let received):
      "`\(layer)` expects \(expected.joined(separator: " × ")), "
        + "but received \(received.joined(separator: " × "))"
    case .notAfterInput(let layer, let last):
      "`\(layer)` reads ids, so it comes right after `input`, not after `\(last)`"
    case .wrongInput(let expected, let received):
      "this model expects (windows, \(expected.map(\.description).joined(separator: ", "))), "
        + "but received \(received); reshape it first"
    case .wrongStepInput(let expected, let received):
      "a step of this model takes \(expected) \(expected == 1 ? "number" : "numbers"), "
        + "but received \(received)"
    case .wrongGateInput(let what, let expected, let received):
      "this `lstm` takes \(expected) numbers as its \(what), but received \(received)"
    case .noLSTM:
      "this model has no `lstm` layer; add one first"
    case .idOutside(let id, let count):
      "`embedding` knows the ids 0 to \(count - 1), but received \(id)"
    case .noLayers:
      "this model has no layers yet; add some first"
    case .lastLayerIsNotSoftmax(let layer):
      "a model learns shares of its classes, so its last layer must be `softmax`, not `\(layer)`"
    case .targetOutside(let target, let classes):
      "the target \(target) is not one of the \(classes) classes of this model "
        + "(0 to \(classes - 1)); its last `dense` must be as wide as the vocabulary"
    case .countsDiffer(let answers, let targets):
      "the model answers \(answers) times to a batch that has \(targets) targets; each answer needs one"
    case .noWindows(let part):
      "there are no windows in the \(part) data; make the windows shorter, or load more songs"
    case .optionOutside(let name, let value, let expected):
      "\(name) cannot be \(value); use \(expected)"
    case .lossNotFinite(let epoch, let step):
      "the loss stopped being a number in epoch \(epoch), step \(step); "
        + "use a smaller learning rate"
    }
  }
}
