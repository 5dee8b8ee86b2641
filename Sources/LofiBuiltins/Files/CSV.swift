import LofiLanguage

/// Tables as text: a line a row, commas between cells.
///
/// - Source: RFC 4180.
enum CSV {
  /// A list of records as rows under the names of their fields; of lists, or of other values, as rows
  /// alone. What a record lacks is an empty cell.
  static func text(of rows: [Value]) throws -> String {
    var names: [String] = []
    var known: Set<String> = []
    for case .record(let record) in rows {
      names += record.names.filter { known.insert($0).inserted }
    }
    var lines = names.isEmpty ? [] : [names.map(quoted).joined(separator: ",")]
    for row in rows {
      switch row {
      case .record(let record):
        lines.append(try names.map { try record[$0].map(cell) ?? "" }.joined(separator: ","))
      default:
        guard names.isEmpty else {
          throw Complaint(
            .wrongInput, "a table has records in all its rows, or in none", parameter: "value")
        }
        let cells = Elements(of: row).map(Array.init) ?? [row]
        lines.append(try cells.map(cell).joined(separator: ","))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Texts as they are, numbers as JSON has them, anything else in its short form.
  private static func cell(_ value: Value) throws -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number, .boolean: try value.json()
    default: quoted(value.shortForm)
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The rows of a text: records, whose names stand in the first line; lists where that holds a number.
  static func rows(of text: String) throws -> [Value] {
    let rows = try cells(of: text)
    guard let header = rows.first else { return [] }
    guard header.allSatisfy({ if case .text = value(of: $0) { true } else { false } }) else {
      return rows.map { .list($0.map(value)) }
    }
    return rows.dropFirst().map { row in
      .record(Record(zip(header, row).map { ($0, value(of: $1)) }))
    }
  }

  /// A number or a truth value where the cell reads as one, otherwise text.
  private static func value(of cell: String) -> Value {
    if cell == "true" || cell == "false" { return .boolean(cell == "true") }
    // 007 is a name, not a number.
    let digits = cell.hasPrefix("-") ? cell.dropFirst() : cell[...]
    guard let first = digits.first, first.isASCII, first.isNumber,
      !digits.hasPrefix("0") || digits == "0" || digits.hasPrefix("0.")
    else { return .text(cell) }
    if let whole = Int(cell), whole != .min { return .whole(whole) }
    guard let decimal = Double(cell), decimal.isFinite,
      !digits.contains(where: { "xXpP".contains($0) })
    else { return .text(cell) }
    return .decimal(decimal)
  }

  /// The cells of each line; empty lines are left out.
  private static func cells(of text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()

    func endCell() {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
      wasQuoted = false
    }
    func endRow() {
      let isEmpty = row.isEmpty && cell.isEmpty && !wasQuoted
      endCell()
      if !isEmpty { rows.append(row) }
      row = []
    }
    while let scalar = next {
      next = scalars.next()
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if next == "\"" {
          cell.append("\"")
          next = scalars.next()
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where cell.isEmpty: (isQuoted, wasQuoted) = (true, true)
      case ",": endCell()
      case "\r" where next == "\n": break
      case "\n": endRow()
      default: cell.append(scalar)
      }
    }
    guard !isQuoted else {
      throw Complaint(.wrongInput, "the table ends inside a text: a `\"` is missing")
    }
    endRow()
    return rows
  }
}
