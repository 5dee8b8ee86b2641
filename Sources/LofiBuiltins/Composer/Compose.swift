import ComposerCore
import LofiLanguage
import MelodyModels
import MusicCore

extension Builtin {
  static let compose = Builtin(
    "compose", .composer,
    "Compose a lofi song by rule: melody, chords, bass and drums from intro to outro; of a network, the network writes the melody. The same seed gives the same song.",
    stage: 9,
    examples: [
      Example("compose bars: 16, seed: 3 | parts | count", shows: "4"),
      Example(
        "compose progression: \"ii9 V13 Imaj9 VI7b9\", key: \"F\", tempo: 78 | tempo", shows: "78.0"
      ),
      Example("(compose key: \"D minor\", seed: 1).key", shows: "\"D minor\""),
    ], seeAlso: ["arrange", "explain", "drums", "bass", "melody", "chords"],
    forms: [
      Form(
        [
          .labelled(
            "style", .choice(["lofi"]), default: .text("lofi"), "The style; there is one."),
          .bars, .composerKey, .composerTempo, .progression, .swing, .mood, .seed,
        ], returns: .kind(.score)
      ) { call in
        .foreign(try Composer.song(call.composerOptions))
      },
      Form(
        [
          .required("model", .kinds([.model]), "A trained network, which writes the melody."),
          .labelled(
            "temperature", .number, default: .decimal(0.9),
            "0 for the likeliest, 1 as the model says, more for daring."),
          .bars, .composerKey, .composerTempo, .progression, .swing, .mood, .seed,
        ], returns: .kind(.score)
      ) { call in
        let options = try call.composerOptions
        let generator = try Generator(call.model("model"))
        let line = ShareLine(call.host, "composing")
        defer { line.end() }
        let writing = try generator.melody(
          bars: Swift.max(4, options.bars - Composer.barsAround),
          temperature: call.double("temperature"), seed: options.seed, check: line.draw)
        try GenerationNotices.report(writing.ids, from: generator, to: call.host)
        return .foreign(try Composer.arrangement(of: writing.score, options))
      },
    ])
}
