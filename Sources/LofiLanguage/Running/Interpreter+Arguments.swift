/// What is said about arguments that do not fit.
extension Interpreter {
  /// A command that stands alone and needs something to work on.
  func needsInput(_ command: Builtin, at range: SourceRange) -> Diagnostic {
    let expected = command.forms.compactMap { $0.parameters.first?.type }
    var error = diagnostic(
      .missingInput, range,
      "`\(command.name)` needs something to work on: \(ValueType.either(expected).description)",
      why: command.summary, question: "What should it work on? Write … | \(command.name)")
    // The latest value that it would take, if there is one.
    let last = top.names.last { name in
      guard name != "it", let value = top[name]?.value else { return false }
      return expected.contains { $0.accepts(value) }
    }
    if let last { repair(&error, SourceRange(range.lower, range.lower), "\(last) | ") }
    return error
  }

  /// - Parameter parameter: `nil` where no form of the command takes the first value.
  func wrongInput(
    _ expected: String, _ argument: Given, of command: Builtin, _ call: CommandCall, piped: Piped?,
    parameter: Parameter? = nil
  ) -> Diagnostic {
    let value = argument.value
    let step = host.commands.step(before: command.name, received: value)
    let expected = step?.expects ?? expected
    var found = value.inWords
    if case .choice? = parameter?.type { found = value.shortForm }
    if case .whole? = parameter?.type, case .number(let number) = value { found = number.shortForm }
    var error = diagnostic(
      .wrongInput, argument.range,
      "`\(command.name)` expects \(expected), but received \(found)", why: command.summary)
    error.topic = command.name
    error.origin = origin(of: argument.range)
    if let parameter {
      if parameter.role != .required { error.why = parameter.explanation }
      repairLiteral(&error, value, parameter.type, at: argument.range)
    }
    let isFirst = parameter.map { $0.name == command.forms[0].parameters.first?.name } ?? true
    addStep(&error, before: command, value, argument.range, call, isPiped: piped != nil && isFirst)
    if isFirst {
      repairEachElement(&error, command, value, argument.range, call, isPiped: piped != nil)
      repairOrder(&error, command, argument, call, piped)
      repairList(&error, command, argument, call)
    }
    return error
  }

  /// A slip in a text, quotes around a number or none around a text.
  private func repairLiteral(
    _ error: inout Diagnostic, _ value: Value, _ type: ValueType, at range: SourceRange
  ) {
    switch value {
    case .text(let text):
      if case .choice(let texts) = type {
        error.why = nil
        let near = Spelling.nearest(to: text.lowercased(), among: texts)
        if let near { repair(&error, range, "\"\(near)\"") }
      }
      let isNumber = text.first?.isNumber ?? false
      if isNumber && type.accepts(.whole(1)) || ["true", "false"].contains(text) {
        error.why = "In quotes it is a text; numbers, true and false stand without them."
        repair(&error, range, text)
      }
    case .number(let number):
      if type.accepts(.text("")) { repair(&error, range, "\"\(source[range])\"") }
      if let whole = Int(exactly: number.double.rounded()), number.whole == nil {
        repair(&error, range, "\(whole)")
      }
    default: break
    }
  }

  /// The step that makes of `value` what `command` takes.
  func addStep(
    _ error: inout Diagnostic, before command: Builtin, _ value: Value, _ range: SourceRange,
    _ call: CommandCall, isPiped: Bool
  ) {
    guard let missing = host.commands.step(before: command.name, received: value) else { return }
    error.why = missing.why
    if let step = missing.step { addStep(&error, step, range, call, isPiped: isPiped) }
  }

  func addStep(
    _ error: inout Diagnostic, _ step: String, _ range: SourceRange, _ call: CommandCall,
    isPiped: Bool
  ) {
    guard let step = filled(step) else { return }
    if isPiped {
      repair(&error, SourceRange(call.name.range.lower, call.name.range.lower), "\(step) | ")
    } else {
      repair(&error, range, "(\(source[range]) | \(step))")
    }
  }

  /// No command spreads over a list by itself.
  private func repairEachElement(
    _ error: inout Diagnostic, _ command: Builtin, _ value: Value, _ range: SourceRange,
    _ call: CommandCall, isPiped: Bool
  ) {
    guard case .list(let elements) = value, let first = elements.first, error.repairs.isEmpty,
      command.forms.contains(where: { $0.parameters.first?.type.accepts(first) ?? false })
    else { return }
    error.why =
      "No command goes through a list by itself: `map` does, with one element at a time as `it`."
    if isPiped {
      repair(&error, call.range, "map { it | \(source[call.range]) }")
    } else if range.upper == call.range.upper {
      repair(&error, call.range, "\(source[range]) | map { it | \(command.name) }")
    }
  }

