import TensorCore

/// A model that takes one timestep after another and carries its state on, for some tracks at once.
///
///     let model = StatefulModel(trained, tracks: 8)
///     for token in start { answers = try model.step(token) }
///
/// Reading a window step by step gives what ``Model/predict(_:)`` gives, to rounding, at a fraction of
/// the cost, since the next token is one step more and not a whole window. The weights are read once
/// for all tracks; what a track is answered are the same bits whatever tracks are beside it.
public final class StatefulModel {
  public let tracks: Int
  /// What a timestep of one track takes: the features, or one id.
  public let inputWidth: Int
  /// What a track is answered.
  public let outputWidth: Int

  private let first: (any Layer)?
  private let input: Floats
  /// Each layer, and where it writes.
  private let steps: [(step: Stepper, output: Floats)]
  private let arena = Arena()

  /// A model that has read nothing yet.
  ///
  /// - Parameter tracks: 1 or more.
  public init(_ model: Model, tracks: Int = 1) {
    let arena = arena
    // Less than a megabyte is read before another thread is there to help.
    let workers = Workers(maximum: model.parameterCount < 1 << 18 ? 1 : nil)
    self.tracks = tracks
    first = model.stack.first
    inputWidth = first is Embedding ? 1 : model.input.width
    outputWidth = model.output.width
    input = arena.floats(tracks * inputWidth)
    steps = model.stack.map { layer in
      (
        layer.stepper(rows: tracks, arena, workers),
        arena.floats(tracks * layer.output.width)
      )
    }
  }

  /// What the last layer gives for the next timestep of each track.
  ///
  /// - Parameter inputs: ``inputWidth`` numbers a track, one track after the other.
  /// - Returns: ``outputWidth`` numbers a track.
  /// - Throws: ``NeuralError``.
  public func step(_ inputs: [Float]) throws(NeuralError) -> [Float] {
    guard inputs.count == tracks * inputWidth else {
      throw .wrongStepInput(expected: tracks * inputWidth, received: inputs.count)
    }
    try first?.check(inputs)
    input.copy(inputs)
    var values = input
    for (step, output) in steps {
      step(values, output)
      values = output
    }
    return values.array
  }
}
