extension Page {
  /// A bar that is filled to a share, to the eighth of a column: `▕████▎      ▏`.
  ///
  /// - Parameter share: 0...1; what is outside becomes the nearest inside.
  public func framedBar(_ share: Double, columns: Int) -> String {
    let share = share.isFinite ? min(max(share, 0), 1) : 0
    guard isUnicode else {
      let bar = String(repeating: "#", count: Int(share * Double(columns)))
      return "[" + bar.padded(to: columns) + "]"
    }
    let eighths = Int(share * Double(columns * 8))
    let rest = eighths % 8
    // U+2589 has seven eighths, U+258F one.
    let last = rest == 0 ? nil : Unicode.Scalar(0x2590 - UInt32(rest)).map { String($0) }
    let bar = String(repeating: "█", count: eighths / 8) + (last ?? "")
    return "▕" + bar.padded(to: columns) + "▏"
  }
}
