/// What is said about words that mean nothing here.
extension Interpreter {
  func unknown(_ name: String, at range: SourceRange) -> Diagnostic {
    if name == "it" {
      return diagnostic(.unknownName, range, "there is no value yet that `it` could stand for")
    }
    var error = diagnostic(.unknownName, range, "there is nothing called `\(name)` here")
    let names =
      environment.known + top.names + Self.constants.keys.sorted() + host.commands.all.map(\.name)
    let near = Spelling.nearest(to: name, among: names)
    if name.isPitchElsewhere, ForeignPitch.pitch(name) != nil {
      error = diagnostic(.badPitch, range, "`\(name)` is not a pitch")
      error.why =
        "Pitches use the letters A to G, written large: C is do, C# is German cis, Eb is es."
      error.topic = "pitch"
      repairPitches(&error, around: range)
    } else if let word = host.commands.foreignWords[name] {
      explain(&error, foreign: word, at: range)
    } else if near == nil {
      error.why =
        "A name means something once it stands on the left of a `=`; a text stands in quotes."
    }
    if let near { repair(&error, range, near) }
    return error
  }

  /// Says which lofi word a word from elsewhere stands for.
  func explain(_ error: inout Diagnostic, foreign word: String, at range: SourceRange) {
    error.question = "In lofi the word is `\(word)`."
    repair(&error, range, word)
    if host.commands[word] != nil { error.topic = word }
  }

  func badPitch(_ word: String, at range: SourceRange) -> Diagnostic {
    if let flat = music21Flat(word, at: range) { return flat }
    var error = diagnostic(.badPitch, range, "`\(word)` is not a pitch")
    error.topic = "pitch"
    let small = word.lowercased()
    if word.first == "H" {
      error.why = "Pitches use the letters A to G. In German and Nordic names, H is B and B is Bb."
      error.question = ForeignPitch.pitch(word).map { "did you mean \($0)?" }
    } else if small == "true" || small == "false" {
      error.why = "A word with a capital is a pitch. Truth is written small."
      error.topic = nil
      repair(&error, range, small)
    } else if ["none", "null", "nil"].contains(small) {
      error.why = "Here nothing is no value. Leave an option out instead, or use an empty list, []."
      error.topic = nil
    } else if let letter = word.first, ("A"..."G").contains(letter),
      word.dropFirst().allSatisfy(\.isNumber), word.count > 2
    {
      error.why = "The octaves go from -1 to 9; C4 is the C in the middle of the piano."
    } else if let pitch = ForeignPitch.pitch(word) {
      error.why =
        word.contains(where: \.isNumber)
        ? "Pitches use the letters A to G, # and b: C4 is do, C#4 is German Cis4, Eb4 is Es4."
        : "A pitch needs its octave, from -1 to 9; C4 is the C in the middle of the piano."
      repairPitches(&error, around: range)
      error.question = "did you mean \(pitch)?"
    } else {
      error.why =
        "A word with a capital is a pitch: a letter A to G, a sharp # or a flat b, an octave. Names are written small."
      if let word = host.commands.foreignWords[word] { explain(&error, foreign: word, at: range) }
      repair(&error, range, small)
    }
    return error
  }

  /// `E-5`, as music21 writes a flat.
  private func music21Flat(_ word: String, at range: SourceRange) -> Diagnostic? {
    let whole = SourceRange(range.lower, range.upper + 2)
    let octave = source[SourceRange(range.upper + 1, range.upper + 2)]
    guard word.count == 1, let letter = word.first, ("A"..."G").contains(letter),
      source[whole].hasPrefix("\(word)-"), octave.allSatisfy({ ("0"..."9").contains($0) }),
      !octave.isEmpty
    else { return nil }
    var error = diagnostic(
      .badPitch, whole, "`\(source[whole])` is not a pitch",
      why: "music21 writes a flat as -, here it is a b, as on paper: Eb5.")
    repair(&error, whole, "\(word)b\(octave)")
    return error
  }

