import LofiLanguage
import LofiNotebook

extension Builtin {
  static let files = Builtin(
    "files", .files, "The files that a pattern or a folder stands for.", stage: 1,
    examples: [
      Example("files \"songs/*.mid\" | count", shows: "12"),
      Example("(files \"songs\")[0] | split \"/\" | last", shows: "\"dust_on_the_needle.mid\""),
    ], seeAlso: ["load", "run"],
    forms: [
      Form(
        [
          .required("path", .text, "A folder, or a pattern such as \"songs/*.mid\".")
        ], returns: .list(of: .text, "a list of texts")
      ) { call in
        let path = call.host.pathToRead(try call.text("path"))
        let found =
          Paths.isFolder(path)
          ? Paths.files(in: path, endings: ["mid", "midi", "lofi", "json", "csv"])
          : Paths.matches(path)
        return .list(found.map { .text($0) })
      }
    ])
}
