/// What may stand where the cursor is.
enum CompletionSite {
  /// The beginning of a stage: a command, or a name.
  case stage
  /// After a pipe: a command that takes what is piped.
  case command(input: Inferred)
  /// A value for `parameter` if that is known, or, where `options` are not empty, a label.
  case value(Parameter?, options: [Parameter])
  /// A label of one of these.
  case label([Parameter])
  case field(of: Inferred)
  /// Inside a text, for this parameter.
  case text(Parameter?)
  /// What `help` explains.
  case topic
}

/// Finds the place of the cursor in the tree, and what is known there.
struct CompletionSiteFinder {
  var inference: Inference
  let cursor: Int

  private func holds(_ range: SourceRange) -> Bool { range.lower <= cursor && cursor < range.upper }

  mutating func site(in statements: [Statement]) -> CompletionSite? {
    for statement in statements {
      if holds(statement.range) { return site(in: statement) }
      inference.read(statement)
    }
    return nil
  }

  private mutating func site(in statement: Statement) -> CompletionSite? {
    switch statement.form {
    case .pipeline(let pipeline), .assignment(_, let pipeline): return site(in: pipeline)
    case .loop(let name, let values, let body):
      if holds(values.range) { return site(in: values) }
      inference.bind(name.text, inference.element(of: inference.value(of: values)))
      return site(in: body)
    }
  }

  private mutating func site(in pipeline: Pipeline) -> CompletionSite? {
    if holds(pipeline.first.range) {
      if case .name = pipeline.first.form { return .stage }
      return site(in: pipeline.first)
    }
    var input = inference.start(of: pipeline)
    for call in pipeline.commands {
      if call.name.range.lower == cursor { return .command(input: input) }
      if holds(call.range) { return site(in: call, input: input) }
      input = inference.result(of: call, input: input)
    }
    return nil
  }

  // MARK: - Expressions

  private mutating func site(in expression: Expression, for parameter: Parameter? = nil)
    -> CompletionSite?
  {
    switch expression.form {
    case .name: return .value(parameter, options: [])
    case .text(let pieces):
      for case .value(let pipeline) in pieces where holds(pipeline.range) {
        return site(in: pipeline)
      }
      return .text(parameter)
    case .call(let call):
      if call.name.range.lower == cursor { return .value(parameter, options: []) }
      return site(in: call, input: nil)
    case .list(let elements): return site(among: elements)
    case .record(let fields): return site(among: fields.map(\.value))
    case .block(let block): return site(in: block, for: [])
    case .field(let whole, let name):
      if name.range.lower == cursor { return .field(of: inference.value(of: whole)) }
      return site(in: whole)
    case .index(let whole, let places): return site(among: [whole] + places.map(\.value))
    case .negation(let value), .inversion(let value): return site(in: value)
    case .binary(_, let left, let right, _): return site(among: [left, right])
    case .range(let first, let last, _): return site(among: [first] + (last.map { [$0] } ?? []))
    case .choice(let condition, let then, let otherwise):
      if holds(condition.range) { return site(in: condition) }
      return site(in: then) ?? site(in: otherwise ?? [])
    case .pipeline(let pipeline): return site(in: pipeline)
    default: return nil
    }
  }

  private mutating func site(among expressions: [Expression]) -> CompletionSite? {
    for expression in expressions where holds(expression.range) { return site(in: expression) }
    return nil
  }

  /// - Parameter values: what the block's parameters receive, as far as that is known.
  private mutating func site(in block: BlockTree, for values: [Inferred]) -> CompletionSite? {
    let names = block.parameters?.map(\.name.text) ?? ["it"]
    for (index, name) in names.enumerated() {
      inference.bind(name, index < values.count ? values[index] : .unknown)
    }
    return site(in: block.body)
  }

  // MARK: - Arguments

  private mutating func site(in call: CommandCall, input: Inferred?) -> CompletionSite? {
    if commands(takeBareWords: call) { return .topic }
    let first = inference.firstValue(of: call, input: input)
    let parameters = parameters(of: call, first: first)
    var inOrder = parameters.filter { $0.isPositional }[...]
    if input != nil { inOrder.passOne() }
    let given = call.arguments.compactMap { $0.label?.text }
    for argument in call.arguments {
      if let label = argument.label {
        if label.range.lower == cursor { return .label(options(parameters, inOrder, given)) }
        guard holds(argument.value.range) else { continue }
        return site(in: argument.value, for: parameters.first { $0.name == label.text })
      }
      guard holds(argument.value.range) else {
        inOrder.passOne()
        continue
      }
      switch argument.value.form {
      case .name:
        let options = options(parameters, inOrder, given)
        let isFull = inOrder.isEmpty && !parameters.isEmpty
        return isFull ? .label(options) : .value(inOrder.first, options: options)
      case .block(let block): return site(in: block, for: elements(of: first, for: block))
      default: return site(in: argument.value, for: inOrder.first)
      }
    }
    return nil
  }

  private func commands(takeBareWords call: CommandCall) -> Bool {
    inference.commands[call.name.text]?.takesBareWords ?? false
  }

  /// The parameters of every form that may be meant, or those of a block with this name.
  private func parameters(of call: CommandCall, first: Inferred?) -> [Parameter] {
    guard let command = inference.commands[call.name.text] else {
      return inference[call.name.text]?.parameters ?? []
    }
    var parameters: [Parameter] = []
    let forms = first == nil ? command.forms : command.forms(accepting: first)
    for parameter in forms.flatMap(\.parameters)
    where !parameters.contains(where: { $0.name == parameter.name }) {
      parameters.append(parameter)
    }
    return parameters
  }

  /// What may be given by label and was not given yet.
  private func options(_ all: [Parameter], _ inOrder: ArraySlice<Parameter>, _ given: [String])
    -> [Parameter]
  {
    all.filter { parameter in
      let isLeft = inOrder.contains { $0.name == parameter.name }
      return !given.contains(parameter.name)
        && (parameter.role == .labelled || (parameter.role == .optional && isLeft))
    }
  }

  /// List commands hand a block one element, after whatever else they hand it.
  private func elements(of whole: Inferred?, for block: BlockTree) -> [Inferred] {
    guard let whole else { return [] }
    let count = block.parameters?.count ?? 1
    return Array(repeating: .unknown, count: max(0, count - 1)) + [inference.element(of: whole)]
  }
}

extension Parameter {
  fileprivate var isPositional: Bool { ![.labelled, .otherLabels].contains(role) }
}

extension ArraySlice<Parameter> {
  /// One value was given in order; a parameter that takes many stays.
  fileprivate mutating func passOne() {
    if first?.role != .many { self = dropFirst() }
  }
}
