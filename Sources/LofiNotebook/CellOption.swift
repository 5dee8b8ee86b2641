import LofiLanguage

/// What a line `#| name: value` asks for.
public struct CellOption: Sendable {
  /// As it was written.
  let text: String
  let meaning: Meaning

  enum Meaning: Sendable {
    /// `--set` may replace what the cell names.
    case parameters
    /// The cell is meant to show an error with this code; with any, if it is empty.
    case expect(code: String)
    case skip
    /// Seconds after which the cell is stopped.
    case limit(Int)
    /// From where its paths to read are counted, and those of the cells below.
    case folder(String)
  }

  /// - Throws: ``Diagnostic`` for a name that cells do not have, or a value that does not fit it.
  init(_ name: String, _ value: String?, at place: Place) throws(Diagnostic) {
    text = "#| " + name + (value.map { ": " + $0 } ?? "")
    guard let form = Self.forms.first(where: { $0.name == name }) else {
      let names = Self.forms.map(\.name)
      let near = Spelling.nearest(to: name, among: names).map { "Did you mean `\($0)`? " } ?? ""
      throw Diagnostic(
        .unknownOption, "a cell has no option `\(name)`", at: place,
        why: near + "It knows: " + names.joined(separator: ", ") + ".")
    }
    guard let meaning = form.meaning(value) else {
      let found = value.map { "`\($0)`" } ?? "nothing"
      throw Diagnostic(
        .wrongInput, "`#| \(name)` expects \(form.expected), but received \(found)", at: place,
        why: "It is written: \(form.example)")
    }
    self.meaning = meaning
  }

  private struct Form {
    let name: String
    let expected: String
    let example: String
    let meaning: @Sendable (_ value: String?) -> Meaning?
  }

  private static let forms = [
    Form(name: "parameters", expected: "no value", example: "#| parameters") {
      $0 == nil ? .parameters : nil
    },
    Form(
      name: "expect", expected: "the error that the cell is meant to show",
      example: "#| expect: error wrong-input"
    ) { value in
      let words = value?.split(separator: " ") ?? []
      guard words.first == "error", words.count <= 2 else { return nil }
      return .expect(code: words.count == 2 ? String(words[1]) : "")
    },
    Form(name: "skip", expected: "no value", example: "#| skip") { $0 == nil ? .skip : nil },
    Form(name: "limit", expected: "whole seconds", example: "#| limit: 60") { value in
      value.flatMap { Int($0) }.flatMap { $0 >= 0 ? .limit($0) : nil }
    },
    Form(name: "folder", expected: "a folder", example: "#| folder: songs") {
      $0.map { .folder($0) }
    },
  ]
}
