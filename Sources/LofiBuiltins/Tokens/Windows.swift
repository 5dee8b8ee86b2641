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
        """
        words = ["C4", "E4", "G4"] | vocabulary
        ([0, 1, 2, 0, 1] | windows 3, vocabulary: words).targets
        """, shows: "[0, 1]"),
      Example(
        """
        words = ["C4", "E4"] | vocabulary
        ([0, 1, 0, 1] | windows 2, vocabulary: words, targets: "each").targets
        """, shows: "[[1, 0], [0, 1]]"),
    ], seeAlso: ["encode", "split", "train"],
    forms: [
      Form(
        [
          .required("ids", .list, "Numbers of tokens; or a list of such lists, a song each."),
          .required("steps", .whole, "How many go in; the next one is to be foretold."),
          .required(
            "vocabulary", .kinds([.vocabulary]),
            "The vocabulary of the numbers: the network answers with one number for each token."),
          .labelled("names", .list, "What the songs are called, where each has a list of its own."),
          .labelled(
            "targets", .choice(["last", "each"]), default: .text("last"),
            "What is foretold: the number after the window, or after each in it the next. For each, the last `lstm` has return_sequences: true."
          ),
        ], returns: .kind(.dataset)
      ) { call in
        let steps = try call.whole("steps", in: 1...1_000_000)
        let targets = Dataset.Targets(rawValue: try call.text("targets")) ?? .last
        let values = try call.list("ids")
        let names = try call.given("names", call.texts) ?? []
        let isOneSong = if case .list? = values.first { false } else { true }
        let ids = isOneSong ? try call.ids("ids") : []
        let vocabulary: Vocabulary = try call.foreign("vocabulary")
        guard !isOneSong else {
          guard ids.count > steps else {
            throw Complaint(
              .wrongInput,
              "a window of \(steps) and the token after it do not fit into \(ids.count) tokens",
              parameter: "steps", why: "Use shorter windows or more music.",
              advice: .write("\(Swift.max(1, ids.count / 2))"))
          }
          return .foreign(
            try Dataset(ids: ids, length: steps, vocabulary: vocabulary, targets: targets))
        }
        let songs = try values.enumerated().map { index, value in
          try Song(
            name: names.dropFirst(index).first ?? "song \(index + 1)",
            ids: call.ids(of: value, "ids"), in: vocabulary)
        }
        return .foreign(
          try Dataset(songs: songs, length: steps, vocabulary: vocabulary, targets: targets))
      }
    ])
}
