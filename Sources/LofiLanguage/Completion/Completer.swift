/// Says how what is being typed can go on.
///
///     completer.completions(of: "song | trans")  // transpose
///
/// It reads the code and knows the commands and the kinds of the names; it never runs anything.
public struct Completer {
  let commands: CommandTable
  /// The names that are bound, in order.
  let names: [String]
  let known: (String) -> Inferred?
  let goesOnFrom: Inferred
  let files: (String) -> [String]
  let home: String?

  /// - Parameters:
  ///   - known: what is known of a name that is bound.
  ///   - goesOnFrom: what a line that starts with `|` goes on from.
  ///   - files: what is in a folder; the names of folders end with `/`.
  ///   - home: the folder that `~` stands for.
  public init(
    commands: CommandTable, names: [String], known: @escaping (String) -> Inferred?,
    goesOnFrom: Inferred = .unknown, files: @escaping (String) -> [String] = { _ in [] },
    home: String? = nil
  ) {
    self.commands = commands
    self.names = names
    self.known = known
    self.goesOnFrom = goesOnFrom
    self.files = files
    self.home = home
  }

  /// The ways to go on at the end of `text`: an entry, from its first line to the cursor.
  public func completions(of text: String) -> Completions {
    guard let entry = UnfinishedEntry(text) else { return Completions() }
    var finder = CompletionSiteFinder(
      inference: Inference(commands: commands, known: known, goesOnFrom: goesOnFrom),
      cursor: entry.cursor)
    let site =
      entry.script.map { finder.site(in: $0.statements) } ?? Self.site(after: entry.before)
    let all = site.map { candidates(at: $0, finder.inference, entry) } ?? []
    return Completions(
      word: entry.word, isInText: entry.isInText,
      all: entry.isInText ? all : all.filter { $0.text.hasPrefix(entry.word) })
  }

  /// Where the code around the cursor cannot be read, a pipe before it still says something.
  private static func site(after lexeme: Lexeme.Kind?) -> CompletionSite? {
    lexeme == .symbol(.pipe) ? .command(input: .unknown) : nil
  }

  private func candidates(
    at site: CompletionSite, _ inference: Inference, _ entry: UnfinishedEntry
  ) -> [Completion] {
    switch site {
    case .stage:
      return bound(inference) + commands.all.map { command(named: $0) } + pitches(entry.word)
    case .command(let input): return takers(of: input, inference)
    case .value(let parameter, let options):
      return values(for: parameter, inference, entry.word) + options.map(label)
    case .label(let options): return options.map(label)
    case .field(let whole): return fields(of: whole)
    case .text(let parameter): return texts(for: parameter, entry.word)
    case .topic: return entry.isInText ? [] : topics
    }
  }
}
