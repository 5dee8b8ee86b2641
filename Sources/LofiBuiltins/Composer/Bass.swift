import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let bass = Builtin(
    "bass", .composer,
    "A bass alone, over chords or over music that is there: roots on the kick, and ways between them.",
    stage: 8,
    examples: [
      Example(
        "bass \"ii9 V13 Imaj9 VI7b9\", bars: 4, key: \"F\", seed: 1 | parts | count", shows: "1"),
      Example("[C4, E4, G4, E4] | stream | bass seed: 2 | parts | count", shows: "1"),
    ], seeAlso: ["compose", "arrange", "merge"],
    forms: [.over(progression: .bass), .over(music: .bass)])
}
