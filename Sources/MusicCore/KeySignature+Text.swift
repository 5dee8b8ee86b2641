extension KeySignature {
  /// The key that a text names: "D minor", "Bb major"; a capital alone is major, a small letter minor.
  ///
  /// Nothing for any other text, and for keys with more than seven signs.
  public init?(named text: String) {
    let words = text.split(separator: " ")
    guard let tonic = words.first, let letter = tonic.first, words.count <= 2 else { return nil }
    let capital = letter.uppercased() + tonic.dropFirst()
    let spelled = capital.map { $0 == "♯" ? "#" : $0 == "♭" ? "b" : $0 }
    let mode =
      words.count == 2
      ? Mode(rawValue: words[1].lowercased()) : letter.isUppercase ? .major : .minor
    guard let mode,
      let key = (-7...7).compactMap({ KeySignature(fifths: $0, mode) })
        .first(where: { $0.name == String(spelled) + " " + mode.rawValue })
    else { return nil }
    self = key
  }
}
