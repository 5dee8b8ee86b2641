/// The smallest piece of a source that means something: a word, a number, a sign.
public struct Lexeme: Sendable {
  public let kind: Kind
  public let range: SourceRange
  /// Whether a space, a newline or the start of the source stands before it.
  public let spaceBefore: Bool

  public enum Kind: Hashable, Sendable {
    case name(String)
    case keyword(Keyword)
    case number(Number)
    case text([TextPart])
    /// A pitch as it was written, such as `Bb5`.
    case pitch(String)
    /// The pitches of a chord as they were written.
    case chord([String])
    /// A word with a capital that is no pitch; an error once it is reached.
    case capitalWord(String)
    case symbol(Symbol)
    case newline
    case semicolon
    /// A line of Markdown, without the `#` and one space.
    case prose(String)
    /// A line `#| name: value`.
    case option(name: String, value: String?)
    case end
  }

  /// A text is characters and, between braces, code.
  public enum TextPart: Hashable, Sendable {
    case characters(String)
    case code(SourceRange)
  }

  public enum Keyword: String, Sendable, CaseIterable {
    case `if`, `else`, `for`, `in`, and, or, not, `true`, `false`
  }

  public enum Symbol: String, Sendable {
    case pipe = "|"
    case comma = ","
    case assign = "="
    case arrow = "=>"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
    case power = "^"
    case range = ".."
    case openRange = "..<"
    case dot = "."
    case colon = ":"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
  }
}

extension Lexeme.Kind {
  /// Whether a line that ends with this goes on in the next one.
  var continuesLine: Bool {
    switch self {
    case .symbol(let symbol):
      switch symbol {
      case .closeParenthesis, .closeBracket, .closeBrace, .dot, .colon: false
      default: true
      }
    case .keyword(let keyword): [.and, .or, .not, .in].contains(keyword)
    default: false
    }
  }
}

/// An expected result, `#=>`, and where it stands.
public struct Expectation: Sendable {
  public let text: String
  public let range: SourceRange
}
