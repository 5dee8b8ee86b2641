import LofiLanguage

extension Builtin {
  static let clear = Builtin(
    "clear", .session,
    "Forget every name; `undo` brings them back. The screen is cleared by Ctrl-L.",
    hasEffect: true,
    examples: [Example("clear"), Example("x = 1; clear; x = 2; x", shows: "2")],
    seeAlso: ["variables", "undo"],
    forms: [
      Form([], returns: .nothing) { call in
        let names = try call.session.clear()
        call.host.print(
          names.isEmpty
            ? "nothing had a name"
            : "forgotten: \(names.joined(separator: ", "))   (undo brings them back)")
        return nil
      }
    ])
}
