import LofiLanguage
import LofiNotebook
import MusicCore

extension Builtin {
  static let save = Builtin(
    "save", .files, "Write music to a MIDI file. Hands it on.", stage: 8, hasEffect: true,
    examples: [
      Example("[C4, E4, G4] | stream | save \"tune.mid\"", shows: "[C4, E4, G4]"),
      Example("[C4, E4, G4] | stream | tempo 80 | save \"slow.mid\" | length", shows: "3/4"),
    ], seeAlso: ["load", "stream", "tempo"],
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
      }
    ])
}
