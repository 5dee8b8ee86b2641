/// Finds out what the kinds of values are by reading the code alone: nothing is run.
struct Inference {
  let commands: CommandTable
  /// What the session knows of a name.
  let known: (String) -> Inferred?
  /// What a line that starts with `|` goes on from.
  let goesOnFrom: Inferred
  /// The names of the code that was read, the innermost last.
  private(set) var names: [(name: String, value: Inferred)] = []

  init(commands: CommandTable, known: @escaping (String) -> Inferred?, goesOnFrom: Inferred) {
    self.commands = commands
    self.known = known
    self.goesOnFrom = goesOnFrom
  }

  subscript(name: String) -> Inferred? {
    if let own = names.last(where: { $0.name == name }) { return own.value }
    return Interpreter.constants[name].map { Inferred(of: $0) } ?? known(name)
  }

  mutating func bind(_ name: String, _ value: Inferred) { names.append((name, value)) }

  // MARK: - Statements

  /// Takes note of what `statement` names.
  mutating func read(_ statement: Statement) {
    switch statement.form {
    case .pipeline(let pipeline): bind("it", value(of: pipeline))
    case .assignment(let assigned, let pipeline):
      let value = value(of: pipeline)
      for name in assigned { bind(name.text, assigned.count == 1 ? value : value.element) }
    case .loop(let name, let values, let body):
      bind(name.text, element(of: value(of: values)))
      for statement in body { read(statement) }
    }
  }

  /// The value of the last of `statements`.
  func value(of statements: [Statement]) -> Inferred {
    guard let last = statements.last else { return Inferred([]) }
    var inner = self
    for statement in statements.dropLast() { inner.read(statement) }
    switch last.form {
    case .pipeline(let pipeline), .assignment(_, let pipeline): return inner.value(of: pipeline)
    case .loop: return Inferred([])
    }
  }

  func value(of pipeline: Pipeline) -> Inferred {
    pipeline.commands.reduce(start(of: pipeline)) { input, call in
      result(of: call, input: input)
    }
  }

  /// What the first stage gives.
  func start(of pipeline: Pipeline) -> Inferred {
    pipeline.first.range.lower == pipeline.first.range.upper
      ? goesOnFrom : value(of: pipeline.first)
  }

  // MARK: - Expressions

  func value(of expression: Expression) -> Inferred {
    switch expression.form {
    case .number: return Inferred([.number])
    case .boolean, .inversion: return Inferred([.boolean])
    case .text: return Inferred([.text])
    case .pitch: return Inferred([Kind("pitch")])
    case .chord: return Inferred([Kind("chord")])
    case .capitalWord: return .unknown
    case .name(let name): return alone(name)
    case .call(let call): return result(of: call, input: nil)
    case .list(let elements):
      let some = elements.prefix(8)
      return Inferred([.list], element: some.isEmpty ? nil : .one(of: some.map { value(of: $0) }))
    case .record(let fields):
      var record = Inferred([.record])
      record.fields = fields.map { ($0.name.text, value(of: $0.value)) }
      return record
    case .block(let block):
      var value = Inferred([.block])
      value.parameters = (block.parameters ?? []).map { parameter in
        Parameter(ofBlock: parameter.name.text, parameter.standard.map { _ in .boolean(false) })
      }
      return value
    case .field(let whole, let name): return field(name.text, of: value(of: whole))
    case .index(let whole, let places): return indexed(value(of: whole), places)
    case .negation(let value): return self.value(of: value)
    case .binary(let sign, let left, let right, _):
      return combined(sign, value(of: left), value(of: right))
    case .range: return Inferred([.range], element: Inferred([.number]))
    case .choice(_, let then, let otherwise):
      return value(of: then).joined(otherwise.map { value(of: $0) } ?? .unknown)
    case .pipeline(let pipeline): return value(of: pipeline)
    }
  }

  /// A name that stands alone: a value, or a command that needs nothing.
  private func alone(_ name: String) -> Inferred {
    if let value = self[name] { return value }
    guard let command = commands[name], command.needsNothing else { return .unknown }
    return command.result(of: nil, hasMore: false, in: self)
  }

  private func combined(_ sign: Operator, _ left: Inferred, _ right: Inferred) -> Inferred {
    guard let a = left.kinds, let b = right.kinds, let first = a.first, let second = b.first else {
      return .unknown
    }
    let areCores = (a + b).contains { commands.type(of: $0) != nil }
    switch sign {
    case .and, .or, .isIn, .isNotIn: return Inferred([.boolean])
    // Only a core knows whether its values are compared as a whole or one by one.
    case _ where sign.isComparison: return areCores ? .unknown : Inferred([.boolean])
    default: break
    }
    if first == .range || first == .list { return Inferred([.list], element: left.element) }
    return first == .number && second != .number ? right : left
  }

  private func indexed(_ whole: Inferred, _ places: [Argument]) -> Inferred {
    guard let place = places.first, let kind = whole.kinds?.first, whole.kinds?.count == 1 else {
      return .unknown
    }
    if case .text(let pieces) = place.value.form, case .characters(let name)? = pieces.first {
      return field(name, of: whole)
    }
    if value(of: place.value).kinds == [.range] {
      return kind == .range ? Inferred([.list], element: whole.element) : whole
    }
    return kind == .text ? whole : element(of: whole)
  }

  // MARK: - What kinds have

  /// One element of `whole`.
  func element(of whole: Inferred) -> Inferred {
    if whole.element.kinds != nil { return whole.element }
    let kinds = (whole.kinds ?? []).flatMap { commands.type(of: $0)?.elementKinds ?? [] }
    return kinds.isEmpty ? .unknown : Inferred(kinds)
  }

  func field(_ name: String, of whole: Inferred) -> Inferred {
    if let own = whole.fields.first(where: { $0.name == name }) { return own.value }
    for kind in whole.kinds ?? [] {
      if let own = commands.type(of: kind)?.fields.first(where: { $0.key == name }) {
        return Inferred([own.value])
      }
    }
    guard let command = commands[name], command.isNoun else { return .unknown }
    return command.result(of: whole, hasMore: false, in: self)
  }
}
