import LofiLanguage
import MusicCore

extension Builtin {
  static let key = Builtin(
    "key", .score,
    "The key: the one the music names, or else the one it sounds like; given one, a copy that names it.",
    stage: 2, isNoun: true,
    examples: [
      Example("[C4, D4, E4, F4, G4, A4, B4, C5, G4, E4, C4] | stream | key", shows: "\"C major\""),
      Example("[C4, E4] | stream | key \"A minor\" | transpose 3 | key", shows: "\"C minor\""),
      Example("([A4, B4, C5, D5, E5, D5, C5, B4, A4] | stream).key", shows: "\"A minor\""),
    ], seeAlso: ["transpose", "pitches"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .optional("to", .text, "The key to name, such as \"Bb major\"."),
        ], returns: .property(.text, "a text, or the copy")
      ) { call in
        if call.optional("to") != nil {
          let name = try call.text("to")
          guard let key = KeySignature(named: name) else { throw MusicError.badKey(name) }
          return try call.changing("music") { score in
            var score = score
            score.keySignatures = [Change(key)]
            return score
          }
        }
        let score = try call.score("music")
        guard let key = score.keySignatures.first?.value ?? score.estimatedKey else {
          throw Complaint(.wrongInput, "there are no notes to find a key in", parameter: "music")
        }
        return .text(key.name)
      }
    ])
}
