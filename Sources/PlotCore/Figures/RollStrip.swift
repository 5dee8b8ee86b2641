/// One part of a piano roll.
struct RollStrip {
  let name: String?
  private let layout: RollLayout
  /// Softer ones first, so that of several in one place the loudest gives the colour.
  private let notes: [Struck]
  private let rows: ClosedRange<Int>

  /// A note, and whether its key is struck again as it ends.
  private struct Struck {
    var note: PianoRoll.Note
    var isFollowed = false
  }

  init(_ part: PianoRoll.Part, _ layout: RollLayout) {
    self.layout = layout
    name = part.name
    rows = RollLayout.rows(of: part, keysPerRow: layout.keysPerRow)
    let end = layout.systems.last?.measures.last?.end ?? 0
    let ordered = part.notes.filter { $0.start < end }
      .sorted { $0.key == $1.key ? $0.start < $1.start : $0.key < $1.key }
    let isFollowed = zip(ordered, ordered.dropFirst()).map { note, next in
      note.key == next.key && next.start <= note.end
    }
    notes = zip(ordered, isFollowed + [false]).map { Struck(note: $0, isFollowed: $1) }
      .sorted { $0.note.velocity < $1.note.velocity }
  }

  /// The strip's lines in a system, from the highest row to the lowest.
  func lines(of system: RollLayout.System) -> [String] {
    let cells = layout.page.isUnicode ? brailleCells(of: system) : markCells(of: system)
    return zip(rows.reversed(), cells).map { row, cells in
      line(row, cells, system)
    }
  }

  private func line(_ row: Int, _ cells: [Cell], _ system: RollLayout.System) -> String {
    let page = layout.page
    let keys = row * layout.keysPerRow..<(row + 1) * layout.keysPerRow
    let hasMiddleC = keys.contains(60)
    var cells = cells
    if hasMiddleC {
      for column in cells.indices where cells[column] == .empty {
        cells[column] = Cell(character: page.isUnicode ? "·" : ".", ink: .faint)
      }
    }
    let barLine = Cell(character: page.isUnicode ? "│" : "|", ink: .faint)
    for column in system.columns.dropFirst() + [system.width] { cells[column - 1] = barLine }
    let axis = page.isUnicode ? (hasMiddleC ? "├" : "│") : hasMiddleC ? "+" : "|"
    let label = Self.label(of: keys).padded(to: RollLayout.margin - 1, onLeft: true)
    return page.inked(label, hasMiddleC ? .strong : .faint) + page.inked(axis, .faint)
      + page.inked(cells)
  }

  /// The C in a row; in a row of one key, any white one.
  private static func label(of keys: Range<Int>) -> String {
    let names = [0: "C", 2: "D", 4: "E", 5: "F", 7: "G", 9: "A", 11: "B"]
    let key = keys.count == 1 ? keys.lowerBound : keys.first { $0 % 12 == 0 }
    return key.flatMap { key in names[key % 12].map { "\($0)\(key / 12 - 1)" } } ?? ""
  }

  private func brailleCells(of system: RollLayout.System) -> [[Cell]] {
    var grid = BrailleGrid(columns: system.width, rows: rows.count)
    for struck in notes {
      let row = rows.upperBound - struck.note.key / layout.keysPerRow
      let above = layout.keysPerRow - 1 - struck.note.key % layout.keysPerRow
      for span in spans(of: struck, in: system, dots: 2) {
        // A gap of a dot shows that the key is struck anew.
        let end =
          span.isEnd && struck.isFollowed
          ? max(span.dots.lowerBound, span.dots.upperBound - 1) : span.dots.upperBound
        for x in span.dots.lowerBound...end {
          grid.set(x, row * 4 + above * 4 / layout.keysPerRow, Ink(velocity: struck.note.velocity))
        }
      }
    }
    return (0..<rows.count).map(grid.cells)
  }

  private func markCells(of system: RollLayout.System) -> [[Cell]] {
    var cells = Array(
      repeating: Array(repeating: Cell.empty, count: system.width), count: rows.count)
    for struck in notes {
      let row = rows.upperBound - struck.note.key / layout.keysPerRow
      for span in spans(of: struck, in: system, dots: 1) {
        for x in span.dots where x < system.width {
          let isStart = span.isStart && x == span.dots.lowerBound
          guard isStart || cells[row][x] == .empty else { continue }
          cells[row][x] = Cell(
            character: isStart ? "o" : "-", ink: Ink(velocity: struck.note.velocity))
        }
      }
    }
    return cells
  }

  /// What a note takes of each measure, in dots from the left, `dots` to a column.
  private func spans(
    of struck: Struck, in system: RollLayout.System, dots: Int
  ) -> [(dots: ClosedRange<Int>, isStart: Bool, isEnd: Bool)] {
    let note = struck.note
    let scale = layout.columnsPerQuarter * Double(dots)
    // A third of a quarter is no double: what is nearly whole counts as whole.
    let slack = 1e-6
    return zip(system.measures, system.columns).compactMap { measure, column in
      let (start, end) = (max(note.start, measure.start), min(note.end, measure.end))
      guard start < measure.end, end > measure.start || note.start >= measure.start else {
        return nil
      }
      let last = max(0, Int((measure.length * scale - slack).rounded(.up)) - 1)
      let first = min(last, Int(((start - measure.start) * scale + slack).rounded(.down)))
      let final = min(last, Int(((end - measure.start) * scale - slack).rounded(.up)) - 1)
      return (
        column * dots + first...column * dots + max(first, final), note.start >= measure.start,
        note.end <= measure.end
      )
    }
  }
}
