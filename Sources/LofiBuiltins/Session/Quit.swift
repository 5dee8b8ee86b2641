import LofiLanguage

extension Builtin {
  static let quit = Builtin(
    "quit", .session, "Leave lofi.", hasEffect: true, examples: [],
    forms: [Form([], returns: .nothing) { _ in throw Interruption.quit }])
}
