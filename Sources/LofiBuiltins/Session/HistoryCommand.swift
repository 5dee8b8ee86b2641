import LofiLanguage
import NeuralCore

extension Builtin {
  static let history = Builtin(
    "history", .session, "What was entered in this session, numbered; of a model, its training.",
    isNoun: true, hasEffect: true, examples: [Example("history"), Example("history()")],
    seeAlso: ["undo", "save", "train"],
    forms: [
      Form([], returns: .nothing) { call in
        for line in try call.session.record.numberedLines { call.host.print(line) }
        return nil
      },
      Form([.required("model", .kinds([.model]), "A trained model.")], returns: .kind(.history)) {
        call in
        try call.model("model").field("history")
      },
    ])
}
