import LofiLanguage

/// The texts of `help` that are about many commands: all of them, a stage of the tutorial, a search.
enum HelpOverview {
  /// The stages of the tutorial and the families, each with its commands.
  static func text(of commands: CommandTable) -> String {
    let stages = TutorialStage.all.map { stage in
      let names = commands.all.filter { $0.stage == stage.number }.map(\.name)
      return HelpPage.paragraph("\(stage.number) \(stage.title)", names.joined(separator: " "), 26)
    }
    let families = Builtin.Family.allCases.compactMap { family -> String? in
      let names = commands.all.filter { $0.family == family }.map(\.name)
      return names.isEmpty
        ? nil : HelpPage.paragraph(family.rawValue, names.joined(separator: " "), 10)
    }
    let topics = commands.topics.map(\.name).joined(separator: ", ")
    return
      (["The tutorial, and the commands that each stage brings"] + stages
      + ["", "All commands"] + families
      + [
        "", "help lstm  a command · help stream  a kind of value · help 5  a stage",
        "find \"chord\"  a search · at the prompt, lstm? is help lstm",
        HelpPage.paragraph("help also explains:", topics, 20),
      ]).joined(separator: "\n")
  }

  /// A stage of the tutorial, each of its commands in a line.
  static func text(of stage: TutorialStage, _ commands: CommandTable) -> String {
    let rows = commands.all.filter { $0.stage == stage.number }
    return (["\(stage.number) · \(stage.title)   \(stage.script)"] + lines(of: rows)).joined(
      separator: "\n")
  }

  /// Each of `commands` in a line.
  static func lines(of commands: [Builtin]) -> [String] {
    let longest = commands.map(\.name.count).max() ?? 0
    return commands.map { HelpPage.paragraph("  " + $0.name, $0.summary, longest + 4) }
  }

  /// Every command, as `Docs/Commands.md` has them.
  static func manual(of commands: CommandTable) -> String {
    var lines = [
      "# Commands", "",
      "Written by `Scripts/lofi -c 'help all' > Docs/Commands.md` from the commands themselves; do not",
      "edit it. Each example is run by the tests, and `#=>` says what it gives.",
    ]
    for family in Builtin.Family.allCases {
      lines += ["", "## \(family.rawValue)"]
      for command in commands.all where command.family == family {
        lines += ["", "### \(command.name)", "", command.summary, "", "```"]
        lines += HelpPage.body(of: command) + ["```"]
      }
    }
    return lines.joined(separator: "\n")
  }
}
