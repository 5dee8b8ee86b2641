/// How far sound swings to either side, over time.
public struct Waveform: Hashable, Sendable {
  /// The lowest and the highest value of each stretch of time; full scale is 1.
  public let extents: [ClosedRange<Double>]
  public let seconds: Double

  public init(_ extents: [ClosedRange<Double>], seconds: Double) {
    self.extents = extents
    self.seconds = seconds
  }

  /// How many lines a waveform has that nobody asked to be taller, the axis included.
  static let usualLines = 9
  private static let margin = 3

  /// How many stretches show on a page: two a character.
  public static func columns(on page: Page) -> Int {
    2 * max(1, min(page.width - margin, 120))
  }

  /// The waveform as text, and below it the time.
  public func lines(on page: Page) -> [String] {
    let across = Self.columns(on: page) / 2
    let down = max(1, page.lines(usual: Self.usualLines) - 1)
    var grid = BrailleGrid(columns: across, rows: down)
    let middle = Double(4 * down - 1) / 2
    for (column, extent) in extents.enumerated() {
      let top = Int((middle - min(1, extent.upperBound) * middle).rounded())
      let bottom = Int((middle - max(-1, extent.lowerBound) * middle).rounded())
      for row in top...max(top, bottom) { grid.set(column, row, .cyan) }
    }
    let labels = [0: " 1", down / 2: " 0", down - 1: "-1"]
    let rows = (0..<down).map { row in
      page.inked((labels[row] ?? "").padded(to: Self.margin), .faint)
        + text(of: grid.cells(of: row), on: page)
    }
    let end = "\(seconds.text(digits: 1)) s"
    let axis = "0" + end.padded(to: max(end.count, across - 1), onLeft: true)
    return page.fitted(
      rows + [page.inked(String(repeating: " ", count: Self.margin) + axis, .faint)])
  }

  /// Where there are no Braille characters, a cell that holds dots is a `#`.
  private func text(of cells: [Cell], on page: Page) -> String {
    page.inked(
      page.isUnicode
        ? cells : cells.map { $0 == .empty ? $0 : Cell(character: "#", ink: $0.ink) })
  }
}
