import LofiLanguage
import MelodyModels
import NeuralCore

extension Builtin {
  static let generate = Builtin(
    "generate", .model,
    "Let a trained model write: each token it says joins the window, and it is asked again.",
    stage: 7,
    examples: [
      .withSmallNetwork(
        """
        trained = model | train data, epochs: 5
        trained | generate 4, from: [0, 1, 2] | count
        """, shows: "4"),
      .withSmallNetwork(
        """
        trained = model | train data, epochs: 5
        trained | generate 6, temperature: 1, seed: 3 | decode words | count
        """, shows: "6"),
    ], seeAlso: ["train", "decode", "predict"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("count", .whole, "How many tokens."),
          .labelled(
            "from", .kinds([.list, .range, .tensor]),
            "The window to begin with; one of the songs' by chance unless said."),
          .labelled(
            "vocabulary", .kinds([.vocabulary]),
            "The vocabulary you mean to decode with, to be compared with the model's."),
          .labelled(
            "temperature", .number, default: .decimal(0),
            "0 for the likeliest, 1 as the model says, more for daring."),
          .labelled(
            "carry", .boolean, default: .boolean(false),
            "Keep the state instead of reading the window again."),
          .seed,
        ], returns: .list(of: .number, "a list of numbers")
      ) { call in
        let generator = try Generator(call.model("model"))
        try call.checkVocabulary(of: generator)
        let start =
          call.optional("from") == nil ? try generator.start(seed: call.seed) : try call.ids("from")
        let count = try call.whole("count", in: 0...1_000_000)
        let line = CountLine(call.host, "token", of: count, stop: "^C keeps them")
        defer { line.end() }
        let ids = try generator.generate(
          count, from: start, temperature: call.double("temperature"), seed: call.seed,
          carry: call.boolean("carry")
        ) { _ in
          line.count()
          return !call.host.isInterrupted
        }
        if ids.count < count {
          call.host.notice("stopped after \(ids.count) of \(count) tokens; they are kept")
        }
        try GenerationNotices.report(ids, from: generator, to: call.host)
        return .list(ids.map { .whole($0) })
      }
    ])
}
