import RandomCore

/// New progressions, chord by chord.
///
/// Where each chord goes, in percent, as the genre does.
extension Progression {
  private typealias Steps = [(weight: Int, value: String)]

  private static let majorSteps: [String: Steps] = [
    "Imaj9": [
      (26, "IVmaj9"), (18, "ii9"), (18, "vi9"), (10, "iii7"), (9, "VI7b9"), (8, "Imaj9"),
      (4, "V13"), (4, "bVImaj9"), (3, "iv6"),
    ],
    "ii9": [
      (52, "V13"), (10, "iii7"), (8, "Imaj9"), (7, "bII7#11"), (6, "IVmaj9"), (4, "vi9"),
      (4, "iv6"), (3, "III7#5"),
    ],
    "iii7": [
      (40, "vi9"), (20, "IVmaj9"), (14, "ii9"), (14, "VI7b9"), (4, "biii°7"), (3, "Imaj9"),
      (3, "V13"),
    ],
    "IVmaj9": [
      (26, "iii7"), (20, "Imaj9"), (16, "V13"), (12, "iv6"), (8, "ii9"), (8, "III7#5"),
      (4, "vi9"),
    ],
    "V13": [(52, "Imaj9"), (16, "vi9"), (12, "iii7"), (6, "IVmaj9"), (4, "VI7b9"), (3, "ii9")],
    "vi9": [(34, "ii9"), (26, "IVmaj9"), (12, "II9"), (8, "V13"), (6, "iii7"), (4, "Imaj9")],
    "iv6": [(62, "Imaj9"), (18, "bVII13"), (14, "iii7"), (6, "vi9")],
    "bVII13": [(62, "Imaj9"), (14, "iii7"), (6, "vi9")],
    "bVImaj9": [(46, "Imaj9"), (34, "bII7#11"), (10, "IVmaj9"), (10, "V13")],
    "bII7#11": [(90, "Imaj9"), (10, "IVmaj9")], "biii°7": [(100, "ii9")],
    "VI7b9": [(80, "ii9"), (12, "bVII13"), (8, "II9")], "II9": [(92, "V13"), (8, "ii9")],
    "III7#5": [(80, "vi9"), (12, "IVmaj9"), (8, "VI7b9")],
  ]
  private static let minorSteps: [String: Steps] = [
    "i9": [
      (20, "iv9"), (19, "bVImaj9"), (13, "IV13"), (9, "bIIImaj9"), (9, "bVII13"), (8, "iiø"),
      (6, "v9"), (4, "V7#9"), (2, "bIImaj9"),
    ],
    "iiø": [(84, "V7b9"), (6, "v9"), (4, "i9"), (4, "iv9")],
    "bIIImaj9": [
      (30, "bVImaj9"), (22, "iv9"), (14, "i9"), (14, "bVII13"), (10, "iiø"), (6, "IV13"),
    ],
    "iv9": [
      (26, "bVII13"), (24, "i9"), (14, "V7b9"), (12, "v9"), (10, "bVImaj9"), (8, "bIIImaj9"),
      (4, "iiø"),
    ],
    "IV13": [(62, "i9"), (10, "iv9"), (10, "bVII13"), (6, "bIIImaj9"), (6, "v9"), (6, "bVImaj9")],
    "v9": [(40, "i9"), (26, "bVImaj9"), (22, "iv9"), (6, "bIIImaj9"), (6, "IV13")],
    "V7b9": [(74, "i9"), (16, "bVImaj9"), (6, "iv9")], "V7#9": [(74, "i9"), (16, "bVImaj9")],
    "bVImaj9": [
      (22, "bVII13"), (20, "i9"), (20, "V7b9"), (14, "bIIImaj9"), (10, "iv9"), (8, "iiø"),
      (6, "v9"),
    ],
    "bVII13": [(36, "i9"), (30, "bIIImaj9"), (22, "bVImaj9"), (6, "iv9"), (6, "v9")],
    "bIImaj9": [(70, "i9"), (30, "V7#9")],
  ]
  private static let majorStarts: Steps = [
    (45, "Imaj9"), (25, "IVmaj9"), (25, "ii9"), (5, "vi9"),
  ]
  private static let minorStarts: Steps = [(45, "i9"), (25, "bVImaj9"), (25, "iv9"), (5, "v9")]

  /// Four chords that nobody wrote down: from each to one that it goes to, and from the last back to
  /// the first, which counts twice.
  static func walked(isMinor: Bool, _ source: inout RandomSource) -> Progression {
    let table = isMinor ? minorSteps : majorSteps
    var names = [source.pick(isMinor ? minorStarts : majorStarts)]
    while names.count < 4 {
      let steps = table[names[names.count - 1], default: []].filter { $0.value != names.last }
      let weighed = steps.map { step in
        guard names.count == 3 else { return step }
        let back = table[step.value, default: []].first { $0.value == names[0] }?.weight ?? 0
        return (weight: step.weight * (1 + back * back), value: step.value)
      }
      names.append(source.pick(weighed))
    }
    guard let progression = try? Progression(names.joined(separator: " ")) else {
      preconditionFailure("a chord of the table cannot be read: \(names)")
    }
    return progression
  }
}
