import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let melody = Builtin(
    "melody", .composer,
    "A melody alone, over chords or over music that is there: a motif that comes back changed.",
    stage: 8,
    examples: [
      Example(
        "melody \"ii9 V13 Imaj9 VI7b9\", bars: 4, key: \"F\", seed: 1 | parts | count", shows: "1"),
      Example("[C3, G3, C3, G3] | stream | melody seed: 2 | parts | count", shows: "1"),
    ], seeAlso: ["compose", "arrange", "merge"],
    forms: [.over(progression: .melody), .over(music: .melody)])
}
