import MusicCore
import Testing

@testable import ComposerCore

struct ArrangementTests {
  private func tune(_ pitches: [Int], drums: Bool = false) throws -> Score {
    let notes = try pitches.enumerated().map { place, pitch in
      Note(try Pitch(midiNumber: pitch), offset: try QuarterLength(place))
    }
    return Score(
      parts: [try Part(notes: notes, channel: drums ? Part.drumChannel : 0)],
      tempoMap: try TempoMap(bpm: 84))
  }

  @Test("a melody keeps its notes and its tempo, and gets chords, bass, drums, intro and outro")
  func arrangement() throws {
    let pitches = [72, 76, 79, 76, 77, 81, 84, 81, 79, 83, 86, 83, 84, 79, 76, 72]
    let song = try Composer.arrangement(of: tune(pitches), ComposerOptions(seed: 1))
    #expect(song.parts.map(\.name) == ["melody", "chords", "bass", "drums"])
    #expect(song.parts[0].notes.map(\.pitch.midiNumber) == pitches)
    #expect(song.parts[0].notes[0].offset == 16)
    #expect(song.tempoMap.bpm == 84)
    #expect(song.measures.count == 12)
  }

  @Test("the chords are those that hold what sounds")
  func chords() throws {
    let heard = try HeardSong(
      tune([60, 64, 67, 71, 62, 65, 69, 72, 67, 71, 74, 77, 60, 64, 67, 72]))
    #expect(heard.key.name == "C major")
    #expect(heard.progression.text == "Imaj9 ii9 V13 Imaj9")
  }

  @Test("music without a note is refused, and drums are no melody")
  func silence() throws {
    #expect(throws: ComposerError.noMelody) { try HeardSong(tune([])) }
    #expect(throws: ComposerError.noMelody) { try HeardSong(tune([36, 38], drums: true)) }
  }

  @Test("a part over music is as long as the music")
  func overMusic() throws {
    let music = try tune(Array(repeating: 60, count: 32))
    for layer in Layer.allCases {
      let part = try Composer.part(layer, over: music, ComposerOptions(seed: 3))
      #expect(part.parts.map(\.name) == [layer.rawValue])
      #expect(part.length.doubleValue < 33)
    }
  }

  @Test("a song is explained bar by bar, also after it was saved and loaded")
  func explanation() throws {
    var options = ComposerOptions(seed: 4)
    options.bars = 16
    let song = try Composer.song(options)
    let lines = try Composer.explanation(of: song)
    #expect(lines[0].hasPrefix("composed by rule from seed 4"))
    #expect(lines.count { $0.hasPrefix("bar ") } == 16)
    #expect(try Composer.explanation(of: Score(midiBytes: song.midiBytes())) == lines)
  }
}
