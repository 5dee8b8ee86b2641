import LofiLanguage
import MusicCore

extension Builtin {
  static let stretch = Builtin(
    "stretch", .score, "Make music slower or faster by a factor: every length and offset times it.",
    examples: [
      Example("[C4, E4] | stream | stretch 2 | length", shows: "1"),
      Example("[C4, E4] | stream | stretch 1/2 | durations", shows: "[1/8, 1/8]"),
    ], seeAlso: ["tempo", "duration"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required("by", .number, "The factor: 2 for twice as long, 1/2 for half."),
        ], returns: .kinds([.stream, .score], "a stream, or a score")
      ) { call in
        guard let (numerator, denominator) = try call.number("by").exact, numerator > 0 else {
          throw Complaint(
            .wrongInput, "`stretch` needs a factor over 0, whole or a fraction", parameter: "by",
            why: "Write 2 for twice as long, 1/2 for half.")
        }
        let factor = try QuarterLength(numerator, over: denominator)
        if case .foreign(var melody as Melody) = try call.value("music") {
          melody.stream = try melody.stream.stretched(by: factor)
          return .foreign(melody)
        }
        return .foreign(try call.score("music").stretched(by: factor))
      }
    ])
}
