import LofiLanguage
import MusicCore

extension Builtin {
  static let reverse = Builtin(
    "reverse", .score, "Turn a list, a text or music back to front.",
    examples: [
      Example("[1, 2, 3] | reverse", shows: "[3, 2, 1]"),
      Example("[C4, E4] | stream | reverse | pitches", shows: "[E4, C4]"),
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
        switch try call.value("music") {
        case .foreign(var melody as Melody):
          melody.stream = melody.stream.reversed
          return .foreign(melody)
        case .foreign(let part as Part): return .foreign(part.reversed)
        default: return .foreign(try call.score("music").reversed)
        }
      },
    ])
}
