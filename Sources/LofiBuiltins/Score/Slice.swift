import LofiLanguage
import MusicCore

extension Builtin {
  static let slice = Builtin(
    "slice", .score, "Some measures of a score, by their numbers, which count from 1 as on paper.",
    stage: 2,
    examples: [
      Example("[C4, E4, G4, C5, C5] | stream | slice 2..2 | note_count", shows: "1"),
      Example("load \"songs/night_bus.mid\" | slice 1..2 | measures | count", shows: "2"),
    ], seeAlso: ["measures", "take"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required("measures", .kinds([.range]), "The first and the last measure: 1..4."),
        ], returns: .kind(.score)
      ) { call in
        guard case .range(let range) = try call.value("measures"), range.count > 0 else {
          throw Complaint(.wrongInput, "`slice` needs at least one measure", parameter: "measures")
        }
        return .foreign(
          try call.score("music").slice(measures: range.first...(range.first + range.count - 1)))
      }
    ])
}
