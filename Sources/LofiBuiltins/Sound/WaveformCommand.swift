import AudioCore
import LofiLanguage
import PlotCore

extension Builtin {
  static let waveform = Builtin(
    "waveform", .look, "Draw how far sound swings, over time. Hands it on.", hasEffect: true,
    examples: [
      Example("[C4, E4] | stream | render | waveform | kind", shows: "\"audio\""),
      Example("[C4, E4] | stream | lofi | waveform rows: 9 | kind", shows: "\"audio\""),
    ], seeAlso: ["spectrum", "spectrogram", "render"],
    forms: [
      Form([.audio, .rows], returns: .same("the audio")) { call in
        let figure = try Waveform(of: call.foreign("audio"), on: call.page)
        try call.draw(figure.lines)
        return try call.value("audio")
      }
    ])
}

extension Waveform {
  /// As many stretches as there are dots across the page.
  init(of audio: Audio, on page: Page) throws {
    let columns = Waveform.columns(on: page)
    self.init(
      try audio.waveform(columns: columns).map { Double($0.lowerBound)...Double($0.upperBound) },
      seconds: audio.seconds)
  }
}
