/// Values as JSON.
extension Value {
  /// The value as JSON: records as objects in their order, sequences as arrays, fractions as decimals,
  /// and what JSON has no form for as its short form.
  ///
  /// - Throws: ``Complaint`` for a number that JSON cannot hold.
  /// - Source: RFC 8259.
  public func json() throws -> String {
    switch self {
    case .number(let number): return try Self.json(of: number)
    case .text(let text): return Self.json(of: text)
    case .boolean(let value): return value ? "true" : "false"
    case .record(let record):
      let fields = try record.fields.map { try Self.json(of: $0.name) + ":" + $0.value.json() }
      return "{" + fields.joined(separator: ",") + "}"
    case .list, .range, .foreign:
      guard let elements = try Call.elements(of: self) else { return Self.json(of: shortForm) }
      return "[" + (try elements.map { try $0.json() }).joined(separator: ",") + "]"
    case .block: return Self.json(of: shortForm)
    }
  }

  private static func json(of number: Number) throws -> String {
    if case .integer(let whole) = number { return String(whole) }
    guard number.double.isFinite else {
      throw Complaint(.number, "JSON has no number for \(number.shortForm)")
    }
    // The shortest digits that give the same double back.
    return "\(number.double)"
  }

  private static func json(of text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
