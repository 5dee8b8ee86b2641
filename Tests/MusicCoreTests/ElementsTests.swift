import Testing

@testable import MusicCore

@Suite("Elements of a part")
struct ElementsTests {
  @Test("notes struck some ticks apart are a chord as long as its longest note")
  func handPlayedChord() throws {
    let part = Part(notes: [
      try note("G4", at: quarters(12, over: 480)),
      try note("C4", at: .zero, lasting: .half),
      try note("E4", at: quarters(5, over: 480)),
    ])
    #expect(part.elements.description == "C4.E4.G4")
    #expect(part.elements.length == .half)
    #expect(part.notes.count == 3)
  }

  @Test("32nd notes in a row stay notes")
  func thirtySeconds() throws {
    let notes = try (0..<8).map { index in
      try note("C4", at: quarters(index, over: 8), lasting: .thirtySecond)
    }
    #expect(Part(notes: notes).elements.noteCount == 8)
  }

  @Test("silence of a sixteenth is a rest and less is none")
  func restsAndGaps() throws {
    let part = Part(notes: [
      try note("C4", at: .zero, lasting: quarters(3, over: 4)),
      try note("D4", at: 1, lasting: quarters(7, over: 8)),
      try note("E4", at: 2),
    ])
    #expect(part.elements.description == "C4 rest D4 E4")
    #expect(part.rests == [Rest(offset: try quarters(3, over: 4), duration: .sixteenth)])
  }

  @Test("nothing rests while a long note still sounds")
  func heldNote() throws {
    let part = Part(notes: [
      try note("C2", at: .zero, lasting: .whole), try note("E4", at: 1), try note("G4", at: 3),
    ])
    #expect(part.elements.restCount == 0)
  }

  @Test("a part begins and ends with rests where its length goes on")
  func outerRests() throws {
    let part = Part(notes: [try note("C4", at: 1)], length: 4)
    #expect(part.elements.description == "rest C4 rest")
    #expect(part.elements.length == 4)
    #expect(Part(notes: [], length: 4).elements.description == "rest")
    #expect(Part(notes: []).elements.elements.isEmpty)
  }

  @Test("a stream becomes a score of one part and reads the same again")
  func streamThereAndBack() throws {
    let chord = try Chord(["C4", "E4"].map { try #require(Pitch($0)) })
    let stream = EventStream(laidOut: [
      .note(try note("C4", at: .zero)), .rest(Rest(duration: .half)), .chord(chord),
      .rest(Rest()),
    ])
    let score = Score(stream)
    #expect(score.elements == stream)
    #expect(score.length == 5)
    #expect(score.seconds == 2.5)
    #expect(score.noteCount == 3 && score.chordCount == 1 && score.restCount == 2)
  }

  @Test("a channel outside 0...15 is refused")
  func badChannel() {
    #expect(throws: MusicError.badChannel(16)) { try Part(notes: [], channel: 16) }
    #expect(throws: MusicError.badProgram(128)) { try Instrument(program: 128) }
  }
}
