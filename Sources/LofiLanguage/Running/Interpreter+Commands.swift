/// A value on its way through a pipe, and what stands before it.
struct Piped {
  let value: Value
  let range: SourceRange
}

/// Commands: finding them, checking their arguments, running them.
extension Interpreter {
  func run(_ call: CommandCall, piped: Piped?) throws -> Value? {
    let name = call.name.text
    if let command = host.commands[name] { return try run(command, call, piped: piped) }
    if let binding = environment[name] {
      guard case .block(let block) = binding.value else {
        throw diagnostic(
          .unknownCommand, call.name.range,
          "`\(name)` is \(binding.value.kind.withArticle), not a command")
      }
      let given = try given(call, piped: piped)
      return try placed(call.range) {
        try apply(
          block, to: given.filter { $0.label == nil }.map(\.value),
          labels: given.compactMap { argument in argument.label.map { ($0.text, argument.value) } })
      }
    }
    throw unknownCommand(call.name)
  }

  /// A command that stands alone as a stage.
  func runAlone(_ command: Builtin, at range: SourceRange) throws -> Value? {
    guard command.needsNothing else {
      let expected = command.forms.compactMap { $0.parameters.first?.type.description }
      throw diagnostic(
        .missingInput, range,
        "`\(command.name)` needs something to work on: \(ValueType.joined(expected))",
        why: command.summary, question: "What should it work on? Write … | \(command.name)")
    }
    let call = CommandCall(
      name: Name(text: command.name, range: range), arguments: [], range: range)
    return try run(command, call, piped: nil)
  }

  private func unknownCommand(_ name: Name) -> Diagnostic {
    var error = diagnostic(.unknownCommand, name.range, "there is no command called `\(name.text)`")
    if let word = host.commands.foreignWords[name.text] {
      error.question = "In lofi the word is `\(word)`."
      if host.commands[word] != nil { error.topic = word }
    } else if let near = Spelling.nearest(
      to: name.text,
      among: host.commands.all.map(\.name) + environment.known.filter(isBlock))
    {
      attempt(&error, replacing: name.range, with: near)
    } else {
      error.question = "`help` lists all commands."
    }
    return error
  }

  private func isBlock(_ name: String) -> Bool {
    if case .block = environment[name]?.value { true } else { false }
  }

  // MARK: - Arguments

  /// One argument with its value.
  private struct Given {
    let label: Name?
    let value: Value
    let range: SourceRange
  }

  private func given(_ call: CommandCall, piped: Piped?, to command: Builtin? = nil) throws
    -> [Given]
  {
    var given = piped.map { [Given(label: nil, value: $0.value, range: $0.range)] } ?? []
    for argument in call.arguments {
      if let command, let word = argument.value.bareWord,
        command.takes(word: word, label: argument.label?.text)
      {
        given.append(Given(label: argument.label, value: .text(word), range: argument.value.range))
        continue
      }
      given.append(
        Given(
          label: argument.label, value: try required(argument.value), range: argument.value.range))
    }
    return given
  }

  private func run(_ command: Builtin, _ call: CommandCall, piped: Piped?) throws -> Value? {
    let given = try given(call, piped: piped, to: command)
    let form = try form(of: command, for: given, call)
    var arguments: [String: Value] = [:]
    var places: [String: SourceRange] = [:]
    var many: [Value] = []
    var others: [(name: String, value: Value)] = []
    var inOrder = form.parameters.filter { $0.role == .required || $0.role == .optional }[...]
    let rest = form.parameters.first { $0.role == .many }
    for argument in given {
      if let label = argument.label {
        guard
          let parameter = form.parameters.first(where: {
            $0.name == label.text && $0.role != .otherLabels && $0.role != .many
          })
        else {
          guard let open = form.parameters.first(where: { $0.role == .otherLabels }) else {
            throw unknownOption(label, of: command, form, call)
          }
          try check(argument.value, open, command, at: argument.range)
          others.append((label.text, argument.value))
          continue
        }
        guard arguments[parameter.name] == nil else {
          throw diagnostic(
            .wrongInput, label.range, "`\(command.name)` received `\(label.text)` twice")
        }
        try check(argument.value, parameter, command, at: argument.range)
        arguments[parameter.name] = argument.value
        places[parameter.name] = argument.range
        inOrder.removeAll { $0.name == parameter.name }
      } else if let parameter = inOrder.popFirst() {
        try check(argument.value, parameter, command, at: argument.range)
        arguments[parameter.name] = argument.value
        places[parameter.name] = argument.range
      } else if let rest {
        try check(argument.value, rest, command, at: argument.range)
        many.append(argument.value)
      } else {
        throw tooMany(argument.range, command, form)
      }
    }
    for parameter in form.parameters where arguments[parameter.name] == nil {
      if parameter.role == .required { throw missing(parameter, command, call) }
      arguments[parameter.name] = parameter.standard
    }
    let checked = Call(
      command: command, arguments: arguments, many: many, otherLabels: others, interpreter: self)
    return try running(call, places, piped) { try form.body(checked) }
  }

