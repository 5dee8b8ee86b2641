/// What is offered inside a text.
extension Completer {
  func texts(for parameter: Parameter?, _ word: String) -> [Completion] {
    guard let parameter else { return [] }
    let choices = parameter.type.choices.filter { $0.hasPrefix(word) }.map {
      Completion($0, note: Self.noteIfStandard($0, parameter), ending: "\"")
    }
    return parameter.isPath ? choices + paths(word) : choices
  }

  /// The files that the path `word` can become; `~` is written out.
  private func paths(_ word: String) -> [Completion] {
    var path = word.unescaped
    if let home, path.hasPrefix("~/") { path = home + path.dropFirst() }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    let name = parts.last.map(String.init) ?? ""
    // Hidden files are for those who ask.
    return files(folder).filter { file in
      file.hasPrefix(name) && (name.hasPrefix(".") || !file.hasPrefix("."))
    }.map { file in
      Completion((folder + file).escaped, ending: file.hasSuffix("/") ? "" : "\"")
    }
  }
}

extension Parameter {
  /// Whether it names a file: a text called `path`.
  fileprivate var isPath: Bool { name == "path" && type.mayAccept(.text) }
}

extension String {
  /// As it stands inside a text.
  fileprivate var escaped: String {
    String(flatMap { "\"\\{".contains($0) ? ["\\", $0] : [$0] })
  }

  /// What a part of a text that has been typed stands for.
  fileprivate var unescaped: String {
    var isEscaped = false
    return String(
      filter { character in
        let isSign = character == "\\" && !isEscaped
        isEscaped = isSign
        return !isSign
      })
  }
}
