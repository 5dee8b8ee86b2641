import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let drums = Builtin(
    "drums", .composer,
    "Drums alone, over chords or over music that is there: swung, with ghost notes and fills.",
    stage: 8,
    examples: [
      Example(
        "drums \"ii9 V13 Imaj9 VI7b9\", bars: 4, key: \"F\", seed: 1 | parts | count", shows: "1"),
      Example("[C4, E4, G4, E4] | stream | drums seed: 2 | tempo", shows: "120.0"),
    ], seeAlso: ["compose", "arrange", "merge"],
    forms: [
      .over(progression: .drums, .drumPattern),
      .over(
        music: .drums, .drumPattern,
        .labelled(
          "replace", .boolean, default: .boolean(false),
          "Whether to give the music back with these drums in the place of its own.")),
    ])
}
