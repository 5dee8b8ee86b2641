/// Gives statements and expressions their values.
public final class Interpreter {
  let host: any Host
  /// The names of the session, which cells share.
  let top: Environment
  /// The names of the cell or block that is running.
  var environment: Environment
  var source: SourceText
  var nesting = Nesting()
  /// How high the trees of the blocks are together that are being applied inside one another.
  private var blockHeight = 0
  /// What the stack of a thread can walk.
  static let tallestBlocks = 2000

  public init(host: any Host) {
    self.host = host
    top = Environment()
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
    try host.checkInterruption()
    let value: Value?
    do {
      value = try execute(statement)
    } catch let mistake as Diagnostic {
      throw mended(mistake)
    }
    if let value { environment.bind("it", value) }
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
      environment.value(of: name).map { (name, $0) }
    }
  }

  /// Everything that is bound, `it` too, in order.
  public var names: [String] { environment.names }

  public subscript(name: String) -> Value? { environment.value(of: name) }

  /// Binds `name`, or forgets it where `value` is nil.
  public func bind(_ name: String, to value: Value?) {
    guard let value else { return environment.forget(name) }
    environment.bind(name, value)
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
    switch statement.form {
    case .pipeline(let pipeline): return try evaluate(pipeline)
    case .assignment(let names, let pipeline):
      if let grown = try growing(names, pipeline) { return grown }
      for name in names { try checkAssignable(name) }
      guard let value = try evaluate(pipeline) else {
        throw nothing(pipeline.range, "there is no value to call `\(names[0].text)`")
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
    for statement in statements {
      // Let go first: a list that nothing else holds can grow in place.
      last = nil
      last = try execute(statement)
    }
    return last
  }

  private func loop(_ name: Name, over values: Value, at range: SourceRange, _ body: [Statement])
    throws
  {
    let place = Place(source, name.range)
    func run(_ value: Value) throws {
      try host.checkInterruption()
      environment.bind(name.text, value, from: place)
      for statement in body { _ = try execute(statement) }
    }
    guard let elements = Elements(of: values) else { throw notASequence(values, at: range) }
    for element in elements { try run(element) }
  }

  /// `x = x + more` where `x` is bound here already: a list grows in place, without being copied.
  private func growing(_ names: [Name], _ pipeline: Pipeline) throws -> Value? {
    guard names.count == 1, case let name = names[0].text, name != "it",
      pipeline.commands.isEmpty, case .binary(.add, let left, let right, _) = pipeline.first.form,
      case .name(name) = left.form, environment.isOwn(name)
    else { return nil }
    let added = try required(right)
    let place = Place(source, names[0].range.joined(pipeline.range))
    if case .list(let more) = added,
      environment.extend(name, by: more, from: place, limit: Nesting.largest)
    {
      return environment.value(of: name)
    }
    let value = try combined(
      .add, self.value(of: name, at: left.range), added,
      at: Sides(left: left.range, right: right.range))
    environment.bind(name, value, from: place)
    return value
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
        throw wrongCount(elements.count, for: names, from: range)
      }
      values = Array(elements)
    }
    for (name, value) in zip(names, values) {
      if case .block = value, host.commands[name.text] != nil {
        var error = diagnostic(
          .reservedName, name.range, "`\(name.text)` is a command, so no block can have its name",
          why: "Otherwise nobody could tell which of the two is meant.")
        repair(&error, name.range, "my_\(name.text)")
        throw error
      }
      environment.bind(name.text, value, from: Place(source, name.range.joined(range)))
      noticeIfSetting(name.text, value)
    }
  }

  private func checkAssignable(_ name: Name) throws {
    // What was bound before was looked at then; only `it` is bound by the interpreter itself.
    if environment.isOwn(name.text), name.text != "it" { return }
    if name.text == "it" || name.text == "session" || Self.constants[name.text] != nil {
      throw reserved(name)
    }
    if environment.isBlock, environment.outer[name.text] != nil { throw outerName(name) }
  }

  // MARK: - Blocks

  /// The value of `block` with these arguments.
  func apply(_ block: Block, to arguments: [Value], labels: [(name: String, value: Value)]) throws
    -> Value?
  {
    // A call costs more of the stack than what is called.
    let height = block.height + 8
    guard blockHeight + height < Self.tallestBlocks else {
      throw Complaint(.wrongInput, "blocks call one another too deep to go on")
    }
    let inner = Environment(outer: block.remembered, isBlock: true)
    for (name, value) in try Self.parameters(of: block, arguments, labels) {
      inner.bind(name, value)
    }
    let outside = (environment, source)
    (environment, source) = (inner, block.source)
    blockHeight += height
    try host.checkInterruption()
    defer {
      (environment, source) = outside
      blockHeight -= height
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
