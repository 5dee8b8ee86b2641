import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let arrange = Builtin(
    "arrange", .composer,
    "Make a song of a melody, a generated one too: chords that fit it, bass and drums, an intro and an outro.",
    stage: 9,
    examples: [
      Example(
        "[C5, E5, G5, A5, G5, E5, D5, C5] | stream | arrange seed: 2 | parts | count", shows: "4"),
      Example("[C5, E5, G5, E5] | stream | tempo 80 | arrange seed: 1 | tempo", shows: "80.0"),
    ], seeAlso: ["compose", "explain", "rhythm", "merge"],
    forms: [
      Form(
        [
          .required(
            "music", .music, "A stream, a part or a score; its highest notes are the melody."),
          .composerKey, .composerTempo, .progression, .swing, .mood, .seed,
        ], returns: .kind(.score)
      ) { call in
        .foreign(try Composer.arrangement(of: call.score("music"), call.composerOptions))
      }
    ])
}
