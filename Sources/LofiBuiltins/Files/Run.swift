import LofiLanguage

extension Builtin {
  static let run = Builtin(
    "run", .files, "Run a script, once a session, and again only when it has changed.", stage: 2,
    hasEffect: true,
    examples: [
      Example("run \"02_notes_chords_rests.lofi\""),
      Example(
        """
        run "01_what_is_midi.lofi"
        scores | count
        """, shows: "12"),
    ], seeAlso: ["load", "files"],
    forms: [
      Form([.required("path", .text, "The script, from this one's folder.")], returns: .nothing) {
        call in
        try call.host.run(script: call.text("path"))
        return nil
      }
    ])
}
