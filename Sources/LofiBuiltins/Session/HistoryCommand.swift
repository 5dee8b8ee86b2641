import LofiLanguage
import NeuralCore

extension Builtin {
  static let history = Builtin(
    "history", .session, "What was entered in this session, numbered; of a model, its training.",
    stage: 6, isNoun: true,
    examples: [
      Example("history"),
      Example(
        """
        words = ["C4", "E4"] | vocabulary
        data = [0, 1, 0, 1] | windows 1, vocabulary: words
        model = input 1 | embedding 2, 2 | lstm 2 | dense 2 | softmax
        (model | train data, epochs: 3 | history).loss | count
        """, shows: "3"),
      Example(
        """
        words = ["C4", "E4"] | vocabulary
        data = [0, 1, 0, 1] | windows 1, vocabulary: words
        model = input 1 | embedding 2, 2 | lstm 2 | dense 2 | softmax
        (model | train data, epochs: 1).history | kind
        """, shows: "\"history\""),
    ],
    seeAlso: ["undo", "save", "train", "plot"],
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
