import LofiLanguage

extension Builtin {
  static let help = Builtin(
    "help", .session, "Explain a command, or list them all.", hasEffect: true, takesBareWords: true,
    examples: [Example("help"), Example("help lstm")], seeAlso: ["describe", "kind"],
    forms: [
      Form([.optional("topic", .text, "The name of a command.")], returns: .nothing) { call in
        guard call.optional("topic") != nil else {
          call.host.print(HelpPage.overview(of: call.host.commands))
          return nil
        }
        let topic = try call.text("topic")
        if let command = call.host.commands[topic] {
          call.host.print(HelpPage.page(of: command))
        } else if let topicText = HelpPage.topics[topic] {
          call.host.print(topicText)
        } else if let word = call.host.commands.foreignWords[topic] {
          call.host.print("In lofi the word is `\(word)`.")
        } else {
          throw Complaint(
            .unknownCommand, "there is no help for `\(topic)`", parameter: "topic",
            question: Spelling.nearest(to: topic, among: call.host.commands.all.map(\.name))
              .map { "did you mean `\($0)`?" } ?? "`help` lists all commands.")
        }
        return nil
      }
    ])
}
