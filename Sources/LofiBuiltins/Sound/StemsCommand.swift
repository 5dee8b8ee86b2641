import AudioCore
import LofiLanguage
import LofiNotebook

extension Builtin {
  static let stems = Builtin(
    "stems", .look,
    "Write each layer of a sound to a file of its own; added up, they are the mix before the master. Hands it on.",
    hasEffect: true,
    examples: [
      Example("[C4, E4] | stream | lofi | stems \".\" | kind", shows: "\"audio\""),
      Example("[C4, E4] | stream | render | stems \".\" | kind", shows: "\"audio\""),
    ], seeAlso: ["lofi", "save"],
    forms: [
      Form(
        [.audio, .required("folder", .text, "A folder that is there, for the files.")],
        returns: .same("the audio")
      ) { call in
        let folder = try call.text("folder")
        let path = call.host.pathToWrite(folder)
        guard Paths.isFolder(path) else {
          throw Complaint(
            .noFile, "there is no folder \"\(folder)\"", parameter: "folder",
            why: "The stems are several files, so they need a folder.")
        }
        let audio: Audio = try call.foreign("audio")
        let names = try call.listening("writing stems") {
          try audio.writeStems(toFolder: path, check: $0)
        }
        call.host.notice("wrote \(names.joined(separator: ", "))")
        return try call.value("audio")
      }
    ])
}
