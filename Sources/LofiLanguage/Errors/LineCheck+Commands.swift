/// Commands and their arguments.
extension LineCheck {
  /// One argument, as far as it is known.
  private struct Given {
    let label: String?
    let value: Known
  }

  mutating func read(_ call: CommandCall, piped: Known?) throws -> Known {
    let command = commands[call.name.text]
    var given = piped.map { [Given(label: nil, value: $0)] } ?? []
    for argument in call.arguments {
      if let command, let word = argument.value.bareWord,
        command.takes(word: word, label: argument.label?.text)
      {
        given.append(Given(label: argument.label?.text, value: .kinds([.text])))
      } else {
        given.append(
          Given(label: argument.label?.text, value: try self.given(read(argument.value))))
      }
    }
    guard let command else { return try applied(call.name.text, given) }
    let first = given.first { $0.label == nil }
    if case .value(let value)? = first?.value,
      commands.step(before: command.name, received: value) != nil
    {
      throw Misunderstanding()
    }
    for form in command.forms where Self.accepts(form, given) {
      return Self.result(of: form, first?.value)
    }
    throw Misunderstanding()
  }

  /// A block under its name.
  private func applied(_ name: String, _ given: [Given]) throws -> Known {
    guard let value = known(name), Self.may(value, be: .block) else { throw Misunderstanding() }
    guard case .value(.block(let block)) = value else { return .anything }
    let labels = given.compactMap(\.label)
    let names = block.parameters?.map(\.name) ?? []
    guard given.count <= block.argumentCounts.upperBound,
      given.count >= block.argumentCounts.lowerBound || block.parameters == nil,
      labels.allSatisfy(names.contains)
    else { throw Misunderstanding() }
    return .anything
  }

  /// Whether the arguments fit the parameters, as far as they are known.
  private static func accepts(_ form: Builtin.Form, _ given: [Given]) -> Bool {
    var missing = form.parameters.filter { $0.role == .required }.map(\.name)
    var inOrder = form.parameters.filter { $0.role == .required || $0.role == .optional }[...]
    for argument in given {
      let parameter: Parameter?
      if let label = argument.label {
        let named = form.parameters.first { $0.name == label && $0.role != .many }
        parameter = named ?? form.parameters.first { $0.role == .otherLabels }
        inOrder.removeAll { $0.name == label }
      } else {
        parameter = inOrder.popFirst() ?? form.parameters.first { $0.role == .many }
      }
      guard let parameter, may(argument.value, be: parameter.type) else { return false }
      missing.removeAll { $0 == parameter.name }
    }
    return missing.isEmpty
  }

  private static func result(of form: Builtin.Form, _ first: Known?) -> Known {
    switch form.returns.kinds {
    case .some(let kinds): .kinds(kinds)
    case .same: first.map { kinds(of: $0) } ?? .anything
    case .list: .kinds([.list])
    case .property, .element, .any: .anything
    case .nothing: .nothing
    }
  }
}
