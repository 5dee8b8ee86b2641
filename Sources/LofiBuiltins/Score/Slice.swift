import LofiLanguage
import MusicCore

extension Builtin {
  static let slice = Builtin(
    "slice", .score, "Some measures of music, by their numbers, which count from 1 as on paper.",
    stage: 9,
    examples: [
      Example("[C4, E4, G4, C5, B4] | stream | slice 2", shows: "[B4]"),
      Example("[C4, E4, G4, C5, B4] | stream | slice 1..1 | length", shows: "1"),
      Example("[C4, E4, G4, C5, C5] | stream | slice 2..2 | note_count", shows: "1"),
      Example("load \"songs/night_bus.mid\" | slice 1..2 | measures | count", shows: "2"),
    ], seeAlso: ["measures", "take"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required(
            "measures", .either([.whole, .kinds([.range])]),
            "The first and the last measure, 1..4, or a single one."),
        ], returns: .same("the same kind of music, cut")
      ) { call in
        let measures: ClosedRange<Int>
        switch try call.value("measures") {
        case .range(let range) where range.count > 0:
          measures = range.first...(range.first + range.count - 1)
        case .range:
          throw Complaint(.wrongInput, "`slice` needs at least one measure", parameter: "measures")
        default:
          let number = try call.whole("measures")
          measures = number...number
        }
        return try call.changing(
          "music", stream: { _ in try call.score("music").slice(measures: measures).elements },
          score: { try $0.slice(measures: measures) })
      }
    ])
}
