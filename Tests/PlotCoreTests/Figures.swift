import PlotCore

/// Figures to draw, one of each kind.
enum Figures {
  static let pages = [20, 40, 80, 120].flatMap { width in
    [4, 10, 40].flatMap { height in
      [true, false].map { isUnicode in
        Page(width: width, height: height, isUnicode: isUnicode, hasColour: isUnicode)
      }
    }
  }

  static let losses = Chart(
    [
      Chart.Series("loss", [4, 3.2, 2.6, 2.2, 2]),
      Chart.Series("validation_loss", [3.8, 3.3, 3, 3, 3.1]),
    ], horizontal: "epoch", vertical: "loss", start: 1)

  static let counts = Bars([
    Bars.Bar("F4", 412, label: "412"), Bars.Bar("rest", 96, label: "96"),
    Bars.Bar("C4.E4.G4", 1, label: "1"),
  ])

  static let shades = HeatMap(
    [0, 1, 2, 3, 4, 5], rows: 2, columns: 3, vertical: "steps", horizontal: "tokens")

  static let squares = Table(
    [
      Table.Column("n", isNumeric: true) { "\($0)" },
      Table.Column("name") { "square of \($0)" },
      Table.Column("square", isNumeric: true) { "\($0 * $0)" },
    ], rowCount: 1000)

  /// Eighths of two hands: C major up, with a held C3 below, over two measures of 4/4 and one of 2/4.
  static let scale = PianoRoll(
    [PianoRoll.Part(name: nil, notes: notes)], measures: measures)

  static let band = PianoRoll(
    [
      PianoRoll.Part(name: "夜 · piano", notes: notes),
      PianoRoll.Part(
        name: "bass", notes: [PianoRoll.Note(start: 0, end: 10, key: 36, velocity: 120)]),
    ], measures: measures)

  private static let notes =
    [60, 62, 64, 65, 67, 69, 71, 72].enumerated().map { place, key in
      PianoRoll.Note(
        start: Double(place) / 2, end: Double(place + 1) / 2, key: key, velocity: 40 + place * 11)
    } + [
      PianoRoll.Note(start: 0, end: 6, key: 48, velocity: 64),
      PianoRoll.Note(start: 6, end: 8, key: 48, velocity: 64),
      PianoRoll.Note(start: 8 + 1.0 / 3, end: 8 + 2.0 / 3, key: 84, velocity: 64),
    ]

  private static let measures = [
    PianoRoll.Measure(number: 1, start: 0, length: 4),
    PianoRoll.Measure(number: 2, start: 4, length: 4),
    PianoRoll.Measure(number: 3, start: 8, length: 2),
  ]
}

extension [String] {
  /// The lines as they stand in a test.
  var text: String { joined(separator: "\n") }
}
