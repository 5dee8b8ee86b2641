import Glibc
import MusicCore
import RandomCore
import Testing

@testable import AudioCore

struct MixTests {
  @Test(
    "every preset comes out at its loudness, under its ceiling, with a noise floor or none",
    arguments: LofiChain.presetNames)
  func presets(name: String) throws {
    let audio = Audio(Songs.lofi(try Songs.band(), name))
    let measured = try audio.measurement()
    #expect(abs(measured.loudness + 16) < 0.2, "\(measured)")
    #expect(measured.truePeak <= -1, "\(measured)")
    let frames = try Songs.frames(audio)
    #expect(Signals.isFinite(frames))
    #expect(frames.count == Int((audio.seconds * 44_100).rounded()))
    // Before the first note sounds there is the noise of the tape, or nothing.
    let noise = Signals.level(frames[..<200])
    #expect(name == "clean" || noise > -75)
  }

  @Test("dry or lofi, a track is as long as it says, to the frame")
  func length() throws {
    let score = try Songs.band(bars: 2)
    for mix in [Mix(score, font: Songs.font), Songs.lofi(score)] {
      let audio = Audio(mix)
      let count = Int((audio.seconds * 44_100).rounded())
      #expect(!count.isMultiple(of: AudioFormat.blockLength))
      #expect(try Songs.frames(audio).count == count)
    }
  }

  @Test("parts go to the layers by channel, instrument, name and how they are played")
  func layers() throws {
    let band = try Songs.band()
    #expect(band.parts.map(Layer.init) == [.melody, .chords, .bass, .drums])
    let unnamed = band.parts.map { part in
      var part = part
      part.name = ""
      return part
    }
    #expect(unnamed.map(Layer.init) == [.melody, .chords, .bass, .drums])
  }

  @Test("stems are one file a layer, and sum to the mix to the last bit")
  func stems() throws {
    try Songs.inFolder { folder in
      let mix = Songs.lofi(try Songs.band(bars: 2), ambience: .rain)
      let names = try Audio(mix).writeStems(toFolder: folder)
      #expect(
        names == [
          "melody.wav", "chords.wav", "bass.wav", "drums.wav", "reverb.wav", "noise.wav",
          "ambience.wav", "mix.wav",
        ])
      let stems = try names.map {
        try SoundFileReader.frames(of: "\(folder)/\($0)", longest: 100).frames
      }
      #expect(Audio.sum(Array(stems.dropLast())) == stems.last)
      for stem in stems { #expect(stem.contains { $0.loudest > 0.001 }) }
    }
  }

  @Test("a layer is muted, turned down, panned, and begins and ends when it is told to")
  func desk() throws {
    let score = try Songs.band(bars: 2)
    func stem(_ layer: Layer, _ change: (inout Layer.Setting) -> Void) throws -> [Frame] {
      var setting = Layer.Setting()
      change(&setting)
      let stream = try MixStream(Songs.lofi(score, settings: [layer: setting]))
      let place = try #require(stream.layers.firstIndex(of: layer))
      var frames: [Frame] = []
      try stream.eachBlock { frames += $0[place] }
      return frames
    }
    let usual = try stem(.drums) { _ in }
    #expect(try stem(.drums) { $0.isMuted = true }.allSatisfy { $0 == Frame() })
    let soft = try stem(.drums) { $0.gain = -6 }
    #expect(abs(Signals.level(usual) - Signals.level(soft) - 6) < 0.01)
    let left = try stem(.drums) { $0.pan = -1 }
    #expect(left.allSatisfy { $0.y == 0 } && left.contains { $0.x != 0 })
    let part = try stem(.drums) {
      $0.start = 1
      $0.end = 3
    }
    #expect(part[..<44_100].allSatisfy { $0 == Frame() })
    #expect(Array(part[50_000..<120_000]) == Array(usual[50_000..<120_000]))
    #expect(part[(3 * 44_100)...].allSatisfy { $0 == Frame() })
  }

  @Test("a voice is heard where it is put, and the music makes way for it")
  func voice() throws {
    let spoken = Signals.sine(300, level: -20, seconds: 1, rate: 22_050)
    let clip = VoiceClip(spoken, rate: 22_050)
    #expect(abs(clip.frames.count - 44_100) < 10)
    #expect(abs(Signals.level(clip.frames[4410..<40_000]) - -21) < 1.5)
    var setting = Layer.Setting()
    setting.start = 2
    let score = try Songs.band()
    let stream = try MixStream(Songs.lofi(score, settings: [.voice: setting], voice: clip))
    let other = try MixStream(Songs.lofi(score))
    #expect(stream.layers == other.layers + [.voice])
    let (chords, voice) = (1, stream.layers.count - 1)
    var (ducked, plain, said): ([Frame], [Frame], [Frame]) = ([], [], [])
    try stream.eachBlock {
      ducked += $0[chords]
      said += $0[voice]
    }
    try other.eachBlock { plain += $0[chords] }
    func under(_ seconds: ClosedRange<Double>) -> Double {
      let span = Int(seconds.lowerBound * 44_100)..<Int(seconds.upperBound * 44_100)
      return Signals.level(ducked[span]) - Signals.level(plain[span])
    }
    #expect(abs(under(2.3...2.9) + 8) < 0.3, "\(under(2.3...2.9)) dB")
    #expect(abs(under(1...1.8)) < 0.1)
    #expect(abs(under(5...6)) < 0.5)
    #expect(said[..<88_100].allSatisfy { $0 == Frame() })
    #expect(Signals.level(said[90_000..<130_000]) > -24)
  }

  @Test("a setting out of its range is refused by name")
  func ranges() throws {
    let wow = try #require(LofiChain.settings.first { $0.name == "wow" })
    var chain = LofiChain()
    let error = #expect(throws: AudioError.self) { try chain.set(wow, to: 300) }
    #expect(error?.description == "`wow` goes from 0.0 to 30.0, but received 300.0")
    for name in LofiChain.presetNames {
      let preset = try #require(LofiChain.preset(name))
      for setting in LofiChain.settings {
        #expect(setting.range.contains(preset[keyPath: setting.path]), "\(name) \(setting.name)")
      }
    }
  }

  @Test("the noises depend on the seed, and on nothing else")
  func seeds() throws {
    let score = try Songs.band(bars: 1)
    func frames(_ seed: Int) throws -> [Frame] {
      return try Songs.frames(
        Audio(Mix(score, font: Songs.font, chain: LofiChain(), ambience: .night, seed: seed)))
    }
    #expect(try frames(1) == frames(1))
    #expect(try frames(1) != frames(2))
  }
}