  /// Writes every pitch of the statement as lofi does.
  private func repairPitches(_ error: inout Diagnostic, around range: SourceRange) {
    let whole = Statements(of: source).range(around: range)
    guard let lexemes = try? Lexer.lexemes(of: source, within: whole).lexemes else { return }
    let pitches = lexemes.compactMap { lexeme -> (range: SourceRange, pitch: String)? in
      switch lexeme.kind {
      case .capitalWord(let word): ForeignPitch.pitch(word).map { (lexeme.range, $0) }
      case .name(let word) where isUnknown(word) && word.isPitchElsewhere:
        ForeignPitch.pitch(word).map { (lexeme.range, $0) }
      default: nil
      }
    }
    guard let first = pitches.first, let last = pitches.last else { return }
    var text = ""
    var position = first.range.lower
    for pitch in pitches {
      text += source[SourceRange(position, pitch.range.lower)] + pitch.pitch
      position = pitch.range.upper
    }
    repair(&error, SourceRange(first.range.lower, last.range.upper), text)
  }

  private func isUnknown(_ name: String) -> Bool {
    environment[name] == nil && Self.constants[name] == nil && host.commands[name] == nil
  }

  // MARK: - Commands

  func unknownCommand(_ call: CommandCall) -> Diagnostic {
    let name = call.name
    var error = diagnostic(.unknownCommand, name.range, "there is no command called `\(name.text)`")
    if name.text == "return", let first = call.arguments.first {
      error.why = "A block's value is that of its last line; it needs no `return`."
      repair(&error, SourceRange(name.range.lower, first.value.range.lower), "")
    } else if let word = host.commands.foreignWords[name.text] {
      explain(&error, foreign: word, at: name.range)
    } else if let near = Spelling.nearest(
      to: name.text,
      among: host.commands.all.map(\.name) + (environment.known + top.names).filter(isBlock))
    {
      repair(&error, name.range, near)
    } else {
      error.question = "`help` lists all commands."
    }
    return error
  }

  /// `x 4` where `x` has a value that is no block.
  func notACommand(_ call: CommandCall, _ value: Value) -> Diagnostic {
    let name = call.name
    var error = diagnostic(
      .unknownCommand, name.range, "`\(name.text)` is \(value.inWords), not a command")
    if let argument = call.arguments.first?.value, call.arguments.count == 1 {
      if case .list(let places) = argument.form, places.count == 1 {
        error.why = "No space before the [ where an element is picked."
        repair(&error, SourceRange(name.range.upper, argument.range.lower), "")
      } else if case .negation = argument.form {
        error.why =
          "A - with a space before it and none after is a sign; to subtract, put a space on both sides."
        repair(
          &error, SourceRange(name.range.upper, argument.range.lower + 1), " - ")
      }
    }
    return error
  }

  private func isBlock(_ name: String) -> Bool {
    if case .block? = (environment[name] ?? top[name])?.value { true } else { false }
  }

  // MARK: - Conditions

  func noCondition(_ user: String, _ value: Value, at range: SourceRange) -> Diagnostic {
    var error = diagnostic(
      .condition, range, "\(user) needs true or false, but received \(value.inWords)")
    let text = source[range]
    switch value {
    case .list, .range, .text, .record:
      error.why = "Nothing is true by itself here. Say what is asked: whether there are any?"
      repair(&error, range, "count(\(text)) > 0")
      repair(&error, range, "\(text) != \"\"")
    case .number:
      error.why =
        "Nothing is true by itself here. Say what is asked: whether it is another number than 0?"
      repair(&error, range, "\(text) != 0")
    default: error.why = "Compare it with something: count(xs) > 0."
    }
    return error
  }
}

extension String {
  /// Whether it reads as a pitch somewhere else, rather than as any name.
  fileprivate var isPitchElsewhere: Bool {
    let letters = prefix { $0.isLetter }
    let isSpelled = letters.count > 1 || contains { $0.isNumber }
    return first?.isUppercase ?? false || isSpelled && letters.count <= 4
  }
}
