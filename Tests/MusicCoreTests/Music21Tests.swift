import Foundation
import Testing

@testable import MusicCore

/// Pieces of chance and what music21 makes of them; see `Scripts/Fixtures/music_transforms.py`.
struct Music21Case: CustomTestStringConvertible, Sendable {
  let part: Part
  let answer: String
  let testDescription: String

  static func all(_ name: String, unit: Int) throws -> [Music21Case] {
    let text = String(decoding: try fixture(name), as: UTF8.self)
    return try text.split(separator: "\n").enumerated().map { number, line in
      let sides = line.components(separatedBy: " | ")
      let notes = try sides[0].split(separator: " ").map { text in
        let numbers = text.split(separator: ":").compactMap { Int($0) }
        return Note(
          try Pitch(midiNumber: numbers[0]), offset: try quarters(numbers[1], over: unit),
          duration: try quarters(numbers[2], over: unit))
      }
      return Music21Case(
        part: Part(notes: notes), answer: sides[1], testDescription: "\(name) \(number + 1)")
    }
  }
}

extension Element {
  /// As the fixtures have it: keys, start and length, in 24ths of a quarter note.
  fileprivate var fixtureText: String {
    let keys = notes.map { String($0.pitch.midiNumber) }.joined(separator: ".")
    func units(_ length: QuarterLength) -> String { (length * 24).description }
    return "\(keys.isEmpty ? "-" : keys):\(units(offset)):\(units(duration))"
  }
}

struct Music21Tests {
  @Test("every moment's chord is music21's")
  func chordify() throws {
    let cases = try Music21Case.all("chordify.txt", unit: 24)
    #expect(cases.count == 60)
    for each in cases {
      let found = each.part.chordified.elements.map(\.fixtureText).joined(separator: " ")
      #expect(found == each.answer, "\(each.testDescription)")
    }
  }

  @Test("the key that music suggests is music21's")
  func keys() throws {
    let cases = try Music21Case.all("keys.txt", unit: 24)
    #expect(cases.count == 48)
    for each in cases {
      let key = try #require(Score(parts: [each.part]).estimatedKey)
      #expect("\(key.tonic) \(key.mode)" == each.answer, "\(each.testDescription)")
    }
  }

  @Test("the places on a grid are music21's")
  func quantizing() throws {
    let cases = try Music21Case.all("quantize.txt", unit: 480)
    #expect(cases.count == 40)
    for each in cases {
      let moved = try each.part.quantized(to: [.sixteenth, .eighthTriplet]).music.notes
      let found = moved.map { Element.note($0).fixtureText }
      #expect(found.sorted() == each.answer.split(separator: " ").map(String.init).sorted())
    }
  }

  @Test("what never sounds makes no chord, and silence at the end is a rest")
  func edges() throws {
    #expect(Part(notes: []).chordified.elements.isEmpty)
    let short = Part(notes: [try note("C4", at: 1, lasting: .zero)], length: 2)
    #expect(short.chordified.elements.map(\.fixtureText) == ["-:0:48"])
    let drums = try Part(notes: [note("C2", at: .zero)], channel: Part.drumChannel)
    let score = Score(parts: [Part(notes: [try note("C4", at: .zero)]), drums])
    #expect(score.chordified.description == "C4")
  }
}
