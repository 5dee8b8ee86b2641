import Testing

@testable import MusicCore

@Suite("Pitches")
struct PitchTests {
  @Test("every MIDI key has a pitch that leads back to it, by number and by name")
  func keysLeadBack() throws {
    for key in 0...127 {
      let pitch = try Pitch(midiNumber: key)
      #expect(pitch.midiNumber == key)
      #expect(Pitch(pitch.description) == pitch)
    }
  }

  @Test(
    "names are read as music theory has them",
    arguments: [
      ("C4", 60), ("A4", 69), ("C#4", 61), ("Db4", 61), ("D♭4", 61), ("F##3", 55), ("Cb5", 71),
      ("B#3", 60), ("C-1", 0), ("G9", 127), ("Ebb2", 38),
    ])
  func namesAreRead(name: String, key: Int) {
    #expect(Pitch(name)?.midiNumber == key)
  }

  @Test(
    "other texts are no pitches",
    arguments: ["", "H4", "c4", "C", "C#", "C#b4", "C###4", "C10", "Cb-1", "G#9", "C4 ", "C٤"])
  func otherTextsAreNone(text: String) {
    #expect(Pitch(text) == nil)
  }

  @Test("A4 has 440 hertz and middle C 261.63")
  func frequencies() throws {
    #expect(try Pitch(midiNumber: 69).frequency == 440)
    #expect(abs(try Pitch(midiNumber: 60).frequency - 261.625_565) < 1e-6)
  }

  @Test("octaves keep the spelling, other steps take the usual one")
  func transposing() throws {
    let flat = try #require(Pitch("Db4"))
    #expect(try flat.transposed(by: 12).description == "Db5")
    #expect(try flat.transposed(by: 2).description == "Eb4")
    #expect(flat.music21Name == "D-4")
  }

  @Test("a step off the keyboard is refused with the key it would be")
  func offTheKeyboard() throws {
    let high = try Pitch(midiNumber: 120)
    #expect(throws: MusicError.pitchOutOfRange(midiNumber: 132)) { try high.transposed(by: 12) }
    #expect(throws: MusicError.self) { try high.transposed(by: .max) }
    #expect(throws: MusicError.self) { try high.transposed(by: .min) }
  }
}
