import MusicCore

extension EventStream {
  /// The music of tokens, one after the other, each a quarter long.
  ///
  ///     try EventStream(tokens: ["Eb5", "C4.E4.G4", "rest"])
  ///     try EventStream(tokens: ["E-5", "4.7.11", "r"])
  ///
  /// - Throws: ``MelodyError/unreadableToken(_:)``.
  public init(tokens: [String]) throws(MelodyError) {
    let encoding = TokenEncoding(of: tokens)
    var elements: [Element] = []
    elements.reserveCapacity(tokens.count)
    for token in tokens { elements.append(try Element(token: token, encoding: encoding)) }
    self.init(laidOut: elements)
  }
}

extension Element {
  /// The note, chord or rest of a token, a quarter long.
  ///
  /// Both encodings are read, whichever is named; it only settles what `E-1` is: the E of octave -1,
  /// or in the tutorial's the E flat of octave 1. A pitch class is the note of octave 4.
  ///
  /// - Throws: ``MelodyError/unreadableToken(_:)``.
  public init(token: String, encoding: TokenEncoding = .pitches) throws(MelodyError) {
    guard let element = TokenReader.element(token, encoding) else {
      throw .unreadableToken(token)
    }
    self = element
  }
}

/// What the parts of a token are.
enum TokenReader {
  static func element(_ token: String, _ encoding: TokenEncoding) -> Element? {
    if token == "rest" || token == "r" { return .rest(Rest()) }
    if let classes = pitchClasses(token) {
      return chord(classes.compactMap { try? Pitch(midiNumber: 60 + $0) })
    }
    let names = parts(of: token)
    let pitches = names.compactMap { pitch($0, encoding) }
    guard pitches.count == names.count, let first = pitches.first else { return nil }
    return pitches.count == 1 ? .note(Note(first)) : chord(pitches)
  }

  /// The numbers of a tutorial's chord, which may be a single one.
  static func pitchClasses(_ token: String) -> [Int]? {
    let names = parts(of: token)
    let classes = names.compactMap { name in
      name.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(name) : nil
    }
    return classes.count == names.count && classes.allSatisfy((0...11).contains) ? classes : nil
  }

  /// A pitch in music21's spelling with at least one flat: `E-5`, `E--1` for an E flat in octave -1.
  ///
  /// music21 writes octave -1 and a flat in octave 1 alike. Of the names it gives to the keys of a
  /// file only E and B have flats, so `C-1` is left to be a C.
  static func music21Pitch(_ text: String) -> Pitch? {
    guard let name = text.first,
      let letter = Pitch.Letter.allCases.first(where: { $0.name == "\(name)" }),
      let octave = text.last.flatMap({ Int("\($0)") })
    else { return nil }
    let signs = text.dropFirst().dropLast()
    guard !signs.isEmpty, signs.count <= 3, signs.allSatisfy({ $0 == "-" }) else { return nil }
    let isLowest = octave == 1 && (signs.count > 1 || !(letter == .e || letter == .b))
    return try? Pitch(
      letter: letter, alteration: isLowest ? 1 - signs.count : -signs.count,
      octave: isLowest ? -1 : octave)
  }

  private static func pitch(_ name: String, _ encoding: TokenEncoding) -> Pitch? {
    switch encoding {
    case .pitches: Pitch(name) ?? music21Pitch(name)
    case .tutorial: music21Pitch(name) ?? Pitch(name)
    }
  }

  private static func parts(of token: String) -> [String] {
    token.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
  }

  private static func chord(_ pitches: [Pitch]) -> Element? {
    (try? Chord(pitches)).map { .chord($0) }
  }
}
