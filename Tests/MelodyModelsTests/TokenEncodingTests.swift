import Foundation
import MusicCore
import Testing

@testable import MelodyModels

struct TokenEncodingTests {
  private let chord = ["C4", "E4", "G4"].compactMap { Pitch($0) }

  @Test("writes the normal order of all 4095 chords as music21 does")
  func normalOrders() throws {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/normal_order.txt")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 4095)
    for (index, line) in lines.enumerated() {
      let members = (0..<12).filter { (index + 1) >> $0 & 1 == 1 }
      let order = NormalOrder.of(members).map { String($0, radix: 16) }.joined()
      #expect(order == line)
    }
  }

  @Test("names keys and chords in the tutorial's encoding as music21 does")
  func tutorialTokens() throws {
    let fixture = try TokenFixture()
    for (index, name) in fixture.names.enumerated() {
      let note = Element.note(Note(try Pitch(midiNumber: 12 + index)))
      #expect(TokenEncoding.tutorial.token(of: note) == name)
    }
    for chord in fixture.chords {
      let pitches = try chord.keys.map { try Pitch(midiNumber: $0) }
      let element = Element.chord(try Chord(pitches))
      #expect(TokenEncoding.tutorial.token(of: element) == chord.token)
    }
  }

  @Test("keeps the pitches of chords in the usual encoding")
  func pitchTokens() throws {
    let flat = try #require(Pitch("Eb5"))
    let elements: [Element] = [
      .note(Note(flat)), .chord(try Chord(chord.reversed())), .rest(Rest()),
    ]
    #expect(TokenEncoding.pitches.tokens(of: elements) == ["Eb5", "C4.E4.G4", "rest"])
    #expect(TokenEncoding.tutorial.tokens(of: elements) == ["E-5", "0.4.7", "r"])
  }

  @Test("leaves out silences that the tutorial's grid swallows")
  func swallowedRests() throws {
    let short = Element.rest(
      Rest(offset: try QuarterLength(99, over: 100), duration: try QuarterLength(1, over: 50)))
    #expect(TokenEncoding.pitches.tokens(of: [short]) == ["rest"])
    #expect(TokenEncoding.tutorial.tokens(of: [short]) == [])
    #expect(TokenEncoding.tutorial.tokens(of: [.rest(Rest(duration: .sixteenth))]) == ["r"])
  }

  @Test("reads back what it writes, each token a quarter long")
  func roundTrip() throws {
    let tokens = ["Eb5", "C4.E4.G4", "rest", "E-1", "C-1", "F##3"]
    let stream = try EventStream(tokens: tokens)
    #expect(TokenEncoding.pitches.tokens(of: stream.elements) == tokens)
    #expect(stream.length == 6)
    #expect(stream.elements.map(\.duration) == Array(repeating: .quarter, count: 6))
  }

  @Test("reads the tutorial's tokens back, pitch classes in octave 4")
  func tutorialRoundTrip() throws {
    let fixture = try TokenFixture()
    let stream = try EventStream(tokens: fixture.corpus)
    #expect(TokenEncoding.tutorial.tokens(of: stream.elements) == fixture.corpus)
    for (pitchClass, key) in fixture.pitchClasses.enumerated() {
      let element = try Element(token: "\(pitchClass)")
      #expect(element.notes.map(\.pitch.midiNumber) == [key])
    }
    let chord = try Element(token: "11.2.5")
    #expect(chord.notes.map(\.pitch.description) == ["D4", "F4", "B4"])
  }

  @Test("takes E-1 for an E flat among the tutorial's tokens, and for an E among others")
  func lowFlats() throws {
    let tutorial = try EventStream(tokens: ["E-1", "E--1", "C-1", "r"])
    #expect(tutorial.notes.map(\.pitch.midiNumber) == [27, 3, 0])
    #expect(try EventStream(tokens: ["E-1", "rest"]).notes.map(\.pitch.midiNumber) == [4])
    #expect(TokenEncoding(of: ["C4", "E-5"]) == .tutorial)
    #expect(TokenEncoding(of: ["C4", "Eb5", "rest"]) == .pitches)
  }

  @Test(
    "names the token that is no music",
    arguments: [
      "", "H4", "C4.", ".", "12", "4.12", "C44", "R", "C4 E4", "99999999999999999999", "-",
    ])
  func unreadable(token: String) {
    #expect(throws: MelodyError.unreadableToken(token)) { try EventStream(tokens: ["C4", token]) }
  }

  @Test("says how tokens are written")
  func message() {
    #expect(
      MelodyError.unreadableToken("H4").description
        == "the token `H4` is no music; a note is written Eb5, a chord C4.E4.G4, silence rest, "
        + "or as in the tutorial E-5, 4.7.11, r")
  }
}
