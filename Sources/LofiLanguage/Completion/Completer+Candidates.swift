/// What is offered at each place.
extension Completer {
  /// Every name that can be read, those of this entry first.
  func bound(_ inference: Inference, where isWanted: (Inferred) -> Bool = { _ in true })
    -> [Completion]
  {
    var seen: Set<String> = []
    return (inference.names.map(\.name).reversed() + names)
      .filter { seen.insert($0).inserted }.compactMap { name in
        guard let value = inference[name], isWanted(value) else { return nil }
        return Completion(name, note: Self.note(of: value))
      }
  }

  private static func note(of value: Inferred) -> String {
    guard let kinds = value.kinds, kinds.count == 1 else { return "" }
    return kinds[0].name
  }

  func command(named command: Builtin) -> Completion {
    Completion(command.name, explanation: command.summary)
  }

  // MARK: - After a pipe

  /// The commands that accept `input`, those made for its kind first, and the blocks with a name.
  func takers(of input: Inferred, _ inference: Inference) -> [Completion] {
    guard input.kinds?.isEmpty != true else { return [] }
    let takers = commands.all.filter { command in
      !command.takesBareWords
        && command.forms.contains { $0.input?.type.mayAccept(input) ?? false }
    }
    let isGeneral = { (command: Builtin) in
      command.forms.allSatisfy { $0.input?.type.isAny ?? true }
    }
    let blocks = bound(inference) { $0.kinds == [.block] }
    return (takers.filter { !isGeneral($0) } + takers.filter(isGeneral)).map { command(named: $0) }
      + blocks
  }

  // MARK: - Values

  func values(for parameter: Parameter?, _ inference: Inference, _ word: String) -> [Completion] {
    let type = parameter?.type ?? .any
    var values = type.choices.map {
      Completion("\"\($0)\"", note: Self.noteIfStandard($0, parameter))
    }
    values += type.bareWords.map { Completion($0) }
    if type.kinds?.contains(.boolean) ?? false {
      values += [Completion("true"), Completion("false")]
    }
    values += bound(inference) { type.mayAccept($0) }
    if type.mayAccept(.number), !word.isEmpty {
      values += Interpreter.constants.keys.sorted().map { Completion($0, note: "number") }
    }
    // A command stands inside an expression with parentheses; only once it is being named.
    if !word.isEmpty {
      values += commands.all.filter { command in
        !command.takesBareWords
          && command.forms.contains { form in
            !form.parameters.isEmpty
              && type.mayAccept(form.result(of: nil, hasMore: true, in: inference))
          }
      }.map { Completion($0.name + "(", explanation: $0.summary, ending: "") }
    }
    return type.mayAccept(Kind("pitch")) ? values + pitches(word) : values
  }

  static func noteIfStandard(_ text: String, _ parameter: Parameter?) -> String {
    if case .text(text)? = parameter?.standard { "unless said" } else { "" }
  }

  /// Pitches with the letter that was typed: `C` becomes `C1` to `C7`.
  func pitches(_ word: String) -> [Completion] {
    guard word.count == 1, let letter = word.first, ("A"..."G").contains(letter) else { return [] }
    return (1...7).map { Completion("\(letter)\($0)") }
  }

  func label(_ parameter: Parameter) -> Completion {
    Completion(
      parameter.name + ":", note: parameter.standard?.shortForm ?? parameter.type.description,
      explanation: parameter.explanation)
  }

  // MARK: - Fields

  func fields(of whole: Inferred) -> [Completion] {
    var fields = whole.fields.map {
      Completion($0.name, note: Self.note(of: $0.value), ending: "")
    }
    for kind in whole.kinds ?? [] {
      fields += (commands.type(of: kind)?.fields ?? [:]).map {
        Completion($0.key, note: $0.value.name, ending: "")
      }
      fields += commands.nouns(of: kind).map {
        Completion($0.name, explanation: $0.summary, ending: "")
      }
    }
    var seen: Set<String> = []
    return fields.filter { seen.insert($0.text).inserted }
  }

  // MARK: - Help

  var topics: [Completion] {
    let kinds = commands.kinds.map(\.name).filter { commands[$0] == nil }
    return commands.all.map { Completion($0.name, explanation: $0.summary) }
      + kinds.map { Completion($0, explanation: "The kind, and the commands that take one.") }
      + commands.topics.map { Completion($0.name) }
  }
}
