import LofiLanguage
import MusicCore

extension Builtin {
  static let dotted = Builtin(
    "dotted", .score, "A length and a half: dotted(quarter) is 3/8.",
    examples: [
      Example("dotted(quarter)", shows: "3/8"),
      Example("note(C4, dotted(eighth)).duration", shows: "3/16"),
    ], seeAlso: ["note", "duration"],
    forms: [
      Form(
        [
          .required("length", .number, "Whole notes.")
        ], returns: .kind(.number)
      ) { call in
        .number(Number(wholeNotes: try call.length("length") * QuarterLength(3, over: 2)))
      }
    ])
}
