import LofiLanguage

extension Builtin {
  static let help = Builtin(
    "help", .session, "Explain a command, a kind of value, a stage or an error; or list all.",
    hasEffect: true, takesBareWords: true,
    examples: [Example("help lstm"), Example("help stream"), Example("help 5")],
    seeAlso: ["find", "describe", "kind"],
    forms: [
      Form(
        [
          .optional(
            "topic", .either([.text, .whole]),
            "A command, a kind such as stream, a stage's number, an error's code, or all.")
        ], returns: .nothing
      ) { call in
        let commands = call.host.commands
        guard let topic = call.optional("topic")?.plainForm else {
          call.host.print(HelpOverview.text(of: commands))
          return nil
        }
        let bound = call.host.variables.first { $0.name == topic }?.value.kind
        if topic == "all" {
          call.host.print(HelpOverview.manual(of: commands))
        } else if let text = HelpPage.text(of: topic, commands) {
          call.host.print(text)
        } else if let bound, let text = HelpPage.text(of: bound.name, commands) {
          call.host.print("`\(topic)` is \(bound.withArticle).\n\n\(text)")
        } else {
          throw Complaint(
            .unknownCommand, "there is no help for `\(topic)`", parameter: "topic",
            question: Spelling.nearest(to: topic, among: commands.all.map(\.name))
              .map { "did you mean `\($0)`?" } ?? "`help` lists all commands.")
        }
        return nil
      }
    ])
}
