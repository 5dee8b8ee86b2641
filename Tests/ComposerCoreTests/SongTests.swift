import MusicCore
import Testing

@testable import ComposerCore

/// Two hundred songs, looked at note by note.
struct SongTests {
  static let songs: [(options: ComposerOptions, song: Composition, score: Score)] =
    (try? (1...200).map { seed in
      var options = ComposerOptions(seed: seed)
      options.bars = [16, 24, 32, 44][seed % 4]
      let song = try Composition(options)
      return (options, song, try song.score(Layer.allCases, name: "\(seed)"))
    }) ?? []

  @Test("there are two hundred, each with four parts and as long as asked")
  func songs() throws {
    #expect(Self.songs.count == 200)
    for (options, song, score) in Self.songs {
      #expect(score.parts.map(\.name) == ["melody", "chords", "bass", "drums"])
      #expect(song.form.barCount == options.bars)
      let length = score.length.doubleValue
      #expect(length > Double(4 * options.bars - 4) && length < Double(4 * options.bars + 1))
    }
  }

  @Test("no note lies outside its player's range")
  func ranges() {
    for (_, song, _) in Self.songs {
      #expect(song.notes[.chords]!.allSatisfy { Voicing.register.contains($0.pitch) })
      #expect(song.notes[.bass]!.allSatisfy { Bassist.register.contains($0.pitch) })
      #expect(song.notes[.melody]!.allSatisfy { Melodist.register.contains($0.pitch) })
      #expect(song.notes[.drums]!.allSatisfy { Drum(rawValue: $0.pitch) != nil })
      #expect(song.notes.values.joined().allSatisfy { (14...118).contains($0.velocity) })
    }
  }

  @Test("no two notes of a chord stand so close that they growl")
  func lowIntervals() {
    for (_, song, _) in Self.songs {
      for progression in [song.harmony.verse, song.harmony.contrast] {
        for chord in progression.chords {
          let all = Voicing.candidates(chord, tonic: song.key.tonic)
          #expect(!all.isEmpty && all.allSatisfy(\.keepsLowIntervals))
        }
      }
      let bass = song.notes[.bass]!.map(\.pitch).max() ?? 0
      #expect(bass < 48, "the bass stays under C3, where the chords are not")
    }
  }

  @Test("the tempo and the swing are those that were asked for")
  func tempoAndSwing() throws {
    for (tempo, swing) in [(62, 50), (78, 58), (90, 67)] {
      for seed in 1...20 {
        var options = ComposerOptions(seed: seed)
        (options.tempo, options.swing) = (tempo, swing)
        let song = try Composition(options)
        let score = try song.score([.drums], name: "")
        #expect(score.tempoMap.bpm == Double(tempo))
        #expect(song.feel.swing == swing * 10)
      }
    }
  }

  @Test("notes between the eighths are late by the swing")
  func swungPlaces() throws {
    for swing in [50, 60, 66] {
      var places: [Int] = []
      for seed in 1...60 {
        var options = ComposerOptions(seed: seed)
        options.swing = swing
        let song = try Composition(options)
        // Shakers and hats between the eighths, measured from their own neighbours before.
        let hats = song.notes[.drums]!.filter { [42, 82].contains($0.pitch) }
        let late = hats.filter { (90...200).contains($0.start % 240) }.map { $0.start % 240 }
        places += late
      }
      let median = places.sorted()[places.count / 2]
      #expect(abs(median - swing * 240 / 100) <= 4, "swing \(swing): \(median) of 240")
    }
  }

  @Test("the bass lies under at least half of the kicks, where both play")
  func kickAndBass() {
    for (_, song, _) in Self.songs {
      let bass = song.notes[.bass]!.map(\.start)
      let kicks = song.notes[.drums]!.filter { $0.pitch == Drum.kick.rawValue }.filter { kick in
        song.form.section(at: kick.start / Beat.ticksInBar).kind != .outro
      }
      let together = kicks.count { kick in bass.contains { abs($0 - kick.start) <= 180 } }
      #expect(together * 2 >= kicks.count, "seed \(song.seed): \(together) of \(kicks.count)")
    }
  }

  @Test("no two songs share sixteen notes of melody in a row")
  func unlike() {
    var seen: [[Int]: Int] = [:]
    for (_, song, _) in Self.songs {
      let pitches = song.notes[.melody]!.map(\.pitch)
      guard pitches.count >= 16 else { continue }
      for start in 0...pitches.count - 16 {
        let run = Array(pitches[start..<start + 16])
        #expect(seen[run, default: song.seed] == song.seed)
        seen[run] = song.seed
      }
    }
  }

  @Test("the melody rests in a quarter to a half of all bars")
  func rests() {
    var (silent, all) = (0, 0)
    for (options, song, _) in Self.songs {
      let bars = Set(song.notes[.melody]!.map { $0.start / Beat.ticksInBar })
      silent += options.bars - bars.count
      all += options.bars
    }
    #expect((25...50).contains(100 * silent / all), "\(100 * silent / all) %")
  }

  @Test("the same seed gives the same bytes, another seed another song")
  func sameBytes() throws {
    let first = try Composer.song(ComposerOptions(seed: 5)).midiBytes()
    #expect(try Composer.song(ComposerOptions(seed: 5)).midiBytes() == first)
    #expect(try Composer.song(ComposerOptions(seed: 6)).midiBytes() != first)
  }

  @Test("the bytes are those of every machine")
  func hash() throws {
    // FNV-1a, 64 bits, of the song of seed 1: it changes only where the rules do.
    let bytes = try Composer.song(ComposerOptions(seed: 1)).midiBytes()
    let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    #expect(hash == 6_720_299_003_464_412_447)
  }

  @Test(
    "what cannot be composed is refused", arguments: [(3, 80, 58), (16, 300, 58), (16, 80, 90)])
  func refusals(bars: Int, tempo: Int, swing: Int) {
    var options = ComposerOptions(seed: 1)
    (options.bars, options.tempo, options.swing) = (bars, tempo, swing)
    #expect(throws: ComposerError.self) { try Composition(options) }
  }
}
