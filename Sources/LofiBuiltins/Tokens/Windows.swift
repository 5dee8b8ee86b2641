import LofiLanguage
import MelodyModels

extension Builtin {
  static let windows = Builtin(
    "windows", .tokens, "Cut a row of numbers into windows, each with the number that follows it.",
    stage: 4,
    examples: [
      Example(
        "([0, 1, 0, 1] | windows 2, vocabulary: ([\"C4\", \"E4\"] | vocabulary)).count", shows: "2"),
      Example(
        "([0, 1, 0, 1] | windows 2, vocabulary: ([\"C4\", \"E4\"] | vocabulary), targets: \"each\").targets",
        shows: "[[1, 0], [0, 1]]"),
    ], seeAlso: ["encode", "split", "train"],
    forms: [
      Form(
        [
          .required("ids", .list, "Numbers of tokens; or a list of such lists, a song each."),
          .required("steps", .whole, "How many go in; the next one is to be foretold."),
          .labelled("vocabulary", .kinds([.vocabulary]), "The vocabulary of the numbers."),
          .labelled(
            "targets", .choice(["last", "each"]), default: .text("last"),
            "What is foretold: the number after the window, or after each in it the next. For each, the last `lstm` has return_sequences: true."
          ),
        ], returns: .kind(.dataset)
      ) { call in
        guard call.optional("vocabulary") != nil else {
          throw Complaint(
            .missingArgument, "`windows` needs `vocabulary:`, to know how many tokens there are",
            why: "The network answers with one number for each token.", topic: "windows")
        }
        let vocabulary: Vocabulary = try call.foreign("vocabulary")
        let steps = try call.whole("steps", in: 1...1_000_000)
        let targets = Dataset.Targets(rawValue: try call.text("targets")) ?? .last
        let values = try call.list("ids")
        guard case .list? = values.first else {
          return .foreign(
            try Dataset(
              ids: call.ids("ids"), length: steps, vocabulary: vocabulary, targets: targets))
        }
        let songs = try values.enumerated().map { index, value in
          try Song(name: "song \(index + 1)", ids: call.ids(of: value, "ids"), in: vocabulary)
        }
        return .foreign(
          try Dataset(songs: songs, length: steps, vocabulary: vocabulary, targets: targets))
      }
    ])
}
