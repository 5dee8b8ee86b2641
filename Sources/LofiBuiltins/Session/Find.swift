import LofiLanguage

extension Builtin {
  static let find = Builtin(
    "find", .session, "Search the commands: their names, what they do, words of other languages.",
    hasEffect: true,
    examples: [Example("find \"chord\""), Example("find \"to_categorical\"")],
    seeAlso: ["help"],
    forms: [
      Form([.required("text", .text, "What to look for.")], returns: .nothing) { call in
        let text = try call.text("text").lowercased()
        let commands = call.host.commands
        let word = commands.foreignWords[text].map { ["In lofi \"\(text)\" is `\($0)`."] } ?? []
        let lines = word + HelpOverview.lines(of: commands.about(text))
        call.host.print(
          lines.isEmpty
            ? "Nothing is about \"\(text)\". `help` lists all commands."
            : lines.joined(separator: "\n"))
        return nil
      }
    ])
}

extension CommandTable {
  /// The commands about `text`: the one with this name, those with it in their name, then those that a word of another
  /// language leads to, then those that speak of it.
  fileprivate func about(_ text: String) -> [Builtin] {
    let leading = Set(foreignWords.filter { $0.key.contains(text) }.values)
    func rank(_ command: Builtin) -> Int? {
      if command.name == text { return 0 }
      if command.name.contains(text) { return 1 }
      if leading.contains(command.name) { return 2 }
      let words =
        [command.summary]
        + command.forms.flatMap(\.parameters).flatMap {
          [$0.name, $0.explanation]
        }
      return words.contains { $0.lowercased().contains(text) } ? 3 : nil
    }
    return (0...3).flatMap { wanted in all.filter { rank($0) == wanted } }
  }
}
