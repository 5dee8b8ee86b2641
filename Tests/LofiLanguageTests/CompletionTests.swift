import Testing

@testable import LofiLanguage

/// Completion by the language alone, with the commands of ``Desk``.
struct CompletionTests {
  private func completions(_ text: String, names: [String: Inferred] = [:]) -> Completions {
    let folders = [
      "": ["songs/", "save.mid", ".hidden"], "songs/": ["a \"b\".mid"], "/home/me/": ["x.mid"],
    ]
    return Completer(
      commands: Desk().commands, names: names.keys.sorted(), known: { names[$0] },
      goesOnFrom: Inferred([.list]), files: { folders[$0] ?? [] }, home: "/home/me"
    ).completions(of: text)
  }

  private func offers(_ text: String, names: [String: Inferred] = [:]) -> [String] {
    completions(text, names: names).all.map(\.text)
  }

  @Test("the word that has been typed is what a completion replaces")
  func word() {
    #expect(completions("x | co").word == "co")
    #expect(completions("x | count | ").word == "")
    #expect(completions("wrap \"ab c").word == "ab c")
    #expect(completions("wrap \"ab c").isInText)
  }

  @Test("what a list holds is seen in its first elements and its last")
  func elements() {
    let list = Value.list([.whole(1), .whole(2)])
    #expect(Inferred(of: list).element.kinds == [.number])
    let mixed = Value.list([.whole(1)] + Array(repeating: .whole(2), count: 9) + [.text("a")])
    #expect(Inferred(of: mixed).element.kinds == [.number, .text])
    #expect(Inferred(of: .list([])).element.kinds == nil)
    #expect(Inferred(of: .list([list])).element.element.kinds == [.number])
  }

  @Test("a name that only the session knows has its kind from there")
  func names() {
    #expect(offers("xs | ", names: ["xs": Inferred([.list])]) == ["count", "map", "each", "wrap"])
    #expect(offers("n | ", names: ["n": Inferred([.number])]) == ["tempo", "wrap"])
    #expect(offers("| ") == ["count", "map", "each", "wrap"])
  }

  @Test("what nobody can read still has a pipe before it")
  func unreadable() {
    #expect(offers("x ( y | co") == ["count"])
  }

  @Test("a file that is named in a text is completed, folder by folder")
  func paths() {
    #expect(offers("open \"so") == ["songs/"])
    #expect(completions("open \"so").all.first?.ending == "")
    #expect(completions("open \"sa").all.first?.ending == "\"")
    #expect(offers("open \"songs/") == ["songs/a \\\"b\\\".mid"])
    #expect(offers("open \"~/") == ["/home/me/x.mid"])
    #expect(offers("open \"") == ["songs/", "save.mid"] && offers("open \".") == [".hidden"])
    #expect(offers("wrap \"so") == [])
  }

  @Test("an operator keeps the kind of its values, and a comparison answers true or false")
  func operators() {
    let names = ["n": Inferred([.number]), "xs": Inferred([.list], element: Inferred([.number]))]
    #expect(offers("(n + 1) | ", names: names) == ["tempo", "wrap"])
    #expect(offers("(n > 1) | ", names: names) == ["wrap"])
    #expect(offers("(xs + [1])[0] | ", names: names) == ["tempo", "wrap"])
    #expect(offers("(xs + [1])[0..1] | ", names: names).contains("count"))
  }

  @Test("a field of a core's value has its kind")
  func fields() {
    #expect(offers("C4.") == ["spelling", "letter"])
    #expect(offers("C4.spelling | ") == ["open", "wrap"])
  }
}
