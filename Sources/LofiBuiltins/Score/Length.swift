import LofiLanguage
import MusicCore

extension Builtin {
  static let length = Builtin(
    "length", .score, "How long music is from its start to its end, in whole notes.", stage: 2,
    isNoun: true,
    examples: [
      Example("[C4, E4, G4] | stream | length", shows: "3/4"),
      Example("([C4, rest(1/2)] | stream).length", shows: "3/4"),
    ], seeAlso: ["duration", "count"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .kind(.number)
      ) { call in
        switch try call.value("music") {
        case .foreign(let measure as Measure): return .number(Number(wholeNotes: measure.length))
        default: return .number(Number(wholeNotes: try call.score("music").length))
        }
      }
    ])
}
