/// The arguments of one command, checked, and the world it may touch.
public struct Call {
  public let command: Builtin
  let arguments: [String: Value]
  /// What a `many` parameter took, in order.
  public let many: [Value]
  /// What an `otherLabels` parameter took, in order.
  public let otherLabels: [(name: String, value: Value)]
  public let host: any Host
  private let interpreter: Interpreter

  init(
    command: Builtin, arguments: [String: Value], many: [Value],
    otherLabels: [(name: String, value: Value)], interpreter: Interpreter
  ) {
    self.command = command
    self.arguments = arguments
    self.many = many
    self.otherLabels = otherLabels
    host = interpreter.host
    self.interpreter = interpreter
  }

  /// The argument, its default, or `nil` where neither is there.
  public func optional(_ name: String) -> Value? { arguments[name] }

  /// What `read` makes of an argument that was given or has a default; else `nil`.
  public func given<Result>(
    _ name: String, _ read: (String) throws -> Result
  ) rethrows -> Result? {
    arguments[name] == nil ? nil : try read(name)
  }

  /// The argument of a required parameter.
  public func value(_ name: String) throws -> Value {
    guard let value = arguments[name] else {
      throw Complaint(.missingArgument, "`\(command.name)` needs `\(name)`")
    }
    return value
  }

  public func number(_ name: String) throws -> Number {
    guard case .number(let number) = try value(name) else { throw wrong(name, "a number") }
    return number
  }

  public func double(_ name: String) throws -> Double { try number(name).double }

  /// A whole number, within `range` if one is given.
  public func whole(_ name: String, in range: ClosedRange<Int>? = nil) throws -> Int {
    guard let whole = try number(name).whole else { throw wrong(name, "a whole number") }
    if let range, !range.contains(whole) {
      let expected =
        range.upperBound == .max
        ? "\(range.lowerBound) or more" : "between \(range.lowerBound) and \(range.upperBound)"
      let turned = whole == .min ? whole : -whole
      let near = min(max(whole, range.lowerBound), range.upperBound)
      throw Complaint(
        .wrongInput, "`\(command.name)` expects `\(name)` to be \(expected), but received \(whole)",
        parameter: name,
        advice: .write("\(whole < 0 && range.contains(turned) ? turned : near)"))
    }
    return whole
  }

  public func text(_ name: String) throws -> String {
    guard case .text(let text) = try value(name) else { throw wrong(name, "a text") }
    return text
  }

  public func boolean(_ name: String) throws -> Bool {
    guard case .boolean(let value) = try value(name) else { throw wrong(name, "true or false") }
    return value
  }

  public func block(_ name: String) throws -> Block {
    guard case .block(let block) = try value(name) else { throw wrong(name, "a block") }
    return block
  }

  /// A value of a core.
  public func foreign<Foreign: ForeignValue>(_ name: String, as type: Foreign.Type = Foreign.self)
    throws -> Foreign
  {
    guard case .foreign(let value) = try value(name), let foreign = value as? Foreign else {
      throw wrong(name, Foreign.kind.withArticle)
    }
    return foreign
  }

  /// The elements of a list, a range, or anything that is a sequence, however many: for commands
  /// that look at some of them.
  public func elementsOfAnyLength(_ name: String) throws -> Elements {
    guard let elements = Elements(of: try value(name)) else { throw wrong(name, "a list") }
    return elements
  }

  /// The same for commands that go through all of them.
  public func elements(_ name: String) throws -> Elements {
    let elements = try elementsOfAnyLength(name)
    try Elements.checkLength(elements.count)
    return elements
  }

  /// The elements of a list, a range, or anything that is a sequence, all at once.
  public func list(_ name: String) throws -> [Value] { Array(try elements(name)) }

  /// The elements of `value`, `nil` where it is no sequence.
  public static func elements(of value: Value) throws -> [Value]? {
    guard let elements = Elements(of: value) else { return nil }
    try Elements.checkLength(elements.count)
    return Array(elements)
  }

  /// Bytes that a text may have.
  public static let longestText = Nesting.longestText

  /// The value of `block` for `arguments`, `nil` where it gives nothing.
  public func apply(_ block: Block, _ arguments: Value...) throws -> Value? {
    try interpreter.apply(block, to: arguments, labels: [])
  }

  /// The value of `block`, which must give one.
  public func result(of block: Block, _ arguments: Value...) throws -> Value {
    guard let value = try interpreter.apply(block, to: arguments, labels: []) else {
      throw Complaint(
        .nothing, "the block given to `\(command.name)` gives nothing",
        why: "Its last line must have a value.")
    }
    return value
  }

  /// Whether `block` says yes; it must say true or false.
  public func holds(_ block: Block, _ value: Value) throws -> Bool {
    guard case .boolean(let answer) = try result(of: block, value) else {
      throw Complaint(
        .condition, "the block given to `\(command.name)` must answer true or false")
    }
    return answer
  }

  private func wrong(_ name: String, _ expected: String) -> Complaint {
    let found = arguments[name].map(\.kind.withArticle) ?? "nothing"
    return Complaint(
      .wrongInput, "`\(command.name)` expects \(expected), but received \(found)", parameter: name)
  }
}
