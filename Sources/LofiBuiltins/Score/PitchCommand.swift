import LofiLanguage
import MusicCore

extension Builtin {
  static let pitch = Builtin(
    "pitch", .score, "The pitch of a note; of a MIDI number, or with a name in a text.", stage: 2,
    isNoun: true,
    examples: [
      Example("note(C4, 1/8) | pitch", shows: "C4"), Example("pitch 61", shows: "C#4"),
      Example("pitch \"Eb5\" | transpose 1", shows: "E5"),
      Example("[C4, E4] | stream | map { it.pitch }", shows: "[C4, E4]"),
    ], seeAlso: ["pitches", "note", "transpose"],
    forms: [
      Form(
        [
          .required("note", .kinds([.note]), "A note.")
        ], returns: .kind(.pitch)
      ) { call in
        .foreign(try call.foreign("note", as: Note.self).pitch)
      },
      Form([.required("number", .whole, "A MIDI number, 0 to 127.")], returns: .kind(.pitch)) {
        call in .foreign(try Pitch(midiNumber: call.whole("number")))
      },
      Form([.required("name", .text, "A name, such as \"Eb5\".")], returns: .kind(.pitch)) { call in
        let name = try call.text("name")
        guard let pitch = Pitch(name) else { throw MusicError.notAPitch(name) }
        return .foreign(pitch)
      },
    ])
}
