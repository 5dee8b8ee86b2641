import RandomCore

/// Progressions that the genre uses, each with how often.
extension Progression {
  /// In major.
  private static let major: [(weight: Int, value: String)] = [
    (8, "ii9 V13 Imaj9 Imaj9"), (7, "ii9 V13 Imaj9 vi9"), (6, "ii9 V13 Imaj9 VI7b9"),
    (4, "Imaj9 vi9 ii9 V13"), (4, "iii7 VI7b9 ii9 V13"), (6, "IVmaj9 iii7 vi9 vi9"),
    (5, "IVmaj9 iii7 ii9 Imaj9"), (5, "IVmaj9 V13sus iii7 vi9"), (7, "IVmaj9 III7#5 vi9 v9/I13"),
    (4, "IVmaj9 iv6 Imaj9 Imaj9"), (3, "IVmaj9 iv9/bVII13 Imaj9 VI7b9"),
    (3, "Imaj9 iii7 IVmaj9 V13sus"), (3, "Imaj9 III7b9 IVmaj9 iv6"),
    (3, "vi9 IVmaj9 Imaj9 V13sus"), (4, "vi9 ii9 V13 Imaj9"), (3, "ii9 iii7 IVmaj9 iii7"),
    (4, "ii9 bII7#11 Imaj9 Imaj6"), (2, "Imaj9 #i°7 ii9 V13"), (3, "iii7 biii°7 ii9 bII7#11"),
    (3, "Imaj7 I7 IVmaj7 iv6"), (2, "Imaj9 III7#5 vi9 II9"), (2, "Imaj9 bVIImaj9 IVmaj9 Imaj9"),
    (1, "#ivø iv6 iii7 biii°7 ii9 V13 Imaj9 Imaj6"),
    (1, "Imaj9 viiø/III7b9 vi9/II13 v9/I13 IVmaj9 iv6 iii7/VI7b9 ii9/V13"),
  ]
  /// In minor.
  private static let minor: [(weight: Int, value: String)] = [
    (8, "i9 iv9 i9 iv9"), (9, "i9 IV13 i9 IV13"), (8, "i9 iv9 bVII13 bIIImaj9"),
    (7, "i9 bVImaj9 bIIImaj9 bVII13"), (7, "i9 bVImaj9 iiø V7b9"), (5, "i9 v9 bVImaj9 v9"),
    (5, "iv9 v9 i9 i9"), (4, "i i(maj7) i7 i6"), (4, "i9 iv9 i9 V7#9"), (6, "iiø V7b9 i9 i9"),
    (5, "i9 bVII13 bVImaj9 V7#5"), (6, "bVImaj9 bVII13 i9 i9"), (7, "bVImaj9 V7#9 i9 v9/I7b9"),
    (2, "i9 bIImaj9 i9 bIImaj9"), (5, "iv9 bVII13 bIIImaj9 bVImaj9 iiø V7b9 i9 i9"),
    (4, "i9 bIIImaj9 iv9 bVImaj9"), (2, "i9 iv9 bVImaj9 bIImaj9"),
  ]

  /// One of those the genre uses, perhaps begun elsewhere.
  static func known(isMinor: Bool, _ source: inout RandomSource) -> Progression {
    let text = source.pick(isMinor ? minor : major)
    guard var progression = try? Progression(text) else {
      preconditionFailure("a progression of the table cannot be read: \(text)")
    }
    if source.happens(25) {
      let turn = source.integer(below: progression.bars.count)
      progression.bars = Array(progression.bars[turn...] + progression.bars[..<turn])
    }
    return progression
  }

  /// All that stand in the table, for the tests.
  static var table: [String] { (major + minor).map(\.value) }
}
