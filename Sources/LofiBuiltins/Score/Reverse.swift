import LofiLanguage
import MusicCore

extension Builtin {
  static let reverse = Builtin(
    "reverse", .score, "Turn a list, a text or music back to front.",
    examples: [
      Example("[1, 2, 3] | reverse", shows: "[3, 2, 1]"),
      Example("[C4, E4] | stream | reverse | pitches", shows: "[E4, C4]"),
      Example("\"lofi\" | reverse", shows: "\"ifol\""),
    ], seeAlso: ["sort"],
    forms: [
      Form(
        [
          .required("list", .kinds([.list, .range]), "A list.")
        ], returns: .same("the list, reversed")
      ) { call in
        .list(try call.list("list").reversed())
      },
      Form(
        [
          .required("text", .text, "A text.")
        ], returns: .kind(.text, "the text, reversed")
      ) { call in
        .text(String(try call.text("text").reversed()))
      },
      Form(
        [
          .required("music", .music, "A stream, a part or a score.")
        ], returns: .same("the music, reversed")
      ) { call in
        try call.changing("music", stream: { $0.reversed }, score: { $0.reversed })
      },
    ])
}
