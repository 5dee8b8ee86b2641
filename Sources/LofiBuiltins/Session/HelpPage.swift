import LofiLanguage
import PlotCore

/// The text of `help`, made from the commands themselves.
enum HelpPage {
  /// All commands by family.
  static func overview(of commands: CommandTable) -> String {
    let families = Builtin.Family.allCases.compactMap { family -> String? in
      let names = commands.all.filter { $0.family == family }.map(\.name)
      guard !names.isEmpty else { return nil }
      let title =
        family.rawValue + String(repeating: " ", count: Swift.max(1, 9 - family.rawValue.count))
      return (title + names.joined(separator: " ")).wrapped(to: 80)
        .split(separator: "\n").enumerated()
        .map { $0.offset == 0 ? String($0.element) : "         \($0.element)" }.joined(
          separator: "\n")
    }
    return families.joined(separator: "\n") + "\n\nhelp lstm explains one of them."
  }

  /// One command: what it does, takes and gives, and examples.
  static func page(of command: Builtin) -> String {
    var lines = ["\(command.name): \(command.summary)"]
    for form in command.forms {
      lines.append("")
      for parameter in form.parameters {
        let label = parameter.role == .labelled ? "\(parameter.name):" : parameter.name
        let standard = parameter.standard.map { " (\($0.shortForm) unless said)" } ?? ""
        lines.append(
          "  \(label)  \(parameter.type.description)\(standard). \(parameter.explanation)")
      }
      lines.append("  gives \(form.returns.words)")
    }
    if !command.examples.isEmpty { lines.append("") }
    for example in command.examples {
      lines.append("  " + example.code + (example.shows.map { "   #=> \($0)" } ?? ""))
    }
    if !command.seeAlso.isEmpty {
      lines += ["", "see also: " + command.seeAlso.joined(separator: ", ")]
    }
    return lines.joined(separator: "\n")
  }

  /// What is not a command, but asked for.
  static let topics = [
    "pitch": """
    A pitch is a letter A to G, a sharp # or a flat b, and an octave from -1 to 9: C4, F#3, Bb5.
    C4 is the C in the middle of the piano, MIDI number 60. German H is B here, and German B is Bb.
    """
  ]
}
