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
          .labelled(
            "tracks", .whole,
            "How many tracks at once; each is what `generate` gives alone with the seed, the seed + 1, and so on."
          ),
          .seed,
        ], returns: .kind(.list, "a list of numbers; with `tracks`, a list of such lists")
      ) { call in
        let generator = try Generator(call.model("model"))
        try call.checkVocabulary(of: generator)
        let count = try call.whole("count", in: 0...1_000_000)
        let starts = try call.starts(for: generator)
        let line = CountLine(call.host, "token", of: count * starts.count, stop: "^C keeps them")
        defer { line.end() }
        let tracks = try generator.generate(
          count, tracks: starts, temperature: call.double("temperature"), seed: call.seed,
          carry: call.boolean("carry")
        ) { _ in
          line.count()
          return !call.host.isInterrupted
        }
        if let first = tracks.first, first.count < count {
          call.host.notice("stopped after \(first.count) of \(count) tokens; they are kept")
        }
        for ids in tracks { try GenerationNotices.report(ids, from: generator, to: call.host) }
        let lists = tracks.map { ids in Value.list(ids.map { .whole($0) }) }
        return call.optional("tracks") == nil ? lists[0] : .list(lists)
      }
    ])
}

extension Call {
  /// The window that each track begins with.
  fileprivate func starts(for generator: Generator) throws -> [[Int]] {
    let count = optional("tracks") == nil ? 1 : try whole("tracks", in: 1...256)
    if optional("from") != nil { return [[Int]](repeating: try ids("from"), count: count) }
    return try (0..<count).map { try generator.start(seed: seed &+ $0) }
  }
}
