/// What a terminal shows after the bytes written to it: enough of an xterm for Readline.
struct TerminalScreen {
  private var rows: [[Character]] = [[]]
  private var row = 0
  private var column = 0
  private var width: Int
  /// An escape sequence that has not ended yet.
  private var escape: String?
  private var undecoded: [UInt8] = []
  private(set) var hasShownColour = false

  init(width: Int) {
    self.width = width
  }

  /// The lines from the first to the last ever written, without spaces at their ends.
  var text: String {
    rows.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  mutating func resize(width: Int) {
    self.width = width
  }

  mutating func write(_ bytes: [UInt8]) {
    undecoded += bytes
    // The last character may have been cut in two.
    var whole = undecoded.count
    while whole > 0, undecoded.count - whole < 4,
      String(validating: undecoded[..<whole], as: UTF8.self) == nil
    {
      whole -= 1
    }
    for scalar in String(decoding: undecoded[..<whole], as: UTF8.self).unicodeScalars {
      write(scalar)
    }
    undecoded.removeFirst(whole)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if let begun = escape {
      let sequence = begun + String(scalar)
      let isOpen = sequence == "[" || (sequence.hasPrefix("[") && !(("@"..."~") ~= scalar))
      escape = isOpen ? sequence : nil
      if !isOpen, sequence.hasPrefix("[") { obey(sequence.dropFirst().dropLast(), scalar) }
      return
    }
    switch scalar {
    case "\u{1B}": escape = ""
    case "\r": column = 0
    case "\n": moveDown()
    case "\u{8}": column = max(0, min(column, width) - 1)
    case "\u{7}": break
    default: put(Character(scalar))
    }
  }

  private mutating func put(_ character: Character) {
    if column == width {
      column = 0
      moveDown()
    }
    fill(to: column + 1)
    rows[row][column] = character
    column += 1
  }

  private mutating func moveDown() {
    row += 1
    if row == rows.count { rows.append([]) }
  }

  private mutating func fill(to count: Int) {
    rows[row] += Array(repeating: " ", count: max(0, count - rows[row].count))
  }

  /// A control sequence, such as `ESC [ 2 K`.
  private mutating func obey(_ argument: Substring, _ command: Unicode.Scalar) {
    let count = Int(argument) ?? 1
    switch command {
    case "A": row = max(0, row - count)
    case "B": for _ in 0..<count { moveDown() }
    case "C": column = min(width - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = count - 1
    case "K" where argument.isEmpty || argument == "0":
      rows[row] = Array(rows[row].prefix(column))
    case "K": rows[row] = []
    case "J":
      rows[row] = Array(rows[row].prefix(column))
      rows.removeSubrange((row + 1)...)
    case "P":
      fill(to: column + count)
      rows[row].removeSubrange(column..<column + count)
    case "@":
      fill(to: column)
      rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    case "m" where !argument.isEmpty && argument != "0": hasShownColour = true
    default: break  // modes
    }
  }
}
