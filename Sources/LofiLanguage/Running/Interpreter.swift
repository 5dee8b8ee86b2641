/// Gives statements and expressions their values.
public final class Interpreter {
  let host: any Host
  /// The names of the session.
  private let top = Environment()
  /// The names of the session, or of the block that is being applied.
  var environment: Environment
  var source: SourceText
  /// How many blocks are being applied inside one another.
  private var blockDepth = 0
  static let deepestBlocks = 200

  public init(host: any Host) {
    self.host = host
    environment = top
    source = SourceText("")
  }

  /// Names that always stand for the same, with their values.
  public static let constants: [String: Value] = {
    let lengths = [("whole", 1), ("half", 2), ("quarter", 4), ("eighth", 8), ("sixteenth", 16)]
    let values = lengths.compactMap { name, denominator in
      (try? Number(1, over: denominator)).map { (name, Value.number($0)) }
    }
    return Dictionary(values) { first, _ in first }
  }()

  /// Runs one statement at the top of a cell.
  ///
  /// - Returns: its value and the names it bound; no value for a loop.
  public func run(_ statement: Statement, of source: SourceText) throws -> (
    value: Value?, names: [String]
  ) {
    self.source = source
    let value = try execute(statement)
    if let value { environment.bind("it", Binding(value: value, place: nil)) }
    if case .assignment(let names, _) = statement.form { return (value, names.map(\.text)) }
    return (value, [])
  }

  /// Runs statements of another source among the names of the session, even from inside a block.
  public func apart(_ body: () throws -> Void) rethrows {
    let outside = (environment, source)
    environment = top
    defer { (environment, source) = outside }
    try body()
  }

  /// The names that are bound, in order, without `it`.
  public var variables: [(name: String, value: Value)] {
    environment.names.filter { $0 != "it" }.compactMap { name in
      environment[name].map { (name, $0.value) }
    }
  }

  /// Everything that is bound, `it` too, in order.
  public var names: [String] { environment.names }

  public subscript(name: String) -> Value? { environment[name]?.value }

  /// Binds `name`, or forgets it where `value` is nil.
  public func bind(_ name: String, to value: Value?) {
    environment.bind(name, value.map { Binding(value: $0, place: nil) })
  }

  // MARK: - Going back

  /// What every name stood for at one moment; to go back there costs nothing.
  public struct Moment {
    fileprivate let names: Environment.Moment
  }

  public var moment: Moment { Moment(names: environment.moment) }

  public func restore(_ moment: Moment) { environment.restore(moment.names) }

  /// How often a name was bound or forgotten so far.
  public var changeCount: Int { environment.changeCount }

  /// Forgets every name, and `it`.
  public func forgetAll() { environment.forgetAll() }

  // MARK: - Statements

  func execute(_ statement: Statement) throws -> Value? {
    try host.checkInterruption()
    switch statement.form {
    case .pipeline(let pipeline): return try evaluate(pipeline)
    case .assignment(let names, let pipeline):
      for name in names { try checkAssignable(name) }
      guard let value = try evaluate(pipeline) else {
        throw diagnostic(.nothing, pipeline.range, "there is no value to call `\(names[0].text)`")
      }
      try assign(value, to: names, from: pipeline.range)
      return value
    case .loop(let name, let values, let body):
      try checkAssignable(name)
      try loop(name, over: try required(values), at: values.range, body)
      return nil
    }
  }

  func execute(_ statements: [Statement]) throws -> Value? {
    var last: Value?
    for statement in statements { last = try execute(statement) }
    return last
  }

  private func loop(_ name: Name, over values: Value, at range: SourceRange, _ body: [Statement])
    throws
  {
    func run(_ value: Value) throws {
      try host.checkInterruption()
      environment.bind(name.text, Binding(value: value, place: Place(source, name.range)))
      _ = try execute(body)
    }
    guard let elements = Elements(of: values) else {
      throw diagnostic(
        .types, range,
        "`for` goes through a list or a range, but received \(values.kind.withArticle)")
    }
    for element in elements { try run(element) }
  }

