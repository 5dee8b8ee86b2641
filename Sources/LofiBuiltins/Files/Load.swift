import LofiLanguage
import LofiNotebook
import MusicCore

extension Builtin {
  static let load = Builtin(
    "load", .files,
    "Read a MIDI file, a saved model, or what `save` wrote as .json or a table; of a pattern or a folder, every file.",
    stage: 1,
    examples: [
      Example("(load \"songs/night_bus.mid\").name", shows: "\"Night bus\""),
      Example("load \"songs/*.mid\" | count", shows: "12"),
    ], seeAlso: ["files", "save", "parts", "elements"],
    forms: [
      Form(
        [
          .required("path", .text, "A file, a folder, or a pattern such as \"songs/*.mid\"."),
          .labelled(
            "strict", .boolean, default: .boolean(false),
            "Whether MIDI files with faults are refused instead of read as far as they go."),
        ],
        returns: .kinds(
          [.score, .model, .list, .vocabulary, .record],
          "what the file holds; a list of a pattern or a folder")
      ) { call in
        let asked = try call.text("path")
        let path = call.host.pathToRead(asked)
        let isStrict = try call.boolean("strict")
        if Paths.isFolder(path)
          || asked.contains(where: { "*?[".contains($0) }) && !Paths.exists(path)
        {
          if let models = ModelOnDisk.matches(path) {
            return .list(try models.map { .foreign(try ModelOnDisk.model($0, asked: $0)) })
          }
          return .list(try SongFolder.values(path, asked: asked, isStrict: isStrict, call.host))
        }
        if ModelOnDisk.isThere(path) { return .foreign(try ModelOnDisk.model(path, asked: asked)) }
        return try SongFolder.value(path, asked: asked, isStrict: isStrict, call.host)
      }
    ])
}