  /// `data | train model`: both are there, in the wrong order.
  private func repairOrder(
    _ error: inout Diagnostic, _ command: Builtin, _ first: Given, _ call: CommandCall,
    _ piped: Piped?
  ) {
    guard let piped, let argument = call.arguments.first, argument.label == nil,
      case .name(let name) = argument.value.form, let other = environment[name]?.value,
      command.forms.contains(where: { $0.parameters.first?.type.accepts(other) ?? false })
    else { return }
    let whole = piped.range.joined(argument.value.range)
    error.why = "What comes before the | is what `\(command.name)` works on."
    repair(&error, whole, "\(name) | \(command.name) \(source[piped.range])")
  }

  /// `chord(C4, E4, G4)`: several values where a list of them is meant.
  private func repairList(
    _ error: inout Diagnostic, _ command: Builtin, _ first: Given, _ call: CommandCall
  ) {
    guard let last = call.arguments.last, call.arguments.count > 1,
      call.arguments.allSatisfy({ $0.label == nil }), call.arguments[0].value.range == first.range,
      command.forms.contains(where: { $0.parameters.first?.type.accepts(.list([])) ?? false })
    else { return }
    let range = first.range.joined(last.value.range)
    error.why = "Several values together are a list, in brackets."
    repair(&error, range, "[\(source[range])]")
  }

  func missing(
    _ parameter: Parameter, _ command: Builtin, _ call: CommandCall, _ given: [Given]
  ) -> Diagnostic {
    let type = parameter.type.description
    let name = Kind(parameter.name).withArticle
    var error = diagnostic(
      .missingArgument, call.name.range,
      "`\(command.name)` needs \(name == type ? type : "`\(parameter.name)`: \(type)")",
      why: parameter.explanation)
    error.topic = command.name
    if case .kinds(let kinds) = parameter.type, kinds.count == 1, let bound = nameOfValue(kinds[0])
    {
      // Beside two others its label helps the reader.
      let isThird = command.forms.contains {
        $0.parameters.dropFirst(2).contains { $0.name == parameter.name }
      }
      add(&error, isThird ? "\(parameter.name): \(bound)" : bound, to: call)
    }
    return error
  }

  /// Adds an argument to a call, in the form in which it was written.
  func add(_ error: inout Diagnostic, _ argument: String, to call: CommandCall) {
    let isClosed =
      source[call.range].hasSuffix(")") && source[call.range].hasPrefix("\(call.name.text)(")
    let end = call.range.upper - (isClosed ? 1 : 0)
    let isBare = call.arguments.isEmpty
    repair(&error, SourceRange(end, end), (isBare ? isClosed ? "" : " " : ", ") + argument)
  }

  func tooMany(
    _ argument: Given, _ given: [Given], of command: Builtin, _ form: Builtin.Form,
    _ call: CommandCall
  ) -> Diagnostic {
    let labels = form.parameters.filter { $0.role == .labelled }
    var error = diagnostic(
      .tooManyArguments, argument.range, "`\(command.name)` has no place for this value")
    let fitting = labels.filter { $0.type.accepts(argument.value) }
    if command.hasEffect, form.parameters.count == 1, case .any = form.parameters[0].type {
      error.why = "`\(command.name)` takes one value. A text can hold several, in braces."
      let texts = call.arguments.map { inText($0.value.range) }
      repair(&error, call.range, "\(command.name) \"\(texts.joined(separator: " "))\"")
    } else if labels.isEmpty {
      error.why =
        "It takes \(form.parameters.filter { $0.role != .labelled }.count): "
        + form.parameters.map(\.name).joined(separator: ", ") + "."
      error.topic = command.name
    } else {
      error.why = "These take a label: \(labels.map(\.name).joined(separator: ", "))"
    }
    if fitting.count == 1 || fitting.first?.type.isChoice ?? false {
      repair(
        &error, SourceRange(argument.range.lower, argument.range.lower), "\(fitting[0].name): ")
    }
    return error
  }

  func unknownOption(
    _ label: Name, of command: Builtin, _ form: Builtin.Form, _ call: CommandCall
  ) -> Diagnostic {
    var error = diagnostic(
      .unknownOption, label.range, "`\(command.name)` has no option `\(label.text)`")
    let known = form.parameters.dropFirst(form.parameters.first?.role == .required ? 1 : 0)
    let names = known.map(\.name)
    let options = known.filter { $0.role != .required }.map(\.name)
    error.why =
      names.isEmpty
      ? "`\(command.name)` takes no options."
      : "`\(command.name)` knows: \((options.isEmpty ? names : options).joined(separator: ", "))"
    let foreign = host.commands.foreignWords[label.text].flatMap { names.contains($0) ? $0 : nil }
    if let near = foreign ?? Spelling.nearest(to: label.text, among: names) {
      repair(&error, label.range, near)
    }
    return error
  }

  /// Where the value that is named at `range` was made.
  func origin(of range: SourceRange) -> (place: Place, label: String)? {
    environment[source[range]]?.place.map { ($0, "made here") }
  }
}

extension ValueType {
  fileprivate var isChoice: Bool { if case .choice = self { true } else { false } }
}
