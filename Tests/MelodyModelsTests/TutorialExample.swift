import MusicCore
import Testing

/// A file of 480 ticks a quarter, written as short as Reference 1a writes its examples.
struct TutorialExample: CustomTestStringConvertible {
  let shows: String
  let tokens: String
  let tracks: [String]

  /// - Parameter tracks: words such as `60:0-480`, a key from tick to tick; `tempo@960`;
  ///   `program73@0`; `name=Flute_1`, at 0, with `_` for a blank.
  init(_ shows: String, tokens: String = "", _ tracks: String...) {
    self.shows = shows
    self.tokens = tokens
    self.tracks = tracks
  }

  var testDescription: String { shows }

  var file: MIDIFile {
    MIDIFile(
      format: 1, division: .ticksPerQuarter(480),
      tracks: tracks.map { MIDITrack(events: TutorialExample.events($0)) })
  }

  private static func events(_ text: String) -> [MIDIEvent] {
    text.split(separator: " ").flatMap(events(ofWord:)).sorted { $0.absoluteTick < $1.absoluteTick }
  }

  private static func events(ofWord word: Substring) -> [MIDIEvent] {
    if word.hasPrefix("name=") {
      let name = String(word.dropFirst(5).map { $0 == "_" ? " " : $0 })
      return [MIDIEvent(absoluteTick: 0, message: .meta(type: 0x03, data: Array(name.utf8)))]
    }
    let numbers = word.split { !$0.isNumber }.compactMap { Int($0) }
    if word.hasPrefix("tempo") {
      let tempo = MIDIMessage.meta(type: 0x51, data: [0x07, 0xA1, 0x20])
      return [MIDIEvent(absoluteTick: numbers[0], message: tempo)]
    }
    if word.hasPrefix("program") {
      let program = MIDIMessage.programChange(channel: 0, program: UInt8(numbers[0]))
      return [MIDIEvent(absoluteTick: numbers[1], message: program)]
    }
    let key = UInt8(numbers[0])
    return [
      MIDIEvent(absoluteTick: numbers[1], message: .noteOn(channel: 0, key: key, velocity: 64)),
      MIDIEvent(absoluteTick: numbers[2], message: .noteOff(channel: 0, key: key, velocity: 0)),
    ]
  }

  /// Worked examples, each checked with music21 8.3.0 and the tutorial's loop.
  static let all = [
    TutorialExample(
      "ties a note over the barline and fills with rests", tokens: "r C4 C4 r", "60:1440-2400"),
    TutorialExample(
      "takes the chord tolerance strictly, and overlaps without voices", tokens: "0.4 G4 r",
      "60:0-480 64:119-480 67:120-480"),
    TutorialExample(
      "puts one note in two chords, in two voices with a rest each", tokens: "7.0 4.7 r r",
      "60:0-480 64:0-620 67:40-560"),
    TutorialExample(
      "makes no rests beside overlaps that need no voices", tokens: "C4 E4",
      "60:0-1920 64:480-960"),
    TutorialExample(
      "makes rests in a voice of its own", tokens: "C4 E4 r", "60:0-1920 64:0-480"),
    TutorialExample("cuts a rest in two at a mark", tokens: "C4 r r", "60:0-480 tempo@960"),
    TutorialExample(
      "makes a measure more for a mark after the music", tokens: "C4 r r r",
      "60:0-480 tempo@2160"),
    TutorialExample(
      "closes a small gap by looking ahead", tokens: "C4 D4 r", "60:0-185 62:240-480"),
    TutorialExample(
      "lets short notes fall together", tokens: "0.1 2.3 r",
      "60:0-60 61:60-120 62:120-180 63:180-240"),
    TutorialExample(
      "leaves an instrument that covers no time without tokens",
      "name=Flute_1 program73@0 60:0-480"),
    TutorialExample(
      "lets a program count where the name is no instrument's", tokens: "C4 r",
      "name=Lead program73@0 60:0-480"),
    TutorialExample(
      "drops what stands before the first instrument", tokens: "D4 r",
      "60:0-480 program73@480 62:480-960"),
    TutorialExample(
      "merges tracks of one name and drops others", tokens: "C4 E4 r r", "program0@0 60:0-480",
      "program1@0 64:0-480", "program40@0 67:0-480"),
    TutorialExample(
      "writes chords in music21's normal order", tokens: "8.0.3.4 r",
      "60:0-480 63:0-480 64:0-480 68:0-480"),
  ]
}
