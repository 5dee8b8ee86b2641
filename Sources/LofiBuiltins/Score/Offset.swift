import LofiLanguage
import MusicCore

extension Builtin {
  static let offset = Builtin(
    "offset", .score,
    "Where an element begins, in whole notes from the start; given a place, a copy there.",
    stage: 2, isNoun: true,
    examples: [
      Example("([C4, E4] | stream | last).offset", shows: "1/4"),
      Example("(note(C4, 1/4) | offset 1/2).offset", shows: "1/2"),
    ], seeAlso: ["duration", "elements"],
    forms: [
      Form(
        [
          .required("element", .sound, "A note, a chord or a rest; a pitch lasts a quarter."),
          .optional("to", .number, "The new place in whole notes."),
        ],
        returns: .property(.number, "a number, or the copy")
      ) { call in
        let element = try call.element("element")
        guard call.optional("to") != nil else { return .number(Number(wholeNotes: element.offset)) }
        return element.placed(at: try call.length("to"), lasting: element.duration).value
      }
    ])
}
