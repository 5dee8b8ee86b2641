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
        ], returns: .property(.text, "a text, or the copy")
      ) { call in
        guard call.optional("to") != nil else {
          return .text("\(try call.score("music").timeSignatures.first?.value ?? .common)")
        }
        let signature = try TimeSignature(call.text("to"))
        return try call.changing("music") { score in
          var score = score
          score.timeSignatures = [Change(signature)]
          return score
        }
      }
    ])
}
