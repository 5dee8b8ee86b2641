/// Whether what was typed so far can be run, needs more lines, or is wrong already.
public enum Completeness: Sendable {
  case complete
  /// Something that was opened waits for `expected`.
  case incomplete(expected: String)
  case invalid(Diagnostic)

  public init(of text: String) {
    let source = SourceText(text)
    do throws(Diagnostic) {
      _ = try Parser.script(source)
      self = source.endsOpen ? .incomplete(expected: "the rest of the line") : .complete
    } catch {
      switch error.code {
      case .unclosed(let bracket): self = .incomplete(expected: bracket)
      case .unfinished: self = source.endsOpen ? .incomplete(expected: "a value") : .invalid(error)
      default: self = .invalid(error)
      }
    }
  }
}

extension SourceText {
  /// Whether the last line ends with something that goes on in the next: a pipe, a comma, an operator.
  fileprivate var endsOpen: Bool {
    guard let last = try? Lexer.lexemes(of: self).lexemes.last(where: { !$0.kind.isBlank }) else {
      return false
    }
    return last.kind.continuesLine
  }
}

extension Lexeme.Kind {
  fileprivate var isBlank: Bool { self == .newline || self == .end }
}
