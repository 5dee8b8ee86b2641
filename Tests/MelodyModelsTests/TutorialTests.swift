import Foundation
import MusicCore
import RandomCore
import TensorCore
import Testing

@testable import MelodyModels

struct TutorialTests {
  @Test("makes the tokens of the worked examples", arguments: TutorialExample.all)
  func workedExample(_ example: TutorialExample) throws {
    #expect(try tokens(example.file).joined(separator: " ") == example.tokens)
  }

  @Test("makes the tokens that music21 8.3.0 makes of files with every odd case")
  func music21Files() throws {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/tutorial_tokens.txt")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 400)
    for (index, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      let made = try TokenEncoding.tutorial.tokens(of: Score(midiBytes: bytes(words[0])))
      #expect(made == Array(words.dropFirst()), "line \(index + 1)")
    }
  }

  @Test("encodes the elements of a score that was not read from a file")
  func scoreWithoutFile() throws {
    let chord = try Chord([60, 64, 67].map { try Pitch(midiNumber: $0) })
    let note = Note(try Pitch(midiNumber: 75), offset: 1)
    let score = Score(EventStream([.chord(chord), .note(note)]))
    #expect(try TokenEncoding.tutorial.tokens(of: score) == ["0.4.7", "E-5"])
    #expect(try TokenEncoding.pitches.tokens(of: score) == ["C4.E4.G4", "Eb5"])
  }

  @Test("reads film time at 120 BPM, as other music is")
  func filmTime() throws {
    let quarters = TutorialExample("", "60:0-480 62:960-1440").file
    // 24 frames a second of 40 ticks: 480 ticks are half a second, a quarter at 120 BPM.
    let film = MIDIFile(
      format: 1, division: .smpte(framesPerSecond: 24, ticksPerFrame: 40), tracks: quarters.tracks)
    #expect(try tokens(quarters) == ["C4", "r", "D4", "r"])
    #expect(try tokens(film) == ["C4", "r", "D4", "r"])
  }

  @Test("passes over signatures that cannot be, on which music21 refuses the file")
  func impossibleSignatures() throws {
    var file = TutorialExample("", "60:0-480").file
    let impossible: [(UInt8, [UInt8])] = [
      (0x58, [0, 2]), (0x58, [4]), (0x58, [4, 255]), (0x51, [0, 0, 0]), (0x51, [7]), (0x59, []),
    ]
    for (type, data) in impossible {
      file.tracks[0].events.append(
        MIDIEvent(absoluteTick: 960, message: .meta(type: type, data: data)))
    }
    #expect(try tokens(file) == ["C4", "r"])
  }

  @Test("refuses a song whose times are damaged")
  func endlessSong() throws {
    let file = TutorialExample("", "60:0-480 62:500000000-500000480").file
    #expect(throws: MelodyError.tooManyMeasures(limit: 50_000)) { try tokens(file) }
  }

  @Test("survives any events at all")
  func anyEvents() throws {
    var source = RandomSource(seed: 1)
    for _ in 0..<400 {
      let tracks = (0...source.integer(below: 3)).map { _ in
        var tick = 0
        return MIDITrack(
          events: (0..<source.integer(below: 30)).map { _ in
            tick += source.integer(below: 3) * source.integer(below: 700)
            return MIDIEvent(absoluteTick: tick, message: message(&source))
          })
      }
      let division = MIDIDivision.ticksPerQuarter(source.integer(below: 1000))
      let file = MIDIFile(format: 1, division: division, tracks: tracks)
      do { _ = try tokens(file) } catch MelodyError.tooManyMeasures {}
    }
  }

  private func tokens(_ file: MIDIFile) throws -> [String] {
    try TutorialScore(file).firstInstrument.compactMap(\.token)
  }

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
      UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
    }
  }

  private func message(_ source: inout RandomSource) -> MIDIMessage {
    let channel = UInt8(source.integer(below: 16))
    let key = UInt8(source.integer(below: 128))
    switch source.integer(below: 5) {
    case 0: return .programChange(channel: channel, program: key)
    case 1:
      let types: [UInt8] = [0x03, 0x04, 0x51, 0x58, 0x59]
      let data = (0..<source.integer(below: 6)).map { _ in UInt8(source.integer(below: 256)) }
      return .meta(type: types[source.integer(below: 5)], data: data)
    case 2: return .noteOff(channel: channel & 1, key: 60 + key % 4, velocity: 0)
    default: return .noteOn(channel: channel & 1, key: 60 + key % 4, velocity: key)
    }
  }
}
