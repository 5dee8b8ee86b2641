import LofiLanguage
import MusicCore

extension Builtin {
  static let chordify = Builtin(
    "chordify", .score,
    "What sounds at every moment as one chord: a new one each time a note begins or ends.",
    stage: 2,
    examples: [
      Example(
        "[note(C4, 1/2)] | stream | merge ([E4, G4] | stream) | chordify", shows: "[C4.E4, C4.G4]"),
      Example("[C4, rest(1/4), E4] | stream | chordify | durations", shows: "[1/4, 1/4, 1/4]"),
    ], seeAlso: ["chords", "flatten", "merge"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .kind(.stream)
      ) { call in
        var melody = try call.melody("music")
        switch try call.value("music") {
        case .foreign(let score as Score): melody.stream = score.chordified
        case .foreign(let part as ScorePart): melody.stream = part.part.chordified
        default: melody.stream = Part(melody.stream).chordified
        }
        return .foreign(melody)
      }
    ])
}
