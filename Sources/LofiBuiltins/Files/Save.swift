import AudioCore
import LofiLanguage
import LofiNotebook
import MusicCore
import NeuralCore

extension Builtin {
  static let save = Builtin(
    "save", .files,
    "Write a value to a file, by the ending: music as MIDI or as sound, a model, the session as a script, other values as JSON or a table. Hands it on.",
    stage: 6, hasEffect: true,
    examples: [
      Example("[C4, E4, G4] | stream | save \"tune.mid\"", shows: "[C4, E4, G4]"),
      Example("[C4, E4, G4] | stream | tempo 80 | save \"slow.mid\" | length", shows: "3/4"),
      Example("[C4, E4, G4] | stream | lofi | save \"tune.ogg\" | kind", shows: "\"audio\""),
    ], seeAlso: ["load", "stream", "tempo", "events", "lofi"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required(
            "path", .text,
            "Where to, from the folder you work in; it ends in .mid, for its sound in .wav, .flac or .ogg, or in .html for a page that plays it."
          ),
        ], returns: .same("the music")
      ) { call in
        let path = try call.text("path")
        if ["wav", "flac", "ogg"].contains(Paths.ending(of: path)) {
          try call.write(call.audio("music"), to: path)
          return try call.value("music")
        }
        if Paths.ending(of: path) == "html" {
          try call.writePage(of: call.value("music"), to: path)
          return try call.value("music")
        }
        guard ["mid", "midi"].contains(Paths.ending(of: path)) else {
          throw Complaint(
            .wrongInput,
            "music is saved as .mid, as .wav, .flac or .ogg, or as .html, but received \"\(path)\"",
            parameter: "path",
            why: "Its events can be written as a table: song | events | save \"events.csv\".")
        }
        let score = try call.score("music")
        try score.write(toPath: call.host.pathToWrite(path))
        if !score.isWrittenExactly {
          call.host.notice(
            "some moments lie between the ticks of a MIDI file and went to the nearer one; "
              + "`quantize` moves them where you want them")
        }
        return try call.value("music")
      },
      Form(
        [
          .audio,
          .required(
            "path", .text,
            "Where to, from the folder you work in; it ends in .wav, .flac or .ogg, or in .html for a page that plays it."
          ),
        ], returns: .same("the audio")
      ) { call in
        let path = try call.text("path")
        if Paths.ending(of: path) == "html" {
          try call.writePage(of: call.value("audio"), to: path)
        } else {
          try call.write(call.foreign("audio"), to: path)
        }
        return try call.value("audio")
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
      Form(
        [
          .required("value", .any, "A vocabulary, a tensor, a history, a list or a record."),
          .required(
            "path", .text,
            "Where to, from the folder you work in; it ends in .json, or in .csv for a table."),
        ], returns: .same("the value")
      ) { call in
        let path = try call.text("path")
        let text = try SavedText.text(of: call.value("value"), ending: Paths.ending(of: path))
        try TextFile.write(text, toPath: call.host.pathToWrite(path), parameter: "path")
        return try call.value("value")
      },
    ])
}
