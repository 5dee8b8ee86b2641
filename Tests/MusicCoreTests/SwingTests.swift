import Testing

@testable import MusicCore

struct SwingTests {
  /// Sixteenths of one bar, four quarters.
  private func sixteenths() throws -> Score {
    let notes = try (0..<32).map {
      Note(try Pitch(midiNumber: 60), offset: try QuarterLength($0, over: 4), duration: .sixteenth)
    }
    return Score(parts: [Part(notes: notes)])
  }

  @Test("straight sixteenths swing as they are told, and back; eighths stay")
  func thereAndBack() throws {
    let straight = try sixteenths()
    #expect(straight.estimatedSwing == 500)
    let swung = try straight.swung(to: 600)
    #expect(swung.estimatedSwing == 600)
    #expect(swung.parts[0].notes[1].offset == (try QuarterLength(3, over: 10)))
    #expect(swung.parts[0].notes[2].offset == (try QuarterLength(1, over: 2)))
    #expect(try swung.swung(to: 500).parts[0].notes == straight.parts[0].notes)
  }

  @Test("a swing that is none is refused")
  func refusal() throws {
    #expect(throws: MusicError.badSwing(800)) { try sixteenths().swung(to: 800) }
  }
}
