/// The values of expressions.
extension Interpreter {
  /// The value of `expression`, which must have one.
  func required(_ expression: Expression) throws -> Value {
    guard let value = try evaluate(expression) else {
      throw nothing(expression.range, "there is no value here")
    }
    return value
  }

  func evaluate(_ expression: Expression) throws -> Value? {
    switch expression.form {
    case .number(let number): return .number(number)
    case .boolean(let value): return .boolean(value)
    case .text(let pieces): return .text(try text(pieces))
    case .pitch(let text): return try placed(expression.range) { try host.pitch(text) }
    case .chord(let texts): return try placed(expression.range) { try host.chord(texts) }
    case .capitalWord(let word): throw badPitch(word, at: expression.range)
    case .name(let name): return try value(of: name, at: expression.range)
    case .call(let call): return try run(call, piped: nil)
    case .list(let elements):
      return try bounded(.list(try elements.map(required)), at: expression.range)
    case .record(let fields):
      let record = Record(try fields.map { ($0.name.text, try required($0.value)) })
      return try bounded(.record(record), at: expression.range)
    case .block(let tree):
      return try bounded(.block(try block(tree, at: expression.range)), at: expression.range)
    case .field(let of, let name): return try field(name, of: required(of), at: expression.range)
    case .index(let of, let arguments):
      return try index(required(of), arguments, at: expression.range)
    case .negation(let value): return try negation(required(value), at: expression.range)
    case .inversion(let value): return .boolean(try !condition(value, "`not`"))
    case .binary(let sign, let left, let right, _): return try binary(sign, left, right)
    case .range(let first, let last, let isClosed):
      return try range(first, last, isClosed: isClosed, at: expression.range)
    case .choice(let condition, let then, let otherwise):
      if try self.condition(condition, "`if`") { return try execute(then) }
      return try otherwise.flatMap { try execute($0) }
    case .pipeline(let pipeline): return try evaluate(pipeline)
    }
  }

  /// The value of a pipeline: the first stage's, handed through each command.
  func evaluate(_ pipeline: Pipeline) throws -> Value? {
    var value: Value?
    if case .name(let name) = pipeline.first.form, environment.value(of: name) == nil,
      Self.constants[name] == nil, let command = host.commands[name]
    {
      value = try runAlone(command, at: pipeline.first.range)
    } else {
      value = try evaluate(pipeline.first)
    }
    var range = pipeline.first.range
    for command in pipeline.commands {
      guard let input = value else {
        throw nothing(range, "there is no value to pipe into `\(command.name.text)`")
      }
      value = try run(command, piped: Piped(value: input, range: range))
      range = range.joined(command.range)
    }
    return value
  }

  /// Whether `expression` says true; it must say true or false.
  private func condition(_ expression: Expression, _ user: String) throws -> Bool {
    let value = try required(expression)
    guard case .boolean(let answer) = value else {
      throw noCondition(user, value, at: expression.range)
    }
    return answer
  }

  // MARK: - Names

  func value(of name: String, at range: SourceRange) throws -> Value {
    if let value = environment.value(of: name) { return value }
    if let constant = Self.constants[name] { return constant }
    if name == "session" { return host.session }
    if let command = host.commands[name] {
      throw diagnostic(
        .missingInput, range, "`\(name)` is a command and needs something to work on",
        why: command.summary,
        question: "Give it a value: \(name)(…), or … | \(name)")
    }
    throw unknown(name, at: range)
  }

  // MARK: - Texts and blocks

  private func text(_ pieces: [Expression.TextPiece]) throws -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .characters(let characters): text += characters
      case .value(let pipeline):
        guard let value = try evaluate(pipeline) else {
          throw nothing(pipeline.range, "there is no value to put into the text")
        }
        text += value.plainForm
        _ = try bounded(.text(text), at: pipeline.range)
      }
    }
    return text
  }

  private func block(_ tree: BlockTree, at range: SourceRange) throws -> Block {
    let parameters = try tree.parameters?.map { parameter in
      (name: parameter.name.text, standard: try parameter.standard.map(required))
    }
    var remembered: [String: Binding] = [:]
    for name in tree.names where parameters?.contains(where: { $0.name == name }) != true {
      remembered[name] = environment[name]
    }
    // Without parameters `it` is the argument.
    if parameters == nil { remembered["it"] = nil }
    return Block(
      parameters: parameters, body: tree.body, height: tree.height, source: source, range: range,
      remembered: remembered)
  }

  private func range(
    _ first: Expression, _ last: Expression?, isClosed: Bool, at range: SourceRange
  ) throws -> Value {
    guard let last else {
      throw diagnostic(
        .syntax, range, "this range has no end",
        why: "The end is left out only in an index: xs[1..].")
    }
    let lower = try whole(first, "a range goes")
    let upper = try whole(last, "a range goes")
    guard let numbers = WholeRange(first: lower, last: upper, isClosed: isClosed) else {
      throw diagnostic(.number, range, "this range is past counting")
    }
    return .range(numbers)
  }

  func whole(_ expression: Expression, _ user: String) throws -> Int {
    let value = try required(expression)
    guard case .number(let number) = value, let whole = number.whole else {
      throw diagnostic(
        .types, expression.range, "\(user) by whole numbers, but received \(value.shortForm)")
    }
    return whole
  }

  // MARK: - Places

  /// `value`, unless it is so deep or so large that nothing could go through it.
  func bounded(_ value: Value, at range: SourceRange) throws -> Value {
    if let refusal = nesting.refusal(of: value) {
      throw diagnostic(
        .wrongInput, range, refusal, why: "So much is seldom meant; a loop may have grown it.")
    }
    return value
  }

  /// Gives an error of a core, thrown by `body`, this place.
  func placed<Result>(_ range: SourceRange, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as Diagnostic {
      throw error
    } catch let error as Interruption {
      throw error
    } catch let complaint as Complaint {
      throw diagnostic(from: complaint, at: range)
    } catch let error as any ExplainedError {
      throw diagnostic(from: error.complaint, at: range)
    } catch {
      throw diagnostic(.other("failed"), range, String(describing: error))
    }
  }

  func diagnostic(from complaint: Complaint, at range: SourceRange) -> Diagnostic {
    var error = diagnostic(
      complaint.code, range, complaint.message, why: complaint.why, question: complaint.question)
    error.topic = complaint.topic
    return error
  }
}

/// An error of a core that can be told in the one form.
public protocol ExplainedError: Error {
  var complaint: Complaint { get }
}
