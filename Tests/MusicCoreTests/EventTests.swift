import Testing

@testable import MusicCore

struct EventTests {
  @Test("a file's own events come back, controllers and all, and stay when the notes change")
  func ownEvents() throws {
    let bytes = midiFile(
      events: """
        00 B0 40 7F   // pedal
        00 90 3C 50   // C4 begins
        60 90 3C 00   // and ends a quarter later
        00 FF 2F 00
        """)
    let score = try Score(midiBytes: bytes)
    let events = try score.events()
    #expect(events.map(\.offset) == [0, 0, 1, 1])
    #expect(events[0].message == .controlChange(channel: 0, controller: 0x40, value: 0x7F))
    #expect(events[2].message == .noteOn(channel: 0, key: 60, velocity: 0))
    let louder = try score.struck(with: 90).events()
    #expect(louder.contains { if case .controlChange = $0.message { true } else { false } })
    #expect(louder.contains { $0.message == .noteOn(channel: 0, key: 60, velocity: 90) })
  }

  @Test("events of all tracks stand by their moments, those on one tick in the tracks' order")
  func order() throws {
    let score = try Score(midiBytes: fixture("mido.mid"))
    let events = try score.events()
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.offset <= $1.offset })
    #expect(
      zip(events, events.dropFirst()).allSatisfy { $0.offset < $1.offset || $0.track <= $1.track })
    let begun = events.count { event in
      if case .noteOn(_, _, let velocity) = event.message { velocity > 0 } else { false }
    }
    #expect(begun == score.noteCount)
  }

  @Test(
    "keys are read as people write them",
    arguments: [
      ("C major", 0), ("a minor", 0), ("a", 0), ("Bb", -2), ("B♭ Major", -2), ("F# minor", 3),
      ("Cb major", -7), ("c#", 4),
    ])
  func keys(text: String, fifths: Int) {
    #expect(KeySignature(named: text)?.fifths == fifths)
  }

  @Test(
    "other texts are no keys", arguments: ["", "H", "G# major", "C dur", "C major 7", "4", " "])
  func noKeys(text: String) {
    #expect(KeySignature(named: text) == nil)
  }

  @Test("neighbours keep their distances, others are laid out in a row")
  func selecting() throws {
    let stream = EventStream([
      .note(try note("C2", at: .zero, lasting: 4)), .note(try note("E4", at: 1)),
      .note(try note("G4", at: 2)),
    ])
    #expect(stream.selecting([0, 1]).elements.map(\.offset) == [0, 1])
    #expect(stream.selecting([1, 2]).elements.map(\.offset) == [0, 1])
    #expect(stream.selecting([2, 0]).elements.map(\.offset) == [0, 1])
    #expect(stream.selecting([]).length == 0)
    #expect(stream.repeated(2).elements.map(\.offset) == [0, 1, 2, 4, 5, 6])
    #expect(stream.repeated(2).length == 8)
    #expect(stream.repeated(0).elements.isEmpty)
  }
}
