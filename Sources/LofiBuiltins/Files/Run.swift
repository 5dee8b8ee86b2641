import LofiLanguage

extension Builtin {
  static let run = Builtin(
    "run", .files, "Run a script, once a session, and again only when it has changed.",
    hasEffect: true, examples: [], seeAlso: ["load"],
    forms: [
      Form([.required("path", .text, "The script, from this one's folder.")], returns: .nothing) {
        call in
        try call.host.run(script: call.text("path"))
        return nil
      }
    ])
}
