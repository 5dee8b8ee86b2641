extension Chart {
  /// The chart as text: its vertical name, the curves over their axes, and a legend.
  public func lines(on page: Page) -> [String] {
    guard let extent else { return [page.line("nothing to draw: there are no numbers")] }
    let legend = series.count == 1 && series[0].name == vertical ? [] : [legend(on: page)]
    let height = page.lines(usual: Self.usualLines)
    let frame = ChartFrame(self, extent, on: page, rows: max(1, height - 3 - legend.count))
    let name = page.line(String(repeating: " ", count: frame.margin) + vertical)
    return page.fitted([name] + frame.rowLines + frame.axisLines + legend)
  }

  /// `⠤⠤⠤ loss 2.538   ⠄⠠ ⠄ validation_loss 3.238`: the strokes, the names, and the last numbers.
  private func legend(on page: Page) -> String {
    series.enumerated().map { place, series in
      let stroke = Stroke(place)
      let last = series.values.last.map { " " + Ticks.text(of: $0, digits: 3) } ?? ""
      return page.inked(stroke.sample(on: page), stroke.ink)
        + " \(page.readable(series.name.withoutControls))\(last)"
    }.joined(separator: "   ")
  }
}

/// How a series is drawn: apart from the others in one colour too.
private struct Stroke {
  let ink: Ink
  private let on: Int
  private let off: Int
  private let mark: Character

  init(_ place: Int) {
    let strokes: [(Ink, Int, Int, Character)] = [
      (.cyan, 1, 0, "*"), (.yellow, 1, 2, "o"), (.magenta, 5, 3, "+"), (.green, 2, 4, "x"),
    ]
    (ink, on, off, mark) = strokes[place % strokes.count]
  }

  /// Goes through the dots from each number to the next.
  func draw(
    _ points: some Sequence<(x: Int, y: Int)?>, _ set: (_ x: Int, _ y: Int) -> Void
  ) {
    var last: (x: Int, y: Int)?
    var steps = 0
    for point in points {
      defer { last = point }
      guard let point else { continue }
      let (from, to) = (last ?? point, point)
      let length = max(abs(to.x - from.x), abs(to.y - from.y))
      for step in 0...length where last == nil || step > 0 || length == 0 {
        if steps % (on + off) < on {
          let (dx, dy) = ((to.x - from.x) * step, (to.y - from.y) * step)
          set(from.x + Self.rounded(dx, length), from.y + Self.rounded(dy, length))
        }
        if length > 0 { steps += 1 }
      }
    }
  }

  private static func rounded(_ part: Int, _ whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    return (2 * part + (part < 0 ? -whole : whole)) / (2 * whole)
  }

  func sample(on page: Page) -> String {
    guard page.isUnicode else { return String(repeating: mark, count: 3) }
    var grid = BrailleGrid(columns: 3, rows: 1)
    let ends: [(x: Int, y: Int)?] = [(0, 2), (5, 2)]
    draw(ends) { grid.set($0, $1) }
    return String(grid.cells(of: 0).map(\.character))
  }

  /// The cells of a row of marks, where there is no Braille.
  func put(_ x: Int, _ y: Int, in cells: inout [[Cell]]) {
    guard cells.indices.contains(y), cells[y].indices.contains(x) else { return }
    cells[y][x] = Cell(character: mark, ink: ink)
  }
}

/// A chart's axes, and where numbers stand between them.
private struct ChartFrame {
  /// Columns before the vertical axis.
  let margin: Int
  private let chart: Chart
  private let page: Page
  private let rows: Int
  private let columns: Int
  private let low: Double
  private let high: Double
  private let labels: [Int: String]

  private static let mostColumns = 72

  init(_ chart: Chart, _ extent: (low: Double, high: Double), on page: Page, rows: Int) {
    self.chart = chart
    self.page = page
    self.rows = rows
    (low, high) = extent
    let ticks = Ticks(from: low, to: high, most: max(2, (rows + 1) / 3 + 1))
    let (low, high) = extent
    let labels = ticks.values.map { value in
      (Self.place(of: value, low, high, over: rows), ticks.text(of: value))
    }
    self.labels = Dictionary(labels) { first, _ in first }
    margin = labels.reduce(1) { max($0, $1.1.count) } + 1
    let name = chart.horizontal.isEmpty ? 0 : chart.horizontal.columnCount + 1
    columns = max(2, min(Self.mostColumns, page.width - margin - 1 - name))
  }

  /// From 0 at the top; halves, since the span of all doubles is no double.
  private static func place(
    of value: Double, _ low: Double, _ high: Double, over count: Int
  ) -> Int {
    let share = (high / 2 - value / 2) / (high / 2 - low / 2)
    return Int((min(max(share, 0), 1) * Double(count - 1)).rounded())
  }

  private func place(of index: Int, over count: Int) -> Int {
    chart.length > 1 ? index * (count - 1) / (chart.length - 1) : 0
  }

  var rowLines: [String] {
    (page.isUnicode ? brailleCells : markCells).enumerated().map { row, cells in
      let label = (labels[row] ?? "").padded(to: margin - 1, onLeft: true)
      let axis = page.isUnicode ? (labels[row] == nil ? "│" : "┤") : "|"
      return page.inked("\(label) \(axis)", .faint) + page.inked(cells)
    }
  }

  private var brailleCells: [[Cell]] {
    var grid = BrailleGrid(columns: columns, rows: rows)
    for (place, series) in chart.series.enumerated() {
      let stroke = Stroke(place)
      stroke.draw(points(of: series, across: columns * 2, down: rows * 4)) { x, y in
        grid.set(x, y, stroke.ink)
      }
    }
    return (0..<rows).map(grid.cells)
  }

  private var markCells: [[Cell]] {
    var cells = Array(repeating: Array(repeating: Cell.empty, count: columns), count: rows)
    for (place, series) in chart.series.enumerated().reversed() {
      let stroke = Stroke(place)
      stroke.draw(points(of: series, across: columns, down: rows)) { x, y in
        stroke.put(x, y, in: &cells)
      }
    }
    return cells
  }

  private func points(
    of series: Chart.Series, across: Int, down: Int
  ) -> some Sequence<(x: Int, y: Int)?> {
    series.values.lazy.enumerated().map { index, value in
      value.isFinite
        ? (place(of: index, over: across), Self.place(of: value, low, high, over: down)) : nil
    }
  }

  /// The horizontal axis with its name, and the numbers below it.
  var axisLines: [String] {
    let last = Double(chart.start + max(0, chart.length - 1))
    let ticks = Ticks(
      from: Double(chart.start), to: last, most: max(2, columns / 8), isWhole: true)
    var axis = Array(repeating: page.isUnicode ? "─" : "-", count: columns)
    var numbers = ""
    for value in ticks.values {
      let column = place(of: Int(value) - chart.start, over: columns)
      let text = ticks.text(of: value)
      let start = max(0, column - (text.count - 1) / 2)
      guard axis.indices.contains(column), start == 0 || start > numbers.count else { continue }
      axis[column] = page.isUnicode ? "┬" : "+"
      numbers = numbers.padded(to: start) + text
    }
    let corner = String(repeating: " ", count: margin) + (page.isUnicode ? "└" : "+")
    let indent = String(repeating: " ", count: margin + 1)
    return [
      page.inked(corner + axis.joined(), .faint) + " " + chart.horizontal,
      page.inked(indent + numbers, .faint),
    ]
  }
}
