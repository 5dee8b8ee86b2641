/// A batch in parts that threads take one by one.
///
/// Their size never depends on the number of threads, so that the same bits come out on any; 32
/// windows cost no more each than more would.
struct Shards: Sendable {
  static let size = 32

  let windows: Int

  var count: Int { (windows + Self.size - 1) / Self.size }

  /// The windows of a shard.
  func range(_ shard: Int) -> Range<Int> {
    shard * Self.size..<min(windows, (shard + 1) * Self.size)
  }

  /// What belongs to a shard's windows in a stretch that holds all of them.
  func part(_ shard: Int, of floats: Floats) -> Floats {
    let each = floats.count / windows
    let range = range(shard)
    return floats[range.lowerBound * each..<range.upperBound * each]
  }
}

extension Floats {
  /// Exchanges the two outer of three axes: [rows, columns, width] to [columns, rows, width].
  ///
  /// A user's batch has the windows first, layers have the timesteps first.
  func exchangeAxes(into target: Floats, rows: Int, columns: Int) {
    guard rows > 1, columns > 1 else { return target.copy(self) }
    let width = count / (rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        target.part(column * rows + row, of: width).copy(part(row * columns + column, of: width))
      }
    }
  }
}
