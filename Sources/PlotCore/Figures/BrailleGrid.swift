/// Dots to draw with, two across and four down in each character.
///
/// - Source: Unicode Standard, chapter 21, "Braille Patterns" U+2800...U+28FF.
struct BrailleGrid {
  let columns: Int
  let rows: Int
  private var patterns: [UInt8]
  private var inks: [Ink?]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    patterns = Array(repeating: 0, count: columns * rows)
    inks = Array(repeating: nil, count: columns * rows)
  }

  /// The bit of each dot, from the top down, left and right.
  private static let bits: [(UInt8, UInt8)] = [
    (0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80),
  ]

  /// Sets a dot, counted from the upper left corner; outside the grid there is none.
  mutating func set(_ x: Int, _ y: Int, _ ink: Ink? = nil) {
    guard x >= 0, y >= 0, x / 2 < columns, y / 4 < rows else { return }
    let bits = Self.bits[y % 4]
    let place = y / 4 * columns + x / 2
    patterns[place] |= x.isMultiple(of: 2) ? bits.0 : bits.1
    if let ink { inks[place] = ink }
  }

  /// The characters of a row; a cell without dots is a space.
  func cells(of row: Int) -> [Cell] {
    (row * columns..<(row + 1) * columns).map { place in
      let scalar = Unicode.Scalar(0x2800 + UInt32(patterns[place]))
      return patterns[place] == 0
        ? .empty : Cell(character: scalar.map { Character($0) } ?? " ", ink: inks[place])
    }
  }
}