  /// The form that accepts the first value given.
  private func form(of command: Builtin, for given: [Given], _ call: CommandCall) throws
    -> Builtin.Form
  {
    let first = given.first { $0.label == nil }
    guard let first else {
      return command.forms.first(where: \.needsNothing) ?? command.forms[0]
    }
    let accepting = command.forms.filter { form in
      form.parameters.first { $0.role != .labelled && $0.role != .otherLabels }?.type.accepts(
        first.value) ?? false
    }
    if let form = accepting.first { return form }
    guard command.forms.count > 1 else { return command.forms[0] }
    let expected = command.forms.compactMap { $0.parameters.first?.type.description }
    throw wrongInput(
      command, expected.joined(separator: " or "), first.value, at: first.range, call)
  }

  private func check(
    _ value: Value, _ parameter: Parameter, _ command: Builtin, at range: SourceRange
  ) throws {
    guard !parameter.type.accepts(value) else { return }
    if case .choice(let texts) = parameter.type, case .text(let text) = value {
      var error = diagnostic(
        .wrongInput, range,
        "`\(command.name)` expects `\(parameter.name)` to be \(parameter.type.description), but received \(value.shortForm)"
      )
      if let near = Spelling.nearest(to: text, among: texts) {
        attempt(&error, replacing: range, with: "\"\(near)\"")
      }
      throw error
    }
    let expectation =
      parameter.role == .required
      ? parameter.type.description : "`\(parameter.name)` to be \(parameter.type.description)"
    throw wrongInput(command, expectation, value, at: range, nil)
  }

  private func wrongInput(
    _ command: Builtin, _ expected: String, _ value: Value, at range: SourceRange,
    _ call: CommandCall?
  ) -> Diagnostic {
    var error = diagnostic(
      .wrongInput, call?.name.range ?? range,
      "`\(command.name)` expects \(expected), but received \(value.kind.withArticle)")
    if let origin = origin(of: range) { error.origin = (origin, "made here") }
    error.why = command.summary
    error.topic = command.name
    return error
  }

  private func missing(_ parameter: Parameter, _ command: Builtin, _ call: CommandCall)
    -> Diagnostic
  {
    var error = diagnostic(
      .missingArgument, call.name.range,
      "`\(command.name)` needs `\(parameter.name)`: \(parameter.type.description)",
      why: parameter.explanation)
    error.topic = command.name
    return error
  }

  private func tooMany(_ range: SourceRange, _ command: Builtin, _ form: Builtin.Form) -> Diagnostic
  {
    let labels = form.parameters.filter { $0.role == .labelled }.map(\.name)
    return diagnostic(
      .tooManyArguments, range, "`\(command.name)` has no place for this value",
      why: labels.isEmpty
        ? command.summary : "These take a label: \(labels.joined(separator: ", "))")
  }

  private func unknownOption(
    _ label: Name, of command: Builtin, _ form: Builtin.Form, _ call: CommandCall
  ) -> Diagnostic {
    var error = diagnostic(
      .unknownOption, label.range, "`\(command.name)` has no option `\(label.text)`")
    let known = form.parameters.dropFirst(form.parameters.first?.role == .required ? 1 : 0).map(
      \.name)
    error.why =
      known.isEmpty
      ? "`\(command.name)` takes no options."
      : "`\(command.name)` knows: \(known.joined(separator: ", "))"
    if let near = Spelling.nearest(to: label.text, among: known) {
      attempt(&error, replacing: label.range, with: near)
    }
    return error
  }

  // MARK: - Running

  private func running(
    _ call: CommandCall, _ places: [String: SourceRange], _ piped: Piped?,
    _ body: () throws -> Value?
  ) throws -> Value? {
    do {
      return try placed(call.name.range) {
        do {
          return try body()
        } catch let complaint as Complaint {
          throw located(complaint, call, places, piped)
        } catch let error as any ExplainedError {
          throw located(error.complaint, call, places, piped)
        }
      }
    } catch var error as Diagnostic {
      if error.place == nil { error.place = Place(source, call.name.range) }
      throw error
    }
  }

  private func located(
    _ complaint: Complaint, _ call: CommandCall, _ places: [String: SourceRange], _ piped: Piped?
  ) -> Diagnostic {
    let culprit = complaint.parameter.flatMap { places[$0] } ?? call.name.range
    var error = diagnostic(from: complaint, at: culprit)
    if let range = piped?.range, complaint.parameter == nil, let origin = origin(of: range) {
      error.origin = (origin, "made here")
    }
    return error
  }

  /// Where the value that is named at `range` was made.
  private func origin(of range: SourceRange) -> Place? {
    environment[source[range]]?.place
  }
}
