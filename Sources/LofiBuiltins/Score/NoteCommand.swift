import LofiLanguage
import MusicCore

extension Builtin {
  static let note = Builtin(
    "note", .score, "A note with a pitch and a length.", stage: 1,
    examples: [
      Example("note(C4, 1/8).duration", shows: "1/8"),
      Example("note(C4, 1/4, velocity: 100).velocity", shows: "100"),
      Example("[note(C4, 1/8), E4] | stream | length", shows: "3/8"),
    ], seeAlso: ["chord", "rest", "stream"],
    forms: [
      Form(
        [
          .required("pitch", .kinds([.pitch]), "Its pitch."),
          .optional("length", .number, "Whole notes; a quarter unless said."),
          .labelled("velocity", .whole, default: .whole(80), "How hard, 1 to 127."),
        ], returns: .kind(.note)
      ) { call in
        let length =
          call.optional("length") == nil ? QuarterLength.quarter : try call.length("length")
        return .foreign(
          Note(
            try call.foreign("pitch"), duration: length,
            velocity: try call.whole("velocity", in: 1...127)))
      }
    ])
}
