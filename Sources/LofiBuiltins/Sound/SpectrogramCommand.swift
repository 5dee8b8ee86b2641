import AudioCore
import LofiLanguage
import PlotCore

extension Builtin {
  static let spectrogram = Builtin(
    "spectrogram", .look,
    "Draw the frequencies of sound over time, three rows an octave, the louder the darker. Hands it on.",
    hasEffect: true,
    examples: [
      Example("[C4, E4] | stream | render | spectrogram | kind", shows: "\"audio\""),
      Example("[C4, E4] | stream | lofi | spectrogram rows: 12 | kind", shows: "\"audio\""),
    ], seeAlso: ["spectrum", "waveform"],
    forms: [
      Form([.audio, .rows], returns: .same("the audio")) { call in
        let figure = try HeatMap.spectrogram(of: call.foreign("audio"), on: call.page)
        try call.draw { figure?.lines(on: $0) ?? [] }
        return try call.value("audio")
      }
    ])
}

extension HeatMap {
  /// The levels of a sound, in dBFS, the high frequencies on top.
  static func spectrogram(of audio: Audio, on page: Page) throws -> HeatMap? {
    let columns = max(1, min(page.width - 10, 160))
    let picture = try audio.spectrogram(edges: Audio.thirdsOfOctaves, columns: columns)
    let levels = picture.levels(floor: -90)
    let bands = picture.edges.indices.dropLast().reversed()
    return HeatMap(
      bands.flatMap { band in levels.map { $0[band] } }, rows: bands.count, columns: columns,
      vertical: "frequency", horizontal: "\(audio.seconds.text(digits: 1)) seconds",
      names: bands.map { name(of: picture.edges[$0]) })
  }

  private static func name(of frequency: Double) -> String {
    frequency < 995 ? "\(Int(frequency)) Hz" : "\((frequency / 1000).text(digits: 1)) kHz"
  }
}
