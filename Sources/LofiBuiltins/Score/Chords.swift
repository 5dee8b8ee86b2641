import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let chords = Builtin(
    "chords", .score,
    "The chords: notes that start together; of a progression, the chords as they are played; with a seed, chords to go under music.",
    stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4, C4.E4.G4] | stream | chords | count", shows: "1"),
      Example("chords \"ii9 V13 Imaj9\", bars: 4, key: \"F\", seed: 1 | parts | count", shows: "1"),
      Example("([C4.E4.G4, D4, F4.A4] | stream).chords", shows: "[C4.E4.G4, F4.A4]"),
    ], seeAlso: ["notes", "rests", "elements", "compose"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .list(of: .chord, "a list of chords")
      ) { call in
        .list(
          try call.melody("music").stream.elements.compactMap { element in
            if case .chord = element { element.value } else { nil }
          })
      },
      .over(progression: .chords), .over(music: .chords),
    ])
}
