/// Curves over the same axes.
public struct Chart: Hashable, Sendable {
  public let series: [Series]
  /// What is counted from left to right: `epoch`.
  public let horizontal: String
  /// What is measured from bottom to top: `loss`.
  public let vertical: String

  /// Numbers one step apart.
  public struct Series: Hashable, Sendable {
    public let name: String
    /// What is not finite leaves a gap.
    public let values: [Double]

    public init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// Where the first number of each series stands on the horizontal axis.
  public let start: Int

  public init(_ series: [Series], horizontal: String, vertical: String, start: Int = 0) {
    self.series = series
    self.horizontal = horizontal
    self.vertical = vertical
    self.start = start
  }

  /// How many lines a chart has that nobody asked to be taller, axes and names included.
  static let usualLines = 15

  /// How many numbers the longest series has.
  var length: Int { series.reduce(0) { max($0, $1.values.count) } }

  /// The lowest and the highest number, nil where there is none; a level curve has a little room.
  var extent: (low: Double, high: Double)? {
    var extent: (low: Double, high: Double)?
    for value in series.lazy.flatMap(\.values) where value.isFinite {
      extent = extent.map { (min($0.low, value), max($0.high, value)) } ?? (value, value)
    }
    return extent.map { low, high in
      guard low == high else { return (low, high) }
      let room = low == 0 ? 1 : abs(low) / 10
      return (low - room, high + room)
    }
  }
}
