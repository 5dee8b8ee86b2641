/// How a series is drawn: apart from the others in one colour too.
struct Stroke {
  let ink: Ink
  /// Dots that are drawn in a row, and dots left out after them.
  private let on: Int
  private let off: Int
  /// Where there is no Braille.
  private let mark: Character

  /// The stroke of a chart's series, by its place; from the fifth on they come again.
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

  /// Three columns of it, for the legend.
  func sample(on page: Page) -> String {
    guard page.isUnicode else { return String(repeating: mark, count: 3) }
    var grid = BrailleGrid(columns: 3, rows: 1)
    let ends: [(x: Int, y: Int)?] = [(0, 2), (5, 2)]
    draw(ends) { grid.set($0, $1) }
    return String(grid.cells(of: 0).map(\.character))
  }

  /// Puts its mark into a cell.
  func put(_ x: Int, _ y: Int, in cells: inout [[Cell]]) {
    guard cells.indices.contains(y), cells[y].indices.contains(x) else { return }
    cells[y][x] = Cell(character: mark, ink: ink)
  }
}
