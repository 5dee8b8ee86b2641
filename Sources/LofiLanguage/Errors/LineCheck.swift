/// Reads a line and says whether it would be understood: its names, commands, options and the kinds of
/// its values, against what is bound. It runs nothing.
struct LineCheck {
  let commands: CommandTable
  /// What a name stands for outside the line.
  let bound: (String) -> Value?
  /// What the names of the line itself stand for.
  private var named: [String: Known] = [:]

  /// What is known of a value that nobody has computed.
  enum Known {
    case value(Value)
    case kinds([Kind])
    case anything
    case nothing
  }

  /// What cannot be understood; the reader sees the first mistake, not this one.
  struct Misunderstanding: Error {}

  init(commands: CommandTable, bound: @escaping (String) -> Value?) {
    self.commands = commands
    self.bound = bound
  }

  mutating func accepts(_ line: String) -> Bool {
    guard let script = try? Parser.script(SourceText(line)), !script.statements.isEmpty,
      script.items.count == script.statements.count
    else { return false }
    return (try? read(script.statements)) != nil
  }

  /// Takes note of what the statements of `source` before `offset` name.
  mutating func read(_ source: SourceText, before offset: Int) {
    let start = offset - source.column(at: offset)
    guard let script = try? Parser.script(SourceText(source[SourceRange(0, start)])) else { return }
    for statement in script.statements {
      if (try? read(statement)) == nil, case .assignment(let names, _) = statement.form {
        for name in names { named[name.text] = .anything }
      }
    }
  }

  // MARK: - Statements

  @discardableResult
  private mutating func read(_ statements: [Statement]) throws -> Known {
    var last = Known.nothing
    for statement in statements { last = try read(statement) }
    return last
  }

  private mutating func read(_ statement: Statement) throws -> Known {
    switch statement.form {
    case .pipeline(let pipeline): return try read(pipeline)
    case .assignment(let names, let pipeline):
      let value = try given(read(pipeline))
      for name in names { named[name.text] = names.count == 1 ? value : .anything }
      return value
    case .loop(let name, let values, let body):
      try check(given(read(values)), isA: [.list, .range, Kind("stream"), Kind("dataset")])
      named[name.text] = .anything
      try read(body)
      return .nothing
    }
  }

  private mutating func read(_ pipeline: Pipeline) throws -> Known {
    var value: Known
    if case .name(let name) = pipeline.first.form, known(name) == nil, let command = commands[name]
    {
      guard command.needsNothing else { throw Misunderstanding() }
      value = .anything
    } else {
      value = try read(pipeline.first)
    }
    for call in pipeline.commands { value = try read(call, piped: given(value)) }
    return value
  }

  // MARK: - Expressions

  func known(_ name: String) -> Known? { named[name] ?? bound(name).map { .value($0) } }

  mutating func read(_ expression: Expression) throws -> Known {
    switch expression.form {
    case .number(let number): return .value(.number(number))
    case .boolean(let value): return .value(.boolean(value))
    case .text(let pieces):
      if pieces.count == 1, case .characters(let text) = pieces[0] { return .value(.text(text)) }
      for case .value(let pipeline) in pieces { _ = try given(read(pipeline)) }
      return .kinds([.text])
    case .pitch: return .kinds([Kind("pitch")])
    case .chord: return .kinds([Kind("chord")])
    case .capitalWord: throw Misunderstanding()
    case .name(let name):
      guard let known = known(name) else { throw Misunderstanding() }
      return known
    case .call(let call): return try read(call, piped: nil)
    case .list(let elements):
      for element in elements { _ = try given(read(element)) }
      return .kinds([.list])
    case .record(let fields):
      for field in fields { _ = try given(read(field.value)) }
      return .kinds([.record])
    case .block(let block):
      try read(block)
      return .kinds([.block])
    case .field(let whole, let name): return try field(name.text, of: given(read(whole)))
    case .index(let whole, let places):
      let value = try given(read(whole))
      for place in places { _ = try given(read(place.value)) }
      return places.allSatisfy(\.value.isRange) ? Self.kinds(of: value) : .anything
    case .negation(let value): return Self.kinds(of: try given(read(value)))
    case .inversion(let value):
      try check(given(read(value)), isA: [.boolean])
      return .kinds([.boolean])
    case .binary(let sign, let left, let right, _):
      return try combined(sign, given(read(left)), given(read(right)))
    case .range(let first, let last, _):
      try check(given(read(first)), isA: [.number])
      if let last { try check(given(read(last)), isA: [.number]) }
      return .kinds([.range])
    case .choice(let condition, let then, let otherwise):
      try check(given(read(condition)), isA: [.boolean])
      try read(then)
      guard let otherwise else { return .anything }
      try read(otherwise)
      return .anything
    case .pipeline(let pipeline): return try read(pipeline)
    }
  }

  /// A block's own names end with it, and it changes no outer ones.
  private mutating func read(_ block: BlockTree) throws {
    let outside = named
    defer { named = outside }
    let own = block.parameters?.map(\.name.text) ?? ["it"]
    for statement in block.body {
      guard case .assignment(let names, _) = statement.form else { continue }
      for name in names where !own.contains(name.text) && known(name.text) != nil {
        throw Misunderstanding()
      }
    }
    for name in own { named[name] = .anything }
    try read(block.body)
  }

  private func field(_ name: String, of whole: Known) throws -> Known {
    guard case .value(let value) = whole else { return .anything }
    if let command = commands[name], command.isField(of: value) { return .anything }
    switch value {
    case .record(let record):
      if let own = record[name] { return .value(own) }
    case .foreign(let foreign):
      if let own = try foreign.field(name) { return .value(own) }
    default: break
    }
    throw Misunderstanding()
  }

  /// What an operator gives, where the kinds of both sides say it.
  private func combined(_ sign: Operator, _ left: Known, _ right: Known) throws -> Known {
    if sign == .and || sign == .or {
      for side in [left, right] { try check(side, isA: [.boolean]) }
      return .kinds([.boolean])
    }
    guard let a = Self.kind(of: left), let b = Self.kind(of: right) else { return .anything }
    let plain: [Kind] = [.number, .text, .boolean, .list, .range, .record]
    guard plain.contains(a), plain.contains(b),
      ![.equal, .notEqual, .isIn, .isNotIn].contains(sign)
    else { return .anything }
    let areSequences = [a, b].allSatisfy { $0 == .list || $0 == .range }
    guard a == b || areSequences else { throw Misunderstanding() }
    if sign.isComparison { return .kinds([.boolean]) }
    return .kinds([areSequences ? .list : a])
  }

  // MARK: - What is known

  func given(_ known: Known) throws -> Known {
    if case .nothing = known { throw Misunderstanding() }
    return known
  }

  private func check(_ known: Known, isA kinds: [Kind]) throws {
    guard Self.may(known, be: .kinds(kinds)) else { throw Misunderstanding() }
  }

  /// Whether a value of which so much is known may be accepted.
  static func may(_ known: Known, be type: ValueType) -> Bool {
    switch known {
    case .value(let value): type.accepts(value)
    case .kinds(let kinds): kinds.contains { type.mayAccept($0) }
    case .anything: true
    case .nothing: false
    }
  }

  static func kind(of known: Known) -> Kind? {
    switch known {
    case .value(let value): value.kind
    case .kinds(let kinds): kinds.count == 1 ? kinds[0] : nil
    default: nil
    }
  }

  static func kinds(of known: Known) -> Known {
    if case .value(let value) = known { return .kinds([value.kind]) }
    return known
  }
}

extension Expression {
  fileprivate var isRange: Bool { if case .range = form { true } else { false } }
}
