/// How a piano roll is laid out on a page: its scale, and which measures stand in which line.
struct RollLayout {
  let page: Page
  /// The parts that the page holds.
  let parts: [PianoRoll.Part]
  /// The lines of measures that the page holds.
  let systems: [System]
  /// How much is left out, in words; nil where nothing is.
  let notice: String?
  let keysPerRow: Int
  let columnsPerQuarter: Double

  /// Columns before the notes: the name of a C, and the axis.
  static let margin = 4

  /// Measures side by side.
  struct System {
    var measures: [PianoRoll.Measure] = []
    /// Where each begins.
    var columns: [Int] = []
    /// All columns, a bar line behind each measure included.
    var width = 0
  }

  /// - Parameter height: lines for systems and the notice.
  init(_ roll: PianoRoll, on page: Page, height: Int) {
    self.page = page
    let room = max(2, page.width - Self.margin)
    columnsPerQuarter = Self.columnsPerQuarter(of: roll.measures, in: room)
    let systems = Self.systems(of: roll.measures, columnsPerQuarter, in: room)

    // The finest scale of which a whole system fits: at best a key is a dot, or a row of ASCII.
    let scales = page.isUnicode ? [4, 6, 12, 24] : [1, 2, 3, 4, 6, 12, 24]
    let most = height - (systems.count > 1 ? 1 : 0)
    let keysPerRow = scales.first { Self.height(of: roll.parts, keysPerRow: $0) <= most } ?? 24
    self.keysPerRow = keysPerRow
    var parts = roll.parts
    while parts.count > 1, Self.height(of: parts, keysPerRow: keysPerRow) >= height {
      parts.removeLast()
    }
    self.parts = parts

    let single = Self.height(of: parts, keysPerRow: keysPerRow)
    let isWhole = parts.count == roll.parts.count && systems.count <= height / single
    let count = isWhole ? systems.count : max(1, (height - 1) / single)
    self.systems = Array(systems.prefix(count))
    let measures = systems.dropFirst(count).reduce(0) { $0 + $1.measures.count }
    let missing = [(measures, "measure"), (roll.parts.count - parts.count, "part")]
      .filter { $0.0 > 0 }.map { "\($0.0) more \($0.1)\($0.0 == 1 ? "" : "s")" }
    notice = missing.isEmpty ? nil : page.ellipsis + " " + missing.joined(separator: ", ")
  }

  /// In Braille a sixteenth is a dot, or a thirty-second where all fits into one line; less only where
  /// a measure would not fit.
  private static func columnsPerQuarter(of measures: [PianoRoll.Measure], in room: Int) -> Double {
    let longest = measures.reduce(0) { max($0, $1.length) }
    let all = measures.reduce(0) { $0 + columns(of: $1, 4) + 1 }
    var scale = all <= room ? 4.0 : 2.0
    while longest * scale + 1 > Double(room), scale > 1e-6 { scale /= 2 }
    return scale
  }

  private static func systems(
    of measures: [PianoRoll.Measure], _ scale: Double, in room: Int
  ) -> [System] {
    var systems: [System] = []
    var system = System()
    for measure in measures {
      let columns = min(columns(of: measure, scale), room - 1)
      if system.width + columns + 1 > room {
        systems.append(system)
        system = System()
      }
      system.measures.append(measure)
      system.columns.append(system.width)
      system.width += columns + 1
    }
    return systems + [system]
  }

  private static func columns(of measure: PianoRoll.Measure, _ scale: Double) -> Int {
    Int(min(max(measure.length * scale, 1), 1e6).rounded(.up))
  }

  /// The lines of a system: numbers of measures, names of parts, keys.
  private static func height(of parts: [PianoRoll.Part], keysPerRow: Int) -> Int {
    parts.reduce(1) { height, part in
      height + (part.name == nil ? 0 : 1) + rows(of: part, keysPerRow: keysPerRow).count
    }
  }

  /// The rows that a part needs, counted from the lowest key of all.
  static func rows(of part: PianoRoll.Part, keysPerRow: Int) -> ClosedRange<Int> {
    guard let low = part.notes.map(\.key).min(), let high = part.notes.map(\.key).max() else {
      return 0...0
    }
    return (low / keysPerRow)...(high / keysPerRow)
  }
}
