extension Audio {
  /// The lowest and the highest sample of each of so many stretches of the track.
  ///
  /// - Throws: ``AudioError``, and what `check` throws.
  public func waveform(columns: Int, check: Check = { _ in }) throws -> [ClosedRange<Float>] {
    let total = max(1, AudioFormat.frame(at: seconds))
    var extents = [ClosedRange<Float>?](repeating: nil, count: columns)
    var place = 0
    try eachBlock(check: check) { frames in
      for frame in frames {
        let column = min(columns - 1, place * columns / total)
        place += 1
        let (low, high) = (min(frame.x, frame.y), max(frame.x, frame.y))
        let old = extents[column] ?? low...high
        extents[column] = min(old.lowerBound, low)...max(old.upperBound, high)
      }
    }
    return extents.map { $0 ?? 0...0 }
  }
}
