import NeuralCore
import TensorCore

extension InputForm {
  /// The form that a model reads tokens in.
  ///
  /// - Throws: ``MelodyError/notAnInput(features:vocabularySize:)``.
  public init(for model: Model, vocabularySize: Int) throws(MelodyError) {
    let features = model.inputAxes.first { $0.name == "features" }
    try self.init(features: features?.size, vocabularySize: vocabularySize)
  }
}

extension Model {
  /// The tokens of the windows it reads.
  ///
  /// - Throws: ``MelodyError/readsNoWindows``.
  func windowLength() throws(MelodyError) -> Int {
    guard let steps = inputAxes.first(where: { $0.name == "steps" }) else {
      throw .readsNoWindows
    }
    return steps.size
  }

  /// The tokens it chooses from.
  ///
  /// - Throws: ``MelodyError/answersNoTokens``.
  func classCount() throws(MelodyError) -> Int {
    guard let axis = outputAxes.last, axis.name == "features" else { throw .answersNoTokens }
    return axis.size
  }

  /// Whether it answers after each token of a window, rather than once after the last.
  var answersSteps: Bool { outputAxes.count > 1 }
}

extension Dataset {
  /// The windows in the form that a model reads.
  ///
  /// - Throws: ``MelodyError`` where the model's input or output does not fit them.
  public func trainingSet(for model: Model) throws(MelodyError) -> some TrainingSet {
    let form = try InputForm(for: model, vocabularySize: vocabulary.size)
    let windowLength = try model.windowLength()
    guard windowLength == length else {
      throw .windowLengthsDiffer(model: windowLength, found: length)
    }
    let classCount = try model.classCount()
    guard classCount == vocabulary.size else {
      throw .vocabulariesDiffer(model: classCount, vocabulary: vocabulary.size)
    }
    guard model.answersSteps == (targets == .each) else {
      throw .answersDiffer(answersSteps: model.answersSteps)
    }
    return DatasetWindows(dataset: self, form: form)
  }
}

/// A dataset as training asks for it: made into numbers batch by batch.
private struct DatasetWindows: TrainingSet {
  let dataset: Dataset
  let form: InputForm

  var count: Int { dataset.count }

  func batch(_ indices: [Int]) throws -> Batch {
    let windows = try indices.map { try dataset.slice(at: $0) }
    let inputs = try form.tensor(
      windows, length: dataset.length, vocabularySize: dataset.vocabulary.size)
    return Batch(inputs: inputs, targets: windows.flatMap { dataset.answers(at: $0.startIndex) })
  }
}
