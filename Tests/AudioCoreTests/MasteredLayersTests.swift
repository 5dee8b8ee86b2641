import Testing

@testable import AudioCore

struct MasteredLayersTests {
  @Test(
    "the layers of the finished track add up to what is written, with and without the limiter",
    arguments: ["tape", "clean"])
  func sum(preset: String) throws {
    try Songs.inFolder { folder in
      let audio = Audio(Songs.lofi(try Songs.band(bars: 2), preset, ambience: .rain))
      let layers = try audio.writeMasteredLayers(toFolder: folder)
      try audio.write(toPath: "\(folder)/track.wav")
      let takes = try layers.map {
        try SoundFileReader.frames(of: "\(folder)/\($0.rawValue).flac", longest: 100).frames
      }
      let track = try SoundFileReader.frames(of: "\(folder)/track.wav", longest: 100).frames
      let sum = Audio.sum(takes)
      #expect(sum.count == track.count)
      let most = zip(sum, track).map { ($0 - $1).loudest }.max() ?? 1
      // Each layer is rounded to 16 bits.
      #expect(most <= Float(layers.count) * 0x1p-16, "\(most)")
    }
  }
}
