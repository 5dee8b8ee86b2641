import LofiLanguage
import LofiNotebook
import MusicCore

extension Builtin {
  static let load = Builtin(
    "load", .files, "Read a MIDI file, or every file that a pattern or a folder stands for.",
    stage: 1,
    examples: [], seeAlso: ["save", "parts", "elements"],
    forms: [
      Form(
        [
          .required("path", .text, "A file, a folder, or a pattern such as \"songs/*.mid\"."),
          .labelled(
            "strict", .boolean, default: .boolean(false),
            "Whether files with faults are refused instead of read as far as they go."),
        ], returns: .kinds([.score, .list], "a score, or a list of scores")
      ) { call in
        let asked = try call.text("path")
        let path = call.host.pathToRead(asked)
        let isStrict = try call.boolean("strict")
        if Paths.isFolder(path)
          || asked.contains(where: { "*?[".contains($0) }) && !Paths.exists(path)
        {
          return .list(
            try SongFolder.scores(path, asked: asked, isStrict: isStrict, call.host))
        }
        return .foreign(try SongFolder.score(path, asked: asked, isStrict: isStrict, call.host))
      }
    ])
}
