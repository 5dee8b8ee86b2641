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
  case tooManyWindows(Int, most: Int)
  case optionOutside(name: String, value: String, expected: String)
  case diverged(Divergence)
  /// `fits`: a batch that there is room for; nil where there is none even for one window.
  case tooLargeToTrain(batchSize: Int, bytes: Int, fits: Int?)
  case cannotResume
  case allEpochsDone(Int)
  case otherData(String, expected: Int, found: Int)
  case noSuchFile(path: String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case badModelFile(ModelFileFault)
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
    case .tooManyWindows(let count, let most):
      "a gradient looks at up to \(most) windows at once, but received \(count); take a batch first"
    case .optionOutside(let name, let value, let expected):
      "\(name) cannot be \(value); use \(expected)"
    case .diverged(let divergence):
      divergence.description
    case .tooLargeToTrain(let batchSize, let bytes, let fits):
      "to train this model on \(batchSize) windows at once takes \(Self.size(bytes)) of memory, more "
        + "than there is; "
        + (fits.map { "batch_size: \($0) would fit" } ?? "use fewer units, or shorter windows")
    case .cannotResume:
      "this model does not know where its training stood; `train` goes on from its weights, with "
        + "everything else anew"
    case .allEpochsDone(let count):
      "this model has had all its epochs, \(count) of them; say how many there shall be in all, as "
        + "in epochs: \(count + 10)"
    case .otherData(let what, let expected, let found):
      "this training had \(expected) \(what), but received \(found); give it the same again"
    case .noSuchFile(let path):
      "there is no file \"\(path)\""
    case .cannotRead(let path, let reason):
      "cannot read \"\(path)\": \(reason)"
    case .cannotWrite(let path, let reason):
      "cannot write \"\(path)\": \(reason)"
    case .badModelFile(let fault):
      fault.description
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10 << 30 ? "\(bytes >> 20) MB" : "\(bytes >> 30) GB"
  }
}