  private func assign(_ value: Value, to names: [Name], from range: SourceRange) throws {
    var values = [value]
    if names.count > 1 {
      guard let elements = Elements(of: value) else {
        throw diagnostic(
          .types, range,
          "\(names.count) names want a list of \(names.count), but received \(value.kind.withArticle)"
        )
      }
      guard elements.count == names.count else {
        throw diagnostic(
          .types, range,
          "\(names.count) names want a list of \(names.count), but it has \(elements.count)")
      }
      values = Array(elements)
    }
    for (name, value) in zip(names, values) {
      if case .block = value, host.commands[name.text] != nil {
        throw diagnostic(
          .reservedName, name.range, "`\(name.text)` is a command, so no block can have its name",
          why: "Otherwise nobody could tell which of the two is meant.")
      }
      environment.bind(
        name.text, Binding(value: value, place: Place(source, name.range.joined(range))))
    }
  }

  private func checkAssignable(_ name: Name) throws {
    if name.text == "it" || name.text == "session" || Self.constants[name.text] != nil {
      throw diagnostic(
        .reservedName, name.range,
        "`\(name.text)` always means the same and cannot be given to a value")
    }
    if environment.isBlock, !environment.isOwn(name.text), environment.outer[name.text] != nil {
      throw diagnostic(
        .outerName, name.range, "a block cannot change `\(name.text)`, which was named outside it",
        why:
          "Blocks may run in any order, so they only read outer names. The body of a `for` can change them."
      )
    }
  }

  // MARK: - Blocks

  /// The value of `block` with these arguments.
  func apply(_ block: Block, to arguments: [Value], labels: [(name: String, value: Value)]) throws
    -> Value?
  {
    guard blockDepth < Self.deepestBlocks else {
      throw Complaint(.wrongInput, "blocks call one another more than \(Self.deepestBlocks) deep")
    }
    let inner = Environment(outer: block.remembered, isBlock: true)
    for (name, value) in try Self.parameters(of: block, arguments, labels) {
      inner.bind(name, Binding(value: value, place: nil))
    }
    let outside = (environment, source)
    (environment, source) = (inner, block.source)
    blockDepth += 1
    defer {
      (environment, source) = outside
      blockDepth -= 1
    }
    return try execute(block.body)
  }

  private static func parameters(
    of block: Block, _ arguments: [Value], _ labels: [(name: String, value: Value)]
  ) throws -> [(String, Value)] {
    guard let parameters = block.parameters else {
      guard arguments.count <= 1, labels.isEmpty else {
        throw Complaint(
          .tooManyArguments,
          "this block takes one value, as `it`, but received \(arguments.count + labels.count)",
          why: "Give it parameters: { a, b => … }.")
      }
      return arguments.map { ("it", $0) }
    }
    guard arguments.count <= parameters.count else {
      throw Complaint(
        .tooManyArguments,
        "this block takes \(parameters.count) values, but received \(arguments.count)")
    }
    var given = Array(zip(parameters.map(\.name), arguments))
    for label in labels {
      guard parameters.contains(where: { $0.name == label.name }) else {
        throw Complaint(
          .unknownOption, "this block has no parameter `\(label.name)`", parameter: label.name,
          why: "It knows: \(parameters.map(\.name).joined(separator: ", "))")
      }
      given.append((label.name, label.value))
    }
    for parameter in parameters where !given.contains(where: { $0.0 == parameter.name }) {
      guard let standard = parameter.standard else {
        throw Complaint(.missingArgument, "this block needs a value for `\(parameter.name)`")
      }
      given.append((parameter.name, standard))
    }
    return given
  }

  // MARK: - Mistakes

  func diagnostic(
    _ code: Diagnostic.Code, _ range: SourceRange, _ message: String, why: String? = nil,
    question: String? = nil
  ) -> Diagnostic {
    Diagnostic(code, message, at: Place(source, range), why: why, question: question)
  }
}
