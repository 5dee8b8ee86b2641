import LofiLanguage

extension Builtin {
  static let redo = Builtin(
    "redo", .session, "Bring back what `undo` took, as long as nothing was named since.",
    hasEffect: true,
    examples: [
      Example("x = C4; undo; redo; x", shows: "C4"),
      Example("seed 7; x = 1; undo; redo; seed()", shows: "7"),
    ],
    seeAlso: ["undo", "history"],
    forms: [
      Form([], returns: .nothing) { call in
        try call.session.redo()
        return nil
      }
    ])
}
