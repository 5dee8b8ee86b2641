import LofiLanguage
import MusicCore

extension Builtin {
  static let timeSignature = Builtin(
    "time_signature", .score, "The time signature, as a text; given one, a copy in it.", stage: 2,
    isNoun: true,
    examples: [
      Example("[C4, E4] | stream | time_signature", shows: "\"4/4\""),
      Example(
        "[C4, D4, E4, F4] | stream | time_signature \"3/4\" | measures | count", shows: "2"),
      Example("([C4, E4, G4] | stream | time_signature \"3/4\").time_signature", shows: "\"3/4\""),
    ], seeAlso: ["measures", "tempo"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .optional("to", .text, "The new one, such as \"6/8\"."),
        ], returns: .kinds([.text, .score], "a text, or a score in it")
      ) { call in
        guard call.optional("to") != nil else {
          return .text("\(try call.score("music").timeSignatures.first?.value ?? .common)")
        }
        var score = try call.score("music")
        score.timeSignatures = [Change(try TimeSignature(call.text("to")))]
        return .foreign(score)
      }
    ])
}
