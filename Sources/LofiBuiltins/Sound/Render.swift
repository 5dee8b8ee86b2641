import AudioCore
import LofiLanguage

extension Builtin {
  static let render = Builtin(
    "render", .look, "The dry sound of music, as its instruments play it.",
    examples: [
      Example("([C4, E4] | stream | render).channels", shows: "2"),
      Example("([C4, E4] | stream | tempo 60 | render).seconds", shows: "5.0"),
    ], seeAlso: ["lofi", "play", "save", "waveform"],
    forms: [
      Form(
        [.required("music", .music, "A stream, a part or a score."), .soundFont],
        returns: .kind(.audio, "an audio, its last notes ringing for three seconds")
      ) { call in
        .foreign(try call.audio(Mix(call.score("music"), font: call.soundFont)))
      }
    ])
}
