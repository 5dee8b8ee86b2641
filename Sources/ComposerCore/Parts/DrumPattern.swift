/// The drums of the General MIDI kit that are used, with their key numbers.
enum Drum: Int, Sendable, CaseIterable {
  case kick = 36
  case rim = 37
  case snare = 38
  case hat = 42
  case openHat = 46
  case ride = 51
  case shaker = 82
  case lowTom = 43
  case highTom = 45

  var player: Feel.Player {
    switch self {
    case .kick: .kick
    case .snare, .rim, .lowTom, .highTom: .snare
    default: .hat
    }
  }
}

/// A bar of drums.
struct DrumPattern: Sendable {
  let name: String
  let weight: Int
  let rows: [(drum: Drum, grid: Grid)]

  init(_ name: String, _ weight: Int = 0, _ rows: [(Drum, String)]) {
    self.name = name
    self.weight = weight
    self.rows = rows.map { ($0.0, Grid($0.1)) }
  }

  /// The pattern of this name.
  init?(named name: String) {
    guard let pattern = DrumPattern.all.first(where: { $0.name == name }) else { return nil }
    self = pattern
  }

  func hits(of drum: Drum) -> [(step: Int, velocity: Int)] {
    rows.first { $0.drum == drum }?.grid.hits ?? []
  }

  static let all = [
    DrumPattern(
      "boom-bap", 14,
      [
        (.kick, "8... ...5 ..7. ...."), (.snare, ".... 7... .... 7..."),
        (.hat, "5.4. 5.4. 5.4. 5.4."),
      ]),
    DrumPattern(
      "laid back", 14,
      [
        (.kick, "8... .... .57. ...."), (.snare, ".... 7... .... 7..2"),
        (.hat, "5.3. 5.3. 5.3. 5.34"),
      ]),
    DrumPattern(
      "drunk", 10,
      [
        (.kick, "8..5 .... .57. ...4"), (.snare, ".... 7..2 .2.. 7.2."),
        (.hat, "5.4. 5.43 5.4. 5.4."),
      ]),
    DrumPattern(
      "half-time", 9,
      [
        (.kick, "8... ..5. .... ..5."), (.snare, ".... .... 8... ...."),
        (.hat, "5.4. 5.4. 5.4. 5.4."),
      ]),
    DrumPattern(
      "rim and shaker", 10,
      [
        (.kick, "7... ...4 ..6. ...."), (.rim, ".... 6... .... 6..3"),
        (.shaker, "3233 3233 3233 3233"),
      ]),
    DrumPattern(
      "sparse", 8,
      [
        (.kick, "8... .... 6... ...."), (.snare, ".... 6... .... 6..."),
        (.hat, "4... 4... 4... 4..."),
      ]),
    DrumPattern(
      "open hat", 7,
      [
        (.kick, "8... ..6. ..6. ...."), (.snare, ".... 7... .... 7..."),
        (.hat, "5.4. 5... 5.4. 5..."), (.openHat, ".... ..4. .... ..4."),
      ]),
    DrumPattern(
      "broken", 6,
      [
        (.kick, "8... ..6. .6.. ..5."), (.snare, ".... 7... ...2 7..."),
        (.hat, "5.4. 5.4. 5.44 5.4."),
      ]),
    DrumPattern(
      "double kick", 6,
      [
        (.kick, "8.5. .... 7.5. ...."), (.snare, ".... 7... .... 7..."),
        (.hat, "4.5. 4.5. 4.5. 4.5."),
      ]),
    DrumPattern(
      "bossa", 4,
      [
        (.kick, "6..4 6..4 6..4 6..4"), (.rim, "5..5 ..5. ..5. .5.."),
        (.shaker, "3232 3232 3232 3232"),
      ]),
    DrumPattern(
      "sixteenth hats", 4,
      [
        (.kick, "8... ...5 ...6 ...."), (.snare, ".... 7... .... 7..."),
        (.hat, "5243 5243 5243 5245"),
      ]),
  ]

  /// Ends of sections.
  static let fills = [
    DrumPattern(
      "snare roll", 3, [(.snare, ".... 7... ..34 7.56"), (.kick, "8... .... .... ....")]),
    DrumPattern("kicks", 3, [(.kick, "8... ...5 ..7. 7..."), (.snare, ".... .... .... ..55")]),
    DrumPattern("drop", 3, [(.kick, "8... .... .... ...."), (.snare, ".... 7... .... ....")]),
    DrumPattern(
      "open hat", 3,
      [
        (.kick, "8... .... .57. ...."), (.snare, ".... 7... .... 7..."),
        (.openHat, ".... .... .... 5..."),
      ]),
    DrumPattern("rim", 2, [(.kick, "8... .... .... ...."), (.rim, ".... 6... .3.4 6.44")]),
    DrumPattern(
      "toms", 2,
      [
        (.kick, "8... .... .... ...."), (.snare, ".... 7... .... ...."),
        (.highTom, ".... .... .... 5.4."), (.lowTom, ".... .... .... .5.5"),
      ]),
  ]
}
