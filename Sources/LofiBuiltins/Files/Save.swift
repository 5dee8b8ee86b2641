import LofiLanguage
import LofiNotebook
import MusicCore

extension Builtin {
  static let save = Builtin(
    "save", .files, "Write music to a MIDI file. Hands it on.", stage: 8, hasEffect: true,
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
        let score = try call.score("music")
        try score.write(toPath: call.host.pathToWrite(path))
        if !score.isWrittenExactly {
          call.host.notice(
            "some moments lie between the ticks of a MIDI file and went to the nearer one; "
              + "`quantize` moves them where you want them")
        }
        return try call.value("music")
      }
    ])
}
