import Testing

@testable import MusicCore

@Suite("Keys, tempos and instruments")
struct KeyTests {
  @Test(
    "keys are named from seven flats to seven sharps",
    arguments: [
      (-7, "Cb major", "Ab minor"), (-5, "Db major", "Bb minor"), (-1, "F major", "D minor"),
      (0, "C major", "A minor"), (3, "A major", "F# minor"), (6, "F# major", "D# minor"),
      (7, "C# major", "A# minor"),
    ])
  func names(fifths: Int, major: String, minor: String) {
    #expect(KeySignature(fifths: fifths, .major)?.name == major)
    #expect(KeySignature(fifths: fifths, .minor)?.name == minor)
  }

  @Test("a keynote leads to a key that has it", arguments: KeySignature.Mode.allCases)
  func tonics(mode: KeySignature.Mode) {
    for tonic in 0..<12 {
      let key = KeySignature(tonic: tonic, mode)
      #expect(key.tonic == tonic)
      #expect(abs(key.fifths) <= 6)
    }
    #expect(KeySignature(tonic: 1, .major).name == "Db major")
    #expect(KeySignature(tonic: -2, .minor).name == "Bb minor")
    #expect(KeySignature(fifths: 8, .major) == nil)
  }

  @Test("a scale that rests on its keynote is heard in its key, wherever it begins")
  func estimation() throws {
    let lines = [
      (KeySignature.Mode.major, "C4 D4 E4 F4 G4 A4 B4 C5 G4 E4 C4 G4 C4"),
      (.minor, "A4 B4 C5 D5 E5 F5 G#5 A5 E5 C5 A4 E5 A4"),
    ]
    for (mode, line) in lines {
      let elements = try line.split(separator: " ").map { name in
        Element.note(try note(String(name), at: .zero))
      }
      let score = Score(EventStream(laidOut: elements))
      let tonic = mode == .major ? 0 : 9
      for shift in -12...12 {
        let key = try score.transposed(by: shift).estimatedKey
        #expect(key == KeySignature(tonic: tonic + shift, mode))
      }
    }
  }

  @Test("silence and drums have no key")
  func noKey() throws {
    #expect(Score(parts: []).estimatedKey == nil)
    let drums = try Part(notes: [note("C2", at: .zero)], channel: Part.drumChannel)
    #expect(Score(parts: [drums]).estimatedKey == nil)
  }

  @Test("seconds follow the tempo from change to change")
  func tempo() throws {
    let map = try TempoMap([Change(60.0, at: 4), Change(240.0, at: 8)])
    #expect(map.bpm == 120)
    #expect(map.seconds(at: 2) == 1)
    #expect(map.seconds(at: 4) == 2)
    #expect(map.seconds(at: 8) == 6)
    #expect(map.seconds(at: 12) == 7)
    for bpm in [0, -1, 3, 1e9, .nan, .infinity] {
      #expect(throws: MusicError.self) { try TempoMap(bpm: bpm) }
    }
  }

  @Test(
    "instruments go by their names and by what people call them",
    arguments: [
      ("Acoustic Grand Piano", 0), ("piano", 0), ("electric piano", 4), ("Rhodes", 4),
      ("vibraphone", 11), ("cello", 42), ("strings", 48), ("lead square", 80),
      ("ACOUSTIC-GUITAR (NYLON)", 24), ("gunshot", 127),
    ])
  func instruments(name: String, program: Int) {
    #expect(Instrument(named: name)?.program == program)
  }

  @Test("there are 128 instruments, and each is found by its name")
  func allInstruments() {
    #expect(Instrument.names.count == 128)
    for (program, name) in Instrument.names.enumerated() {
      #expect(Instrument(named: name)?.program == program)
    }
    #expect(Instrument(named: "kazoo") == nil && Instrument(named: " - ") == nil)
  }
}
