import LofiLanguage

extension Builtin {
  static let quit = Builtin(
    "quit", .session, "Leave lofi.", hasEffect: true,
    examples: [
      Example("quit"),
      Example("quit()"),
    ], seeAlso: ["help"],
    forms: [Form([], returns: .nothing) { _ in throw Interruption.quit }])
}
