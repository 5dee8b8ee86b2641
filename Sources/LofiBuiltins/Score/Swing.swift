import LofiLanguage
import MusicCore

extension Builtin {
  static let swing = Builtin(
    "swing", .score,
    "How music swings, the share of an eighth that its first sixteenth takes; given a share, a copy that swings so.",
    isNoun: true,
    examples: [
      Example("[C4, E4] | stream | swing", shows: "50.0"),
      Example("[C4, E4] | stream | swing 60 | swing", shows: "50.0"),
    ], seeAlso: ["tempo", "quantize", "compose"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .optional(
            "percent", .whole, "The new share, in percent: 50 is straight, 67 a triplet."),
        ], returns: .property(.number, "a number, or the copy")
      ) { call in
        let score = try call.score("music")
        guard call.optional("percent") != nil else {
          return .decimal(Double(score.estimatedSwing) / 10)
        }
        let swung = try score.swung(to: 10 * call.whole("percent", in: 50...67))
        switch try call.value("music") {
        case .foreign(is Melody): return .foreign(Melody(swung.elements, of: swung))
        case .foreign(is ScorePart): return .foreign(ScorePart(swung))
        default: return .foreign(swung)
        }
      }
    ])
}
