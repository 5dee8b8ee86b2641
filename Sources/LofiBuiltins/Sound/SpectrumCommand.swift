import AudioCore
import LofiLanguage
import PlotCore

extension Builtin {
  static let spectrum = Builtin(
    "spectrum", .look, "Draw how much of each octave there is in sound, in dBFS. Hands it on.",
    hasEffect: true,
    examples: [
      Example("[C4, E4] | stream | render | spectrum | kind", shows: "\"audio\""),
      Example("[C4, E4] | stream | lofi \"radio\" | spectrum | kind", shows: "\"audio\""),
    ], seeAlso: ["spectrogram", "waveform", "lofi"],
    forms: [
      Form([.audio, .rows], returns: .same("the audio")) { call in
        let figure = try Bars(octavesOf: call.foreign("audio"))
        try call.draw(figure.lines)
        return try call.value("audio")
      }
    ])
}

extension Bars {
  /// What is softer, in dBFS, is not heard beside the rest.
  private static let floor = -90.0

  /// How much there is of each octave of a sound.
  init(octavesOf audio: Audio) throws {
    self.init(
      zip(Audio.octaveCentres, try audio.octaves()).map { centre, level in
        let name = centre < 1000 ? "\(Int(centre.rounded())) Hz" : "\(Int(centre / 1000)) kHz"
        let label =
          level > Self.floor
          ? "\(level.text(digits: 1)) dB" : "under \(Self.floor.text(digits: 0)) dB"
        return Bar(name, max(0, level - Self.floor), label: label)
      })
  }
}
