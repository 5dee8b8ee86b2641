/// Code that is still being typed, made readable by putting a name in the place of the word at its end.
struct UnfinishedEntry {
  /// What has been typed of the last word, or of the text that is open at the end.
  let word: String
  /// Whether the end stands inside a text.
  let isInText: Bool
  /// Where the word begins, in scalars.
  let cursor: Int
  /// The code in a form that can be read, `nil` where there is none.
  let script: Script?
  /// The last lexeme before the word.
  let before: Lexeme.Kind?

  /// - Returns: `nil` where nothing can be completed: in a comment, in prose, in a number.
  init?(_ text: String) {
    let source = SourceText(text)
    let scalars = source.scalars
    let end = scalars.count
    var wordStart = end
    while wordStart > 0, Self.isWord(scalars[wordStart - 1]) { wordStart -= 1 }
    let head = SourceText(source[SourceRange(0, wordStart)])
    let opened = Self.opened(in: head)
    if let open = opened.text {
      isInText = true
      cursor = open + 1
      word = source[SourceRange(cursor, end)]
    } else {
      guard opened.isReadable, wordStart == end || !("0"..."9").contains(scalars[wordStart]) else {
        return nil
      }
      isInText = false
      cursor = wordStart
      word = source[SourceRange(wordStart, end)]
    }
    before = opened.last
    let start = source[SourceRange(0, cursor)]
    let endings = isInText ? ["\""] : Self.endings
    script =
      endings.lazy.compactMap { ending in
        try? Parser.script(SourceText(start + ending + opened.closing))
      }.first
  }

  /// A name, a label, or a name with the body that has to follow it.
  private static let endings = ["word", "word: 0", "word {}"]

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }

  private struct Opened {
    /// Where a text begins that has no end.
    var text: Int?
    /// What closes the brackets, and the texts around them.
    var closing: String
    /// Whether all of it is code that can be read.
    var isReadable: Bool
    var last: Lexeme.Kind?
  }

  /// What stands open at the end of `source`; code in a text is looked into.
  private static func opened(in source: SourceText, from start: Int = 0) -> Opened {
    let (lexemes, closing, mistake) = Lexer.beginning(of: source, from: start)
    let last = lexemes.last
    guard let mistake else {
      let rest = source[SourceRange(last?.range.upper ?? start, source.scalars.count)]
      let isProse =
        switch last?.kind {
        case .prose, .option: true
        default: false
        }
      return Opened(
        closing: closing, isReadable: !isProse && rest.allSatisfy(\.isWhitespace), last: last?.kind)
    }
    guard mistake.code == .unclosedText, let place = mistake.place?.range.lower else {
      return Opened(closing: closing, isReadable: false)
    }
    guard source.scalars[place] == "{" else {
      return Opened(text: place, closing: closing, isReadable: true, last: last?.kind)
    }
    var inner = opened(in: source, from: place + 1)
    inner.closing += "}\"" + closing
    return inner
  }
}
