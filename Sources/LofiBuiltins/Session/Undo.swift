import LofiLanguage

extension Builtin {
  static let undo = Builtin(
    "undo", .session,
    "Take back the last line, paste or cell that named something: its names, `it` and the seed.",
    hasEffect: true,
    examples: [
      Example("x = 1; x = 2; undo; variables"), Example("x = C4; undo; redo; x", shows: "C4"),
    ],
    seeAlso: ["redo", "history", "clear"],
    forms: [
      Form([], returns: .nothing) { call in
        try call.session.undo()
        return nil
      }
    ])
}
