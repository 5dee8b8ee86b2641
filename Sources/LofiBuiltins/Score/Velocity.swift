import LofiLanguage
import MusicCore

extension Builtin {
  static let velocity = Builtin(
    "velocity", .score,
    "How hard a note or a chord is played, 1 to 127; given a number, a copy played so, of music too.",
    stage: 1, isNoun: true,
    examples: [
      Example("(note(C4, 1/8) | velocity 100).velocity", shows: "100"),
      Example("[C4, E4] | stream | velocity 60 | map { it.velocity }", shows: "[60, 60]"),
      Example("note(C4, 1/8).velocity", shows: "80"),
    ], seeAlso: ["note", "duration"],
    forms: [
      Form(
        [
          .required("element", .kinds([.note, .chord, .pitch]), "A note or a chord."),
          .optional("to", .whole, "The new velocity, 1 to 127."),
        ],
        returns: .property(.number, "a whole number, or the copy")
      ) { call in
        let velocity = call.optional("to") == nil ? nil : try call.whole("to", in: 1...127)
        switch try call.element("element") {
        case .note(var note):
          guard let velocity else { return .whole(note.velocity) }
          note.velocity = velocity
          return .foreign(note)
        case .chord(var chord):
          guard let velocity else { return .whole(chord.velocity) }
          chord.velocity = velocity
          return .foreign(chord)
        case .rest: return nil
        }
      },
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required("to", .whole, "The new velocity, 1 to 127."),
        ], returns: .same("the same, played so")
      ) { call in
        let velocity = try call.whole("to", in: 1...127)
        return try call.changing(
          "music", stream: { $0.struck(with: velocity) },
          score: { $0.struck(with: velocity) })
      },
    ])
}
