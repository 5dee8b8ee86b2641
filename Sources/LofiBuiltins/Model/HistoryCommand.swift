import LofiLanguage
import NeuralCore

extension Builtin {
  static let history = Builtin(
    "history", .model, "How the training of a model went: its losses, epoch by epoch.", stage: 6,
    isNoun: true,
    examples: [
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
    ], seeAlso: ["train", "plot"],
    forms: [
      Form([.required("model", .kinds([.model]), "A trained model.")], returns: .kind(.history)) {
        call in
        let model = try call.model("model")
        guard let history = model.history else {
          throw Complaint(
            .wrongInput, "this model has no history: it has not been trained", topic: "train")
        }
        return .foreign(history)
      }
    ])
}
