import LofiLanguage
import MusicCore

extension Builtin {
  static let pitch = Builtin(
    "pitch", .score, "The pitch of a note.", stage: 2, isNoun: true,
    examples: [
      Example("note(C4, 1/8) | pitch", shows: "C4"),
      Example("[C4, E4] | stream | map { it.pitch }", shows: "[C4, E4]"),
    ], seeAlso: ["pitches", "note"],
    forms: [
      Form(
        [
          .required("note", .kinds([.note]), "A note.")
        ], returns: .kind(.pitch)
      ) { call in
        .foreign(try call.foreign("note", as: Note.self).pitch)
      }
    ])
}
