import LofiLanguage
import LofiNotebook
import MusicCore

extension Builtin {
  static let load = Builtin(
    "load", .files,
    "Read a MIDI file or a saved model, or every one that a pattern or a folder stands for.",
    stage: 1,
    examples: [], seeAlso: ["save", "parts", "elements"],
    forms: [
      Form(
        [
          .required("path", .text, "A file, a folder, or a pattern such as \"songs/*.mid\".")
        ], returns: .kinds([.score, .model, .list], "a score, a model, or a list of them")
      ) { call in
        let asked = try call.text("path")
        let path = call.host.pathToRead(asked)
        if Paths.isFolder(path)
          || asked.contains(where: { "*?[".contains($0) }) && !Paths.exists(path)
        {
          if let models = ModelOnDisk.matches(path) {
            return .list(try models.map { .foreign(try ModelOnDisk.model($0, asked: $0)) })
          }
          return .list(try SongFolder.scores(path, asked: asked, call.host).map { .foreign($0) })
        }
        if ModelOnDisk.isThere(path) { return .foreign(try ModelOnDisk.model(path, asked: asked)) }
        return .foreign(try SongFolder.score(path, asked: asked, call.host))
      }
    ])
}
