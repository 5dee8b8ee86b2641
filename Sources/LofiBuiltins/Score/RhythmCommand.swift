import LofiLanguage
import MelodyModels
import MusicCore
import RandomCore
import TensorCore

extension Builtin {
  static let rhythm = Builtin(
    "rhythm", .score,
    "Give every element of a stream a new length: the tutorial's, drawn by lot, or a pattern that comes round again.",
    stage: 8,
    examples: [
      Example("[C4, E4, G4] | stream | rhythm [1/4, 1/8] | durations", shows: "[1/4, 1/8, 1/4]"),
      Example("[C4, E4] | stream | rhythm \"tutorial\", seed: 3 | count", shows: "2"),
    ], seeAlso: ["stream", "durations"],
    forms: [
      Form(
        [
          .required("stream", .kinds([.stream]), "A stream."),
          .required(
            "lengths", .either([.choice(["tutorial"]), .list, .number]),
            "\"tutorial\", or a list of lengths in whole notes, or one for all."),
          .seed,
        ], returns: .kind(.stream)
      ) { call in
        var melody: Melody = try call.foreign("stream")
        var rhythm = Rhythm.tutorial
        switch try call.value("lengths") {
        case .text: break
        case .number: rhythm = try Rhythm(repeating: [call.length("lengths")])
        default:
          rhythm = try Rhythm(
            repeating: call.numbers("lengths").map { try Call.length($0, parameter: "lengths") })
        }
        var source = RandomSource(seed: try call.seed)
        melody.stream = rhythm.applied(to: melody.stream, from: &source)
        return .foreign(melody)
      }
    ])
}
