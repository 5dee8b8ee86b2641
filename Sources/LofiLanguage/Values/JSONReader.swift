/// Reads JSON as values: objects as records in their order, whole numbers as such.
///
/// - Source: RFC 8259.
public struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// Deeper nesting would use up the stack.
  static let deepest = 200

  /// The value of a whole text.
  ///
  /// - Throws: ``Complaint`` with the line and what was expected there.
  public static func value(of text: String) throws -> Value {
    var reader = JSONReader(bytes: Array(text.utf8))
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == reader.bytes.count else { throw reader.unexpected("the end") }
    return value
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { place += 1 }
  }

  /// Passes over `text` if it stands here.
  private mutating func take(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  private mutating func value() throws -> Value {
    if take("{") { return .record(try nested { try $0.fields() }) }
    if take("[") { return .list(try nested { try $0.elements() }) }
    if take("\"") { return .text(try text()) }
    if take("true") { return .boolean(true) }
    if take("false") { return .boolean(false) }
    if take("null") {
      throw Complaint(.wrongInput, "line \(line): `null` is nothing, and a value is needed here")
    }
    return try number()
  }

  private mutating func nested<Result>(_ read: (inout JSONReader) throws -> Result) throws -> Result
  {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Complaint(
        .wrongInput, "line \(line): the JSON is nested more than \(Self.deepest) deep")
    }
    return try read(&self)
  }

  private mutating func elements() throws -> [Value] {
    var values: [Value] = []
    skipSpace()
    if take("]") { return [] }
    while true {
      skipSpace()
      values.append(try value())
      skipSpace()
      if take("]") { return values }
      guard take(",") else { throw unexpected("a `,` or `]`") }
    }
  }

  private mutating func fields() throws -> Record {
    var record = Record()
    skipSpace()
    if take("}") { return record }
    while true {
      skipSpace()
      guard take("\"") else { throw unexpected("a name in quotes") }
      let name = try text()
      skipSpace()
      guard take(":") else { throw unexpected("a `:`") }
      skipSpace()
      record[name] = try value()
      skipSpace()
      if take("}") { return record }
      guard take(",") else { throw unexpected("a `,` or `}`") }
    }
  }

  private mutating func number() throws -> Value {
    let start = place
    while let byte = next, byte < 0x80, "+-.0123456789eE".utf8.contains(byte) { place += 1 }
    let digits = String(decoding: bytes[start..<place], as: UTF8.self)
    if let whole = Int(digits), whole != .min { return .whole(whole) }
    guard let first = digits.utf8.first(where: { $0 != 0x2D }), (0x30...0x39).contains(first),
      let decimal = Double(digits), decimal.isFinite
    else {
      place = start
      throw unexpected("a value")
    }
    return .decimal(decimal)
  }

  private func unexpected(_ expected: String) -> Complaint {
    let rest = String(decoding: bytes[place...].prefix(40), as: UTF8.self)
    let found = rest.first.map { "`\($0)`" } ?? "the end"
    return Complaint(.wrongInput, "line \(line): the JSON needs \(expected), but found \(found)")
  }

  private var line: Int { bytes[..<place].count { $0 == 0x0A } + 1 }
}

extension JSONReader {
  /// The rest of a text whose opening quote was read.
  private mutating func text() throws -> String {
    var units: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += try escaped()
      default: units.append(byte)
      }
    }
    throw unexpected("a `\"` that ends the text")
  }

  /// What an escape stands for, as UTF-8.
  private mutating func escaped() throws -> [UInt8] {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "/"): 0x2F,
      UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "\""): 0x22,
    ]
    guard let letter = next else { throw unexpected("an escape") }
    if letter != UInt8(ascii: "u") {
      guard let meant = plain[letter] else { throw unexpected("an escape that JSON knows") }
      place += 1
      return [meant]
    }
    place += 1
    var units = [try codeUnit()]
    // A character past 16 bits is written as two escapes.
    if UTF16.isLeadSurrogate(units[0]), take("\\u") { units.append(try codeUnit()) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func codeUnit() throws -> UInt16 {
    let digits = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else {
      throw unexpected("four hexadecimal digits")
    }
    place += 4
    return unit
  }
}
