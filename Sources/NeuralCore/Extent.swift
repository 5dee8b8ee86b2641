import TensorCore

/// What a layer reads or gives for each window.
///
///     Extent(steps: 100, features: 1)    // windows × steps × features
///     Extent(steps: nil, features: 10)   // windows × features
///     Extent(steps: 10, features: nil)   // windows × steps: ids, or features by another name
///
/// - Invariant: one of the two at least is there, and both are 1 or more.
struct Extent: Hashable, Sendable {
  let steps: Int?
  let features: Int?

  /// The length of the last axis.
  var width: Int { features ?? steps ?? 1 }

  /// The timesteps a layer sees; 1 without an axis for them.
  var timesteps: Int { features == nil ? 1 : steps ?? 1 }

  /// The elements a window has.
  var count: Int { timesteps * width }

  var axes: [Axis] {
    [steps.map { Axis("steps", $0) }, features.map { Axis("features", $0) }].compactMap(\.self)
  }

  /// The names of the axes of a batch.
  var names: [String] { ["windows"] + axes.compactMap(\.name) }

  /// The same with another last axis.
  func with(features: Int) -> Extent {
    Extent(steps: self.features == nil ? nil : steps, features: features)
  }
}
