/// How values are written.
extension Value {
  /// The short form, used inside texts and other values: `7/2`, `"F4"`, `C4.E4.G4`.
  public var shortForm: String {
    switch self {
    case .number(let number): number.shortForm
    case .text(let text): Self.quoted(text)
    case .boolean(let value): value ? "true" : "false"
    case .list(let elements): "[" + elements.map(\.shortForm).joined(separator: ", ") + "]"
    case .record(let record):
      "(" + record.fields.map { "\($0.name): \($0.value.shortForm)" }.joined(separator: ", ") + ")"
    case .range(let range):
      range.count == 0
        ? "\(range.first)..<\(range.first)" : "\(range.first)..\(range.first + range.count - 1)"
    case .block(let block): block.text
    case .foreign(let value): value.shortForm
    }
  }

  /// Put into a text, or printed: a text has no quotes then.
  public var plainForm: String {
    if case .text(let text) = self { return text }
    return shortForm
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "{": quoted += "\\{"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
