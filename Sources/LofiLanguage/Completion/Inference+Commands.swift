/// What commands give back.
extension Inference {
  /// What `call` gives, with `input` piped into it.
  func result(of call: CommandCall, input: Inferred?) -> Inferred {
    guard let command = commands[call.name.text] else { return .unknown }
    let first = firstValue(of: call, input: input)
    let count = call.arguments.count + (input == nil ? 0 : 1)
    return command.result(of: first, hasMore: count > 1, in: self)
  }

  /// What is piped into `call`, or else its first argument without a label.
  func firstValue(of call: CommandCall, input: Inferred?) -> Inferred? {
    input ?? call.arguments.first { $0.label == nil }.map { value(of: $0.value) }
  }
}

extension Builtin {
  /// The forms that may accept `first`; where nothing was given, those that need nothing.
  func forms(accepting first: Inferred?) -> [Form] {
    guard let first else { return forms.filter(\.needsNothing) }
    return forms.filter { $0.input?.type.mayAccept(first) ?? false }
  }

  /// What it gives for a first value; `hasMore`: more was given beside it.
  func result(of first: Inferred?, hasMore: Bool, in inference: Inference) -> Inferred {
    .one(
      of: forms(accepting: first).map { form in
        form.result(of: first, hasMore: hasMore, in: inference)
      })
  }
}

extension Builtin.Form {
  /// The parameter that a pipe fills.
  var input: Parameter? {
    parameters.first { $0.role != .labelled && $0.role != .otherLabels }
  }

  /// What it gives for a first value; `hasMore`: more was given beside it.
  func result(of first: Inferred?, hasMore: Bool, in inference: Inference) -> Inferred {
    switch returns.kinds {
    case .some(let kinds): Inferred(kinds)
    case .list(let kinds): Inferred([.list], element: Inferred(kinds))
    case .same: same(first)
    case .element: first.map { inference.element(of: $0) } ?? .unknown
    case .property(let kind): hasMore ? same(first) : Inferred([kind])
    case .any: .unknown
    case .nothing: Inferred([])
    }
  }

  /// The first value again; of an unknown one, the kinds that can have got here.
  private func same(_ first: Inferred?) -> Inferred {
    guard let first, let kinds = first.kinds else { return Inferred(input?.type.kinds) }
    var result = first
    result.kinds = kinds.filter { input?.type.mayAccept($0) ?? true }
    return result
  }
}
