import LofiLanguage
import LofiNotebook
import MusicCore

extension Builtin {
  static let save = Builtin(
    "save", .files, "Write music to a MIDI file, or the session to a script. Hands it on.",
    stage: 8, hasEffect: true,
    examples: [], seeAlso: ["load"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required("path", .text, "Where to, from the folder you work in; it ends in .mid."),
        ], returns: .same("the music")
      ) { call in
        let path = try call.text("path")
        guard ["mid", "midi"].contains(Paths.ending(of: path)) else {
          throw Complaint(
            .wrongInput, "music is saved as .mid, but received \"\(path)\"", parameter: "path")
        }
        try call.score("music").write(toPath: call.host.pathToWrite(path))
        return try call.value("music")
      },
      Form(
        [
          .required("session", .kinds([.session]), "The value `session`."),
          .required(
            "path", .text,
            "Where to: .lofi for the clean script, .md or .ipynb for all that was said."),
        ], returns: .same("the session")
      ) { call in
        let record: SessionRecord = try call.foreign("session")
        try record.save(to: call.host.pathToWrite(call.text("path")))
        return try call.value("session")
      },
    ])
}
