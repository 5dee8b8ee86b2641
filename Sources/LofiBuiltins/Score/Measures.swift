import LofiLanguage
import MusicCore

extension Builtin {
  static let measures = Builtin(
    "measures", .score,
    "The measures, the boxes between the bar lines; an element over a bar line is cut there.",
    stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4, G4, C5, C5] | stream | measures | count", shows: "2"),
      Example("([C4, E4, G4, C5, D5] | stream).measures[1].elements", shows: "[D5, rest]"),
    ], seeAlso: ["elements", "parts"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score.")
        ], returns: .list(of: .measure, "a list of measures")
      ) { call in
        let score = try call.score("music")
        let measures = score.measures
        if let last = measures.last, last.end < score.length {
          call.host.notice(
            "music this long is divided no further than measure \(last.number); "
              + "\(score.length - last.end) quarter notes follow")
        }
        return .list(measures.map { .foreign($0) })
      }
    ])
}
