import Glibc
import MusicCore
import Testing

@testable import AudioCore

struct SynthesisTests {
  @Test("an attack is within 0.75 ms of where MIDI puts it, dry, of a percussive patch")
  func onsets() throws {
    // Half a second and a bit apart, at places that are nowhere on the synthesizer's grid.
    let places = try (0..<60).map { try QuarterLength($0 * 1013, over: 1000) }
    let score = Score(parts: [try Songs.drums(places.map { (37, $0) })])
    let frames = try Songs.frames(Audio(Mix(score, font: Songs.font)))
    // Where the sound of the first note, which is at 0, fits best.
    let sound = frames[..<1500].map(\.x)
    for place in places.dropFirst() {
      let wanted = score.tempoMap.seconds(at: place) * 44_100
      let fits = (-60...60).map { late in
        let start = Int(wanted) + late
        return zip(sound, frames[start...]).reduce(Float(0)) { $0 + $1.0 * $1.1.x }
      }
      let best = fits.indices.max { fits[$0] < fits[$1] } ?? 0
      let error = Double(Int(wanted) + best - 60) - wanted
      #expect(abs(error) / 44.1 < 0.75, "at \(place.doubleValue)")
    }
    // The sound itself begins at once: a threshold would find it no later than this.
    #expect((frames.firstIndex { $0.loudest > 0.01 } ?? .max) < 20)
  }

  @Test("two runs give the same bits")
  func same() throws {
    let score = try Songs.band(bars: 2)
    let one = try Songs.frames(Audio(Mix(score, font: Songs.font)))
    let other = try Songs.frames(Audio(Mix(score, font: Songs.font)))
    #expect(one == other)
    #expect(one.contains { $0.loudest > 0.01 })
  }

  @Test("a key that is struck again while it sounds ends with its last note")
  func overlappingKeys() throws {
    let key = try Pitch(midiNumber: 60)
    func note(_ offset: QuarterLength, _ duration: QuarterLength) -> Note {
      Note(key, offset: offset, duration: duration)
    }
    let part = Part(notes: [note(0, 2), note(1, 3)])
    let score = Score(parts: [part])
    let ends = SynthEvent.events(of: score, channels: [0]).filter {
      if case .noteOff = $0.kind { true } else { false }
    }
    #expect(ends.map(\.block) == [ScoreStream.block(at: 2)])
  }

  @Test("a SoundFont that is missing, cut or something else is refused in words")
  func badFonts() throws {
    try Songs.inFolder { folder in
      let whole = Songs.bytes(of: Songs.font.path)
      let path = "\(folder)/x.sf2"
      #expect(throws: AudioError.badSoundFont(path: path, reason: "no such file or directory")) {
        try SoundFont(path: path)
      }
      Songs.write(Array(whole.prefix(whole.count / 2)), to: path)
      let reason = "it is cut, \(whole.count / 2) of \(whole.count) bytes are there"
      let error = #expect(throws: AudioError.self) { try SoundFont(path: path) }
      #expect(error == .badSoundFont(path: path, reason: reason))
      #expect(
        error?.description
          == "\"\(path)\" is not a SoundFont that can be played: \(reason); leave `soundfont` out to use the usual one"
      )
      Songs.write(Array("RIFF".utf8), to: path)
      #expect(throws: AudioError.badSoundFont(path: path, reason: "it does not begin like one")) {
        try SoundFont(path: path)
      }
      // The right length in its head, but noise behind it.
      Songs.write(
        Array(whole.prefix(2000)) + Array(repeating: 7, count: whole.count - 2000), to: path)
      let font = try SoundFont(path: path)
      #expect(throws: AudioError.badSoundFont(path: path, reason: "FluidSynth cannot load it")) {
        _ = try Audio(Mix(try Songs.band(), font: font)).measurement()
      }
    }
  }

  @Test("a song without notes, of one note, and of 100,000 notes give numbers")
  func sizes() throws {
    let empty = Audio(Mix(Score(parts: []), font: Songs.font))
    #expect(try empty.measurement().loudness == -.infinity)
    let key = try Pitch(midiNumber: 60)
    let one = Score(parts: [Part(notes: [Note(key)])])
    for mix in [Mix(one, font: Songs.font), Songs.lofi(one), Songs.lofi(Score(parts: []))] {
      let audio = Audio(mix)
      #expect(Signals.isFinite(try Songs.frames(audio)))
      #expect(try audio.measurement().truePeak <= -1)
    }
    let many = try (0..<100_000).map { index in
      Note(
        key, offset: try QuarterLength(index % 50, over: 10), duration: .quarter,
        velocity: 127)
    }
    let dense = Audio(Songs.lofi(Score(parts: [Part(notes: many)])))
    #expect(Signals.isFinite(try Songs.frames(dense)))
    #expect(try dense.measurement().truePeak <= -1)
  }
}
