import LofiLanguage
import LofiNotebook
import MusicCore
import NeuralCore

extension Builtin {
  static let save = Builtin(
    "save", .files, "Write music to a MIDI file, or a model to a file of its own. Hands it on.",
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
          .required("model", .kinds([.model]), "A model."),
          .required(
            "path", .text, "Where to, from the folder you work in; it ends in .safetensors."),
          .labelled(
            "include_optimizer", .boolean, default: .boolean(false),
            "Also all that `resume` needs; the file is two to four times as large."),
        ], returns: .same("the model")
      ) { call in
        let path = try call.text("path")
        try ModelPath.require(path, parameter: "path")
        try call.model("model").write(
          toPath: call.host.pathToWrite(path),
          includingTraining: call.boolean("include_optimizer"))
        return try call.value("model")
      },
    ])
}
