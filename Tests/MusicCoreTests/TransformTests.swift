import Testing

@testable import MusicCore

@Suite("Transforms")
struct TransformTests {
  private func line(_ text: String) throws -> EventStream {
    EventStream(
      laidOut: try text.split(separator: " ").map { .note(try note(String($0), at: .zero)) })
  }

  @Test("a score moves with its key, and its drums stay")
  func transposing() throws {
    let drums = try Part(notes: [note("C2", at: .zero)], channel: Part.drumChannel)
    let melody = Part(try line("C4 E4 G4"))
    let key = KeySignature(tonic: 0, .major)
    let score = Score(parts: [melody, drums], keySignatures: [Change(key)])
    let moved = try score.transposed(by: 2)
    #expect(moved.parts[0].elements.description == "D4 F#4 A4")
    #expect(moved.parts[1] == drums)
    #expect(moved.keySignatures.first?.value.name == "D major")
    #expect(try moved.transposed(by: -2) == score)
    #expect(throws: MusicError.pitchOutOfRange(midiNumber: 160)) { try score.transposed(by: 100) }
  }

  @Test("quantizing moves what is off the grid and says how much")
  func quantizing() throws {
    let part = Part(notes: [
      try note("C4", at: quarters(1, over: 48), lasting: quarters(46, over: 48)),
      try note("D4", at: 1, lasting: .quarter),
      try note("E4", at: quarters(112, over: 48), lasting: quarters(1, over: 48)),
    ])
    let result = try part.quantized(to: [.sixteenth, .eighthTriplet])
    #expect(result.movedCount == 2)
    #expect(result.music.notes.map(\.offset) == [0, 1, try quarters(7, over: 3)])
    #expect(result.music.notes.map(\.duration) == [1, 1, .sixteenth])
    #expect(throws: MusicError.emptyGrid) { try part.quantized(to: [.zero]) }
  }

  @Test("a slice holds its measures, with the tempo that reigns there")
  func slicing() throws {
    let part = Part(try line("C4 D4 E4 F4 G4 A4 B4 C5 D5 E5 F5 G5"))
    let tempoMap = try TempoMap([Change(100.0), Change(60.0, at: 2), Change(90.0, at: 6)])
    let score = Score(parts: [part], tempoMap: tempoMap)
    let slice = try score.slice(measures: 2...2)
    #expect(slice.elements.description == "G4 A4 B4 C5")
    #expect(slice.length == 4)
    #expect(slice.tempoMap.changes == [Change(60.0), Change(90.0, at: 2)])
    #expect(try score.slice(measures: 3...9).elements.description == "D5 E5 F5 G5")
    #expect(throws: MusicError.noSuchMeasures(first: 4, last: 5, count: 3)) {
      try score.slice(measures: 4...5)
    }
  }

  @Test("a key let go a little after the bar line is not struck again in the next slice")
  func sliceOfPlayedNotes() throws {
    let part = Part(notes: [
      try note("C4", at: 3, lasting: quarters(17, over: 16)), try note("D4", at: 4),
      try note("C2", at: .zero, lasting: 8),
    ])
    let score = Score(parts: [part])
    let second = try score.slice(measures: 2...2)
    #expect(second.parts[0].notes.map(\.description) == ["C2", "D4"])
    #expect(second.parts[0].notes.first?.duration == 4)
  }

  @Test("reversing twice changes nothing, and once turns the line round")
  func reversing() throws {
    let stream = try line("C4 D4 E4")
    #expect(stream.reversed.description == "E4 D4 C4")
    #expect(stream.reversed.reversed == stream)
    let score = Score(stream)
    #expect(score.reversed.elements == stream.reversed)
    #expect(score.reversed.reversed == score)
  }

  @Test("stretching takes longer in the same tempo, and by 0 is refused")
  func stretching() throws {
    let score = Score(try line("C4 D4 E4"))
    #expect(try score.stretched(by: 2).length == 6)
    #expect(try score.stretched(by: 2).seconds == 2 * score.seconds)
    #expect(try score.stretched(by: 2).stretched(by: .eighth) == score)
    #expect(throws: MusicError.badStretch) { try score.stretched(by: 0) }
  }

  @Test("merged scores sound together, another instrument on a channel of its own")
  func merging() throws {
    let bass = try #require(Instrument(named: "bass"))
    let first = Score(try line("C4 D4"))
    let merged = first.merged(with: Score(try line("C2"), instrument: bass))
    #expect(merged.parts.map(\.channel) == [0, 1])
    #expect(merged.elements.description == "C2.C4 D4")
    #expect(try line("C4 D4").merged(with: line("C2")).noteCount == 3)
  }
}
