import LofiLanguage
import PlotCore

/// The text of `help` for one word, made from the commands themselves. No line is over 80 columns.
enum HelpPage {
  private static let width = 80

  /// All that is known under `topic`: a command, a kind of value, a topic, an error, a stage.
  static func text(of topic: String, _ commands: CommandTable) -> String? {
    let sections = [
      commands[topic].map(page), kind(topic, commands),
      commands.topics.first { $0.name == topic }?.text,
      ErrorHelp.all.first { $0.code == topic }.map { paragraph("error \(topic):", $0.text, 2) },
    ].compactMap { $0 }
    guard sections.isEmpty else { return sections.joined(separator: "\n\n") }
    return TutorialStage.called(topic).map { HelpOverview.text(of: $0, commands) }
      ?? commands.foreignWords[topic].map { "In lofi the word is `\($0)`." }
  }

  // MARK: - A command

  private static func page(of command: Builtin) -> String {
    ([paragraph(command.name + ":", command.summary, 2), ""] + body(of: command)).joined(
      separator: "\n")
  }

  /// All but its name and summary.
  static func body(of command: Builtin) -> [String] {
    var lines = command.forms.flatMap { self.lines(of: $0, command) + [""] }
    for example in command.examples {
      if example.code.contains("\n"), lines.last != "" { lines.append("") }
      lines += example.code.split(separator: "\n").map { "  " + $0 }
      guard let result = example.shows else { continue }
      let check = "   #=> \(result)"
      if lines[lines.count - 1].count + check.count <= width {
        lines[lines.count - 1] += check
      } else {
        lines.append(" " + check)
      }
    }
    var notes: [String] = []
    if command.hasEffect { notes.append("It touches the world: files, the screen, the session.") }
    if !command.seeAlso.isEmpty {
      notes.append(paragraph("see also:", command.seeAlso.joined(separator: ", "), 10))
    }
    if let stage = TutorialStage.all.first(where: { $0.number == command.stage }) {
      notes.append("tutorial: \(stage.number) · \(stage.title), \(stage.script)")
    }
    return lines + (notes.isEmpty ? [] : [""] + notes)
  }

  private static func lines(of form: Builtin.Form, _ command: Builtin) -> [String] {
    let longest = form.parameters.map { label($0).count }.max() ?? 0
    let rows = form.parameters.map { parameter in
      let standard = parameter.standard.map { ", \($0.shortForm) unless said" } ?? ""
      let type = "\(parameter.type.description)\(standard)."
      // Some explanations only say the type again.
      let isSaid = parameter.explanation.lowercased() == type
      return paragraph(
        "    " + label(parameter), isSaid ? type : "\(type) \(parameter.explanation)", longest + 6)
    }
    return [usage(of: form, command)] + rows
      + [paragraph("    gives", form.returns.words, longest + 6)]
  }

  /// `model | lstm units, return_sequences:, recurrent_dropout:`
  private static func usage(of form: Builtin.Form, _ command: Builtin) -> String {
    let input = form.parameters.first.flatMap { $0.role == .required && $0.type.isPiped ? $0 : nil }
    let rest = form.parameters.dropFirst(input == nil ? 0 : 1).map(label)
    let pipe = input.map { "\($0.name) | " } ?? ""
    return paragraph("  \(pipe)\(command.name)", rest.joined(separator: ", "), 6)
  }

  private static func label(_ parameter: Parameter) -> String {
    switch parameter.role {
    case .required: parameter.name
    case .optional: "(\(parameter.name))"
    case .labelled: "\(parameter.name):"
    case .many: "\(parameter.name) …"
    case .otherLabels: "\(parameter.name): …"
    }
  }

  // MARK: - A kind of value

  private static func kind(_ name: String, _ commands: CommandTable) -> String? {
    guard let kind = commands.kinds.first(where: { $0.name == name }) else { return nil }
    let own = commands.type(of: kind)?.fieldNames ?? []
    let nouns = commands.nouns(of: kind).map(\.name).filter { !own.contains($0) }
    let takers = commands.all.filter { command in
      command.forms.contains { $0.parameters.first?.type.names(kind) ?? false }
    }
    let givers = commands.all.filter { command in
      command.forms.contains { $0.returns.names(kind) }
    }
    let rows = [
      ("fields", own + nouns), ("taken by", takers.map(\.name)), ("given by", givers.map(\.name)),
    ]
    let lines = rows.filter { !$0.1.isEmpty }.map {
      paragraph("  " + $0.0, $0.1.joined(separator: " "), 12)
    }
    return (["\(kind.withArticle), a kind of value"] + lines).joined(separator: "\n")
  }

  // MARK: - Lines

  /// `head`, and beside it `text` in a column of its own that begins at `indent`, broken into lines.
  static func paragraph(_ head: String, _ text: String, _ indent: Int) -> String {
    var lines: [String] = []
    var line = head + String(repeating: " ", count: Swift.max(0, indent - head.count - 1))
    for word in text.split(separator: " ") {
      if line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent - 1)
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension ValueType {
  /// Whether one rather pipes it in: a bare text or number mostly stands behind the command.
  fileprivate var isPiped: Bool {
    switch self {
    case .any, .either: true
    case .kinds(let kinds): !kinds.allSatisfy { [.text, .number].contains($0) }
    case .whole, .choice, .word: false
    }
  }

  /// Whether it names the kind, and does not just take everything.
  fileprivate func names(_ kind: Kind) -> Bool {
    if case .any = self { false } else { mayAccept(kind) }
  }
}

extension Returned {
  fileprivate func names(_ kind: Kind) -> Bool {
    switch kinds {
    case .some(let kinds): kinds.contains(kind)
    case .list: kind == .list
    case .property(let own): own == kind
    default: false
    }
  }
}
