import LofiLanguage
import MusicCore

extension Builtin {
  static let tempo = Builtin(
    "tempo", .score, "The tempo in quarters a minute (BPM); given a number, a copy in that tempo.",
    stage: 8, isNoun: true,
    examples: [
      Example("([C4, E4] | stream | tempo 80).tempo", shows: "80.0"),
      Example("[C4, E4] | stream | tempo", shows: "120.0"),
    ], seeAlso: ["time_signature", "instrument", "stretch"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .optional("bpm", .number, "The new tempo in BPM."),
        ],
        returns: .property(.number, "a number, or the copy")
      ) { call in
        guard call.optional("bpm") != nil else {
          return .decimal(try call.score("music").tempoMap.bpm)
        }
        let map = try call.tempoMap("bpm")
        return try call.changing("music") { score in
          var score = score
          score.tempoMap = map
          return score
        }
      }
    ])
}
