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
  /// The elements at the places that `choose` names: a stream stays a stream, a data set a data set,
  /// all else becomes a list.
  func selecting(_ name: String, _ choose: (Elements) throws -> [Int]) throws -> Value {
    try chosen(name, choose(elements(name)))
  }

  /// The elements at places that depend only on how many there are.
  func slicing(_ name: String, _ places: (_ all: Range<Int>) -> Range<Int>) throws -> Value {
    let all = try elementsOfAnyLength(name).indices
    return try chosen(name, places(all))
  }

  private func chosen(_ name: String, _ places: some Collection<Int>) throws -> Value {
    try Elements.checkLength(places.count)
    if case .foreign(let sequence) = try value(name),
      let same = try sequence.selecting(Array(places))
    {
      return same
    }
    let elements = try elementsOfAnyLength(name)
    return .list(places.map { elements[$0] })
  }

  /// The elements of an argument that must have some.
  func nonEmpty(_ name: String) throws -> Elements {
    let elements = try elementsOfAnyLength(name)
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
