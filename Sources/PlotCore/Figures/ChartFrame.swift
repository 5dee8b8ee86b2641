/// A chart's axes, and where numbers stand between them.
struct ChartFrame {
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
