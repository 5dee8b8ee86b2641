/// Fields and indices.
extension Interpreter {
  func field(_ name: Name, of value: Value, at range: SourceRange) throws -> Value? {
    if let own = try ownField(name, of: value, at: range) { return own }
    if let command = host.commands[name.text], command.isField(of: value) {
      return try run(
        CommandCall(name: name, arguments: [], range: name.range),
        piped: Piped(value: value, range: range))
    }
    throw unknownField(name, of: value)
  }

  private func ownField(_ name: Name, of value: Value, at range: SourceRange) throws -> Value? {
    do {
      return try Self.ownField(name.text, of: value)
    } catch let error as Complaint {
      var mistake = diagnostic(from: error, at: name.range)
      if case .pipeThrough(let step)? = error.advice, let step = filled(step) {
        let whole = SourceRange(range.lower, name.range.lower - 1)
        repair(&mistake, whole, "(\(source[whole]) | \(step))")
      }
      throw mistake
    }
  }

  private static func ownField(_ name: String, of value: Value) throws -> Value? {
    switch value {
    case .record(let record): record[name]
    case .foreign(let foreign): try foreign.field(name)
    default: nil
    }
  }

  private func unknownField(_ name: Name, of value: Value) -> Diagnostic {
    let own =
      switch value {
      case .record(let record): record.names
      case .foreign(let foreign): type(of: foreign).fieldNames
      default: [String]()
      }
    let nouns = host.commands.all.filter { $0.isField(of: value) }.map(\.name)
    var error = diagnostic(
      .unknownField, name.range, "\(value.kind.withArticle) has no field `\(name.text)`")
    if host.commands[name.text] != nil {
      error.why = "`\(name.text)` is a command: pipe the value into it."
      error.question = "Write … | \(name.text)"
      repair(&error, SourceRange(name.range.lower - 1, name.range.upper), " | \(name.text)")
    } else if let near = Spelling.nearest(to: name.text, among: own + nouns) {
      repair(&error, name.range, near)
    } else if !(own + nouns).isEmpty {
      error.why = "It has: \((own + nouns).prefix(12).joined(separator: ", "))"
    }
    return error
  }

  // MARK: - Indices

  func index(_ value: Value, _ arguments: [Argument], at range: SourceRange) throws -> Value {
    if case .foreign(let foreign) = value {
      let positions = try arguments.filter { $0.label == nil }.map { try part($0.value) }
      let named = try arguments.compactMap { argument in
        try argument.label.map { ($0.text, try part(argument.value)) }
      }
      if let result = try placed(range, { try foreign.indexed(positions, named) }) { return result }
    }
    if arguments.count == 1, let first = arguments[0].label {
      let last = arguments[0].value
      var error = diagnostic(
        .index, first.range.joined(last.range),
        "\(value.kind.withArticle) takes a place or a range between [ and ], without a label",
        why: "A range has two points: 0..3 with its end, 0..<3 without.")
      repair(
        &error, first.range.joined(last.range), "\(first.text)..<\(source[last.range])")
      throw error
    }
    guard arguments.count == 1 else {
      throw diagnostic(
        .index, range, "\(value.kind.withArticle) takes one place between [ and ], without a label")
    }
    let place = arguments[0].value
    if case .record(let record) = value { return try named(record, by: place) }
    if case .text(let text) = value {
      let characters = text.map { Value.text(String($0)) }
      return try element(of: Elements(characters), place, kind: value.kind) { places in
        .text(characters[places].map(\.plainForm).joined())
      }
    }
    guard let elements = Elements(of: value) else {
      throw diagnostic(.index, range, "\(value.kind.withArticle) has no elements to pick by [ ]")
    }
    return try element(of: elements, place, kind: value.kind) { places in
      try placed(range) {
        try Elements.checkLength(places.count)
        if case .foreign(let foreign) = value, let same = try foreign.selecting(Array(places)) {
          return same
        }
        return .list(Array(elements[places]))
      }
    }
  }

  private func named(_ record: Record, by place: Expression) throws -> Value {
    let name = try required(place)
    guard case .text(let text) = name else {
      throw diagnostic(.index, place.range, "a record is asked by a name: r[\"key\"]")
    }
    guard let value = record[text] else {
      var error = diagnostic(
        .index, place.range, "the record has no field \(name.shortForm)",
        why: "It has: \(record.names.joined(separator: ", "))")
      if let near = Spelling.nearest(to: text, among: record.names) {
        repair(&error, place.range, "\"\(near)\"")
      }
      throw error
    }
    return value
  }

  /// One element, or what `slice` makes of the places of a range.
  private func element(
    of elements: Elements, _ place: Expression, kind: Kind, slice: (Range<Int>) throws -> Value
  ) throws -> Value {
    switch try part(place) {
    case .single(let index):
      guard let position = Self.position(index, in: elements.count) else {
        var error = diagnostic(
          .index, place.range,
          "there is no element \(index): the \(kind.name) has \(elements.count)",
          why: elements.isEmpty
            ? "It is empty."
            : "Counting starts at 0, so the last one is \(elements.count - 1), or -1.")
        if !elements.isEmpty { repair(&error, place.range, "-1") }
        throw error
      }
      return elements[position]
    case .span(let first, let last, let isClosed):
      return try slice(Self.span(first, last, isClosed, in: elements.count))
    }
  }

  /// `index` from the end where it is negative; `nil` outside.
  public static func position(_ index: Int, in count: Int) -> Int? {
    let position = index < 0 ? index + count : index
    return (0..<count).contains(position) ? position : nil
  }

  /// The places of a slice, cut to what is there.
  public static func span(_ first: Int, _ last: Int?, _ isClosed: Bool, in count: Int) -> Range<Int>
  {
    func clamped(_ index: Int) -> Int { min(max(index < 0 ? index + count : index, 0), count) }
    let start = clamped(first)
    guard let last else { return start..<count }
    let fromStart = last < 0 ? last + count : last
    let end = isClosed ? min(fromStart, count - 1) + 1 : min(fromStart, count)
    return start..<max(start, end)
  }

  private func part(_ expression: Expression) throws -> IndexPart {
    if case .range(let first, let last, let isClosed) = expression.form {
      return .span(
        first: try whole(first, "an index goes"),
        last: try last.map { try whole($0, "an index goes") },
        isClosed: isClosed)
    }
    let value = try required(expression)
    switch value {
    case .number(let number):
      guard let whole = number.whole else { break }
      return .single(whole)
    case .range(let numbers):
      let isEmpty = numbers.count == 0
      let last = isEmpty ? numbers.first : numbers.first + numbers.count - 1
      return .span(first: numbers.first, last: last, isClosed: !isEmpty)
    default: break
    }
    throw diagnostic(
      .index, expression.range,
      "an index is a whole number or a range, but this is \(value.shortForm)")
  }
}
