import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let compose = Builtin(
    "compose", .composer,
    "Compose a lofi song by rule: melody, chords, bass and drums from intro to outro. The same seed gives the same song.",
    stage: 8,
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
      }
    ])
}
