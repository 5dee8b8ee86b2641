import LofiLanguage
import MusicCore

extension Builtin {
  static let parts = Builtin(
    "parts", .score, "The parts of a score, one for each player.", stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4] | stream | tempo 80 | parts | count", shows: "1"),
      Example("(load \"songs/night_bus.mid\").parts | count", shows: "1"),
    ], seeAlso: ["measures", "elements"],
    forms: [
      Form(
        [
          .required("score", .music, "A score, or what can become one.")
        ], returns: .list(of: .part, "a list of parts")
      ) { call in
        let score = try call.score("score")
        return .list(score.parts.map { .foreign(ScorePart($0, of: score)) })
      }
    ])
}
