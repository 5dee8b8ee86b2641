import FoundationEssentials
import LofiLanguage

extension Session {
  /// How the entry `text` can go on at its end; nothing is run, and no value copied or gone through.
  public func completions(of text: String) -> Completions {
    let completer = Completer(
      commands: commands, names: interpreter.names,
      known: { [interpreter] name in interpreter[name].map { Inferred(of: $0) } },
      goesOnFrom: continuation.map { Inferred(of: $0.value) } ?? .unknown,
      files: { [self] folder in Paths.entries(of: pathToRead(folder.isEmpty ? "." : folder)) },
      home: ProcessInfo.processInfo.environment["HOME"])
    return completer.completions(of: text)
  }
}
