import Foundation
import Testing

@testable import MusicCore

@Suite("MIDI there and back")
struct MIDIRoundTripTests {
  private struct Expected: Decodable {
    struct Part: Decodable {
      let name: String
      let program: Int
      let channel: Int
      /// Start, key, duration and velocity.
      let notes: [[Int]]
    }
    let ppq: Int
    let seconds: Double
    let length: Int
    let parts: [Part]
  }

  @Test("a file that mido wrote is read as mido reads it")
  func mido() throws {
    let data = Data(try fixture("mido.json"))
    let expected = try JSONDecoder().decode(Expected.self, from: data)
    let score = try Score(midiBytes: fixture("mido.mid"))
    #expect(score.diagnostics.isEmpty)
    #expect(score.name == "mido song" && score.remarks == ["made for a test"])
    #expect(score.resolution == expected.ppq)
    #expect(try score.length.ticks(at: 480) == expected.length)
    #expect(abs(score.seconds - expected.seconds) < 1e-9)
    #expect(score.parts.count == expected.parts.count)
    for (part, other) in zip(score.parts, expected.parts) {
      #expect(part.name == other.name && part.program == other.program)
      #expect(part.channel == other.channel)
      let notes = try part.notes.map { note in
        [
          try note.offset.ticks(at: 480), note.pitch.midiNumber,
          try note.duration.ticks(at: 480), note.velocity,
        ]
      }
      #expect(notes == other.notes)
    }
    #expect(score.parts[0].chords.count == 8)
    #expect(score.estimatedKey != nil)
  }

  @Test("what a score holds comes back from the bytes it is written as")
  func thereAndBack() throws {
    let score = try Score(midiBytes: fixture("mido.mid")).changed
    let again = try Score(midiBytes: score.midiBytes())
    #expect(again.changed == score)
  }

  @Test("a file's own events are written unchanged")
  func filesAreKept() throws {
    let (file, _) = try MIDIReader.read(fixture("mido.mid"))
    let (again, diagnostics) = try MIDIReader.read(MIDIWriter.bytes(of: file))
    #expect(again == file)
    #expect(diagnostics.isEmpty)
  }

  @Test("moments between ticks are written to the nearest, and no note vanishes")
  func betweenTicks() throws {
    var score = Score(parts: [
      Part(notes: [try note("C4", at: quarters(1, over: 7), lasting: quarters(1, over: 9999))])
    ])
    let again = try Score(midiBytes: MIDIWriter.bytes(of: score.midiFile()))
    #expect(again.parts[0].notes.map(\.offset) == [try quarters(69, over: 480)])
    #expect(again.parts[0].notes.map(\.duration) == [try quarters(1, over: 480)])
    score.resolution = 0
    #expect(throws: MusicError.badResolution(0)) { try score.midiFile() }
  }

  @Test("silence longer than one delta time comes back whole")
  func longSilence() throws {
    let far = try quarters(1 << 24)
    let score = Score(parts: [Part(notes: [try note("C4", at: far)])])
    let again = try Score(midiBytes: MIDIWriter.bytes(of: score.midiFile()))
    #expect(again.parts[0].notes.map(\.offset) == [far])
    #expect(again.remarks.isEmpty)
  }

  @Test("a score is written to a file and named after it, and what is no file is refused")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "evening.mid").path
    let score = Score(parts: [Part(notes: [try note("C4", at: .zero)])])
    try score.write(toPath: path)
    let again = try Score(path: path)
    #expect(again.name == "evening" && again.parts == score.parts)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["evening.mid"])

    let missing = folder.path + "/none.mid"
    #expect(throws: MusicError.noSuchFile(path: missing)) { try Score(path: missing) }
    #expect(throws: MusicError.notAFile(path: folder.path)) { try Score(path: folder.path) }
    let nowhere = folder.path + "/none/none.mid"
    let error = #expect(throws: MusicError.self) { try score.write(toPath: nowhere) }
    #expect(error?.description == "cannot write \"\(nowhere)\": the folder is not there")
  }
}
