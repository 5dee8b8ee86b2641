/// Finds an instrument's kind in the name of a track.
///
/// music21 knows 1,061 phrases in seven languages; these English ones decide every real file seen.
///
/// - Source: Reference 1a, step 4; music21 8.3.0, `instrument.fromString`.
extension InstrumentKind {
  /// The kind a text names, or nothing where none of its words do.
  ///
  /// Runs of words are tried, shorter ones first. A later hit wins if its usual name has as many
  /// words or more, unless what was found is a special case of it.
  init?(foundIn text: String) {
    let words = InstrumentKind.words(of: text)
    let longest = InstrumentKind.longestPhrase
    var best: InstrumentKind?
    for size in 1...longest where size <= words.count {
      for start in 0...(words.count - size) {
        let phrase = words[start..<(start + size)].joined(separator: " ")
        guard let kind = InstrumentKind.phrases[phrase] else { continue }
        if let present = best, kind.wordCount < present.wordCount || present.isA(kind) { continue }
        best = kind
      }
    }
    guard let best else { return nil }
    self = best
  }

  private var wordCount: Int { usualName.split(separator: " ").count }

  private static func words(of text: String) -> [Substring] {
    var plain = ""
    for character in text.lowercased() {
      if character == "." {
        plain.append(" ")
      } else if !(character.isASCII && (character.isPunctuation || character.isSymbol)) {
        plain.append(character)
      }
    }
    return plain.split(whereSeparator: \.isWhitespace)
  }

  private static let phrases: [String: InstrumentKind] = {
    // These names are not phrases of music21's own lists.
    let unlisted: Set<InstrumentKind> = [
      .generic, .stringInstrument, .brassInstrument, .tomTom, .unpitchedPercussion,
    ]
    var phrases: [String: InstrumentKind] = [
      "strings": .stringInstrument, "cello": .violoncello, "guitar": .acousticGuitar,
      "sax": .saxophone, "arp": .harp, "ch": .choir,
    ]
    for kind in allCases where !unlisted.contains(kind) {
      phrases[kind.usualName.lowercased()] = kind
    }
    return phrases
  }()

  private static let longestPhrase = 2
}

extension Substring {
  /// The text without blanks at its ends.
  var trimmingWhitespace: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
