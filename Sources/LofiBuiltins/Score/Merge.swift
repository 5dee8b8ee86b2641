import LofiLanguage
import MusicCore

extension Builtin {
  static let merge = Builtin(
    "merge", .score, "Let two pieces of music sound together.",
    examples: [
      Example("[C4] | stream | merge ([E4] | stream) | note_count", shows: "2"),
      Example("[C4, E4] | stream | merge ([G3] | stream) | length", shows: "1/2"),
    ], seeAlso: ["stream", "parts"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required("other", .music, "The other piece."),
        ], returns: .kind(.score)
      ) { call in
        .foreign(try call.score("music").merged(with: try call.score("other")))
      }
    ])
}
