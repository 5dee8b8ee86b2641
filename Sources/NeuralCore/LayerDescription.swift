import TensorCore

/// A layer before it knows what it will read.
///
///     try model.adding(.lstm(512, returnSequences: true)).adding(.dense(10))
///
/// Each layer's file adds its own static function here.
public struct LayerDescription: Sendable {
  /// The word that a user types for it.
  public let name: String
  /// Whether it reads ids, which only an input gives.
  var readsIDs = false
  let build: @Sendable (Extent, inout WeightSource) throws(NeuralError) -> any Layer

  /// The layer on top of another one, or on the input.
  ///
  /// - Throws: ``NeuralError``.
  func layer(
    on last: (any Layer)?, orOn input: Extent, _ source: inout WeightSource
  ) throws(NeuralError) -> any Layer {
    if readsIDs, let last { throw .notAfterInput(layer: name, after: last.name) }
    return try build(last?.output ?? input, &source)
  }

  static func requirePositive(
    _ layer: String, _ what: String, _ value: Int
  ) throws(NeuralError) {
    guard value > 0 else { throw .notPositive(layer: layer, what: what, value) }
  }

  static func requireRate(_ layer: String, _ what: String, _ rate: Double) throws(NeuralError) {
    guard rate >= 0, rate < 1 else { throw .rateOutside(layer: layer, what: what, rate) }
  }
}

/// A layer of a model as it is shown.
public struct LayerSummary: Hashable, Sendable {
  public let name: String
  /// What it gives for each window.
  public let outputAxes: [Axis]
  public let trainableCount: Int
  public let nonTrainableCount: Int

  public var parameterCount: Int { trainableCount + nonTrainableCount }
}
