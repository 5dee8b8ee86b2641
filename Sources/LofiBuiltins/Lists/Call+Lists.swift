import LofiLanguage

extension ValueType {
  /// Anything list commands go through.
  static let sequence = ValueType.kinds([.list, .range, .stream, .dataset, .history])
}

extension Kind {
  static let stream = Kind("stream")
  static let dataset = Kind("dataset")
}

extension Call {
  /// The argument with other elements: a stream stays a stream, all else becomes a list.
  func replacing(_ name: String, _ change: ([Value]) throws -> [Value]) throws -> Value {
    let elements = try change(list(name))
    if case .foreign(let sequence) = try value(name),
      let replaced = try sequence.replacingElements(elements)
    {
      return replaced
    }
    return .list(elements)
  }

  /// The elements of an argument that must have some.
  func nonEmptyList(_ name: String) throws -> [Value] {
    let elements = try list(name)
    guard !elements.isEmpty else {
      throw Complaint(.wrongInput, "`\(command.name)` needs an element, but the list is empty")
    }
    return elements
  }

  /// The seed that was given, or the session's.
  var seed: Int {
    get throws { try optional("seed") == nil ? host.seed : whole("seed") }
  }
}

extension Parameter {
  /// Every random command takes one.
  static let seed = Parameter.labelled(
    "seed", .whole, "The number that decides every draw; without it, the session's.")
}
