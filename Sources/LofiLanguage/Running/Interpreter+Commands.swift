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
        throw notACommand(call, binding.value)
      }
      let given = try given(call, piped: piped)
      return try placed(call.range) {
        try apply(
          block, to: given.filter { $0.label == nil }.map(\.value),
          labels: given.compactMap { argument in argument.label.map { ($0.text, argument.value) } })
      }
    }
    throw unknownCommand(call)
  }

  /// A command that stands alone as a stage.
  func runAlone(_ command: Builtin, at range: SourceRange) throws -> Value? {
    guard command.needsNothing else {
      throw needsInput(command, at: range)
    }
    let call = CommandCall(
      name: Name(text: command.name, range: range), arguments: [], range: range)
    return try run(command, call, piped: nil)
  }

  // MARK: - Arguments

  /// One argument with its value.
  struct Given {
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
    let form = try form(of: command, for: given, call, piped)
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
          try check(argument, open, command, call, piped)
          others.append((label.text, argument.value))
          continue
        }
        guard arguments[parameter.name] == nil else {
          throw diagnostic(
            .wrongInput, label.range, "`\(command.name)` received `\(label.text)` twice")
        }
        try check(argument, parameter, command, call, piped)
        arguments[parameter.name] = argument.value
        places[parameter.name] = argument.range
        inOrder.removeAll { $0.name == parameter.name }
      } else if let parameter = inOrder.popFirst() {
        try check(argument, parameter, command, call, piped)
        arguments[parameter.name] = argument.value
        places[parameter.name] = argument.range
      } else if let rest {
        try check(argument, rest, command, call, piped)
        many.append(argument.value)
      } else {
        throw tooMany(argument, given, of: command, form, call)
      }
    }
    for parameter in form.parameters where arguments[parameter.name] == nil {
      if parameter.role == .required { throw missing(parameter, command, call, given) }
      arguments[parameter.name] = parameter.standard
    }
    let checked = Call(
      command: command, arguments: arguments, many: many, otherLabels: others, interpreter: self)
    let result = try running(call, checked, places, piped) { try form.body(checked) }
    return try result.map { try bounded($0, at: call.range) }
  }

  /// The form that accepts the first value given; of several, the first that has all options given.
  private func form(
    of command: Builtin, for given: [Given], _ call: CommandCall, _ piped: Piped?
  ) throws -> Builtin.Form {
    let first = given.first { $0.label == nil }
    guard let first else {
      return command.forms.first(where: \.needsNothing) ?? command.forms[0]
    }
    let accepting = command.forms.filter { form in
      form.parameters.first { $0.role != .labelled && $0.role != .otherLabels }?.type.accepts(
        first.value) ?? false
    }
    let labels = given.compactMap(\.label?.text)
    let fitting = accepting.first { form in
      labels.allSatisfy { label in
        form.parameters.contains { $0.name == label || $0.role == .otherLabels }
      }
    }
    if let form = fitting ?? accepting.first { return form }
    guard command.forms.count > 1 else { return command.forms[0] }
    let expected = command.forms.compactMap { $0.parameters.first?.type }
    throw wrongInput(
      ValueType.either(expected).description, first, of: command, call, piped: piped)
  }

  private func check(
    _ argument: Given, _ parameter: Parameter, _ command: Builtin, _ call: CommandCall,
    _ piped: Piped?
  ) throws {
    let isFirst = parameter.name == command.forms[0].parameters.first?.name
    let step = isFirst ? host.commands.step(before: command.name, received: argument.value) : nil
    guard !parameter.type.accepts(argument.value) || step != nil else { return }
    let type = parameter.type.description
    let expectation = parameter.role == .required ? type : "`\(parameter.name)` to be \(type)"
    throw wrongInput(
      expectation, argument, of: command, call, piped: piped, parameter: parameter)
  }

  private func running(
    _ call: CommandCall, _ arguments: Call, _ places: [String: SourceRange], _ piped: Piped?,
    _ body: () throws -> Value?
  ) throws -> Value? {
    do {
      return try placed(call.name.range) {
        do {
          return try body()
        } catch let complaint as Complaint {
          throw located(complaint, call, arguments, places, piped)
        } catch let error as any ExplainedError {
          throw located(error.complaint, call, arguments, places, piped)
        }
      }
    } catch var error as Diagnostic {
      if error.place == nil { error.place = Place(source, call.name.range) }
      throw error
    }
  }
}
