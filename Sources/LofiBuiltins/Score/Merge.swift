import LofiLanguage
import MusicCore

extension Builtin {
  static let merge = Builtin(
    "merge", .score, "Let pieces of music sound together.",
    examples: [
      Example("[C4] | stream | merge ([E4] | stream) | note_count", shows: "2"),
      Example(
        "[C4, D4] | stream | merge ([E4] | stream), ([G4] | stream) | flatten",
        shows: "[C4.E4.G4, D4]"),
      Example("[C4, E4] | stream | merge ([G3] | stream) | length", shows: "1/2"),
    ], seeAlso: ["stream", "parts"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required("other", .music, "Another piece."),
          .many("more", .music, "And more."),
        ], returns: .kind(.score)
      ) { call in
        let others = try [call.value("other")] + call.many
        let score = try call.score("music")
        return .foreign(others.compactMap(Score.init).reduce(score) { $0.merged(with: $1) })
      }
    ])
}
