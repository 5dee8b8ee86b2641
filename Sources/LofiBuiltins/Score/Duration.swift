import LofiLanguage
import MusicCore

extension Builtin {
  static let duration = Builtin(
    "duration", .score,
    "How long an element lasts, in whole notes; given a length, a copy that lasts so long.",
    stage: 1, isNoun: true,
    examples: [
      Example("note(C4, 1/8).duration", shows: "1/8"),
      Example("(note(C4, 1/8) | duration 1/2).duration", shows: "1/2"),
    ], seeAlso: ["offset", "length"],
    forms: [
      Form(
        [
          .required("element", .sound, "A note, a chord or a rest; a pitch lasts a quarter."),
          .optional("to", .number, "The new length in whole notes."),
        ],
        returns: .property(.number, "a number, or the copy")
      ) { call in
        let element = try call.element("element")
        guard call.optional("to") != nil else {
          return .number(Number(wholeNotes: element.duration))
        }
        return element.placed(at: element.offset, lasting: try call.length("to")).value
      }
    ])
}
