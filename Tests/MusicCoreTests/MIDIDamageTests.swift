import Testing

@testable import MusicCore

@Suite("Damaged MIDI")
struct MIDIDamageTests {
  @Test("a note that never ends is closed at the end of the track, and said where it is")
  func hangingNote() throws {
    let score = try Score(
      midiBytes: midiFile(events: "00 90 3C 50  60 90 40 50  60 80 40 00  00 FF 2F 00"))
    #expect(score.parts[0].notes.map(\.duration) == [2, 1])
    #expect(score.diagnostics == [MIDIDiagnostic(byteOffset: 22, fault: .notesNeverEnd(count: 1))])
    #expect(
      score.diagnostics.first?.description
        == "byte 22: a note never ends; closed at the end of the track")
  }

  @Test("values that mean nothing are kept without effect")
  func meaninglessValues() throws {
    let score = try Score(
      midiBytes: midiFile(
        events: """
          00 FF 51 03 00 00 00       // no time a quarter note
          00 FF 58 04 00 02 18 08    // 0/4
          00 FF 59 02 08 00          // eight sharps
          00 90 3C 50  60 80 3C 40  00 FF 2F 00
          """))
    #expect(score.tempoMap == .usual && score.noteCount == 1)
    #expect(score.timeSignatures.isEmpty && score.keySignatures.isEmpty)
    #expect(score.diagnostics.map(\.byteOffset) == [22, 29, 37])
  }

  @Test("a length that runs past the end keeps all before it and takes no memory")
  func hugeLength() throws {
    let bytes = midiFile(events: "00 90 3C 50  60 80 3C 40  00 FF 01 FF FF FF 7F 41")
    let score = try Score(midiBytes: bytes)
    #expect(score.noteCount == 1)
    #expect(
      score.diagnostics.map(\.fault) == [.lengthPastEnd(announced: 0x0FFF_FFFF, present: 1)])
  }

  @Test("a track that swallows the next one gives it back")
  func swallowedTrack() throws {
    let track = midiBytes(
      """
      4D 54 72 6B  00 00 00 20    // MTrk, said to be 32 bytes long; 12 is the truth
      00 90 3C 50  60 80 3C 40  00 FF 2F 00
      """)
    let header = midiBytes("4D 54 68 64  00 00 00 06  00 01  00 02  00 60")
    let score = try Score(midiBytes: header + track + track)
    #expect(score.noteCount == 2)
    #expect(!score.diagnostics.isEmpty)
  }

  @Test("a file with faults and without a note is refused; without faults it is a score")
  func nothingToRead() throws {
    let error = #expect(throws: MusicError.self) {
      try Score(midiBytes: midiBytes("4D 54 68 64  00 00 00 06  00 01  00 01  00 60"))
    }
    #expect(
      error?.description == "there is not one note to read in this file; at byte 10, "
        + "the header announces 1 tracks, and there are 0")
    #expect(try Score(midiBytes: midiFile(events: "00 FF 2F 00")).noteCount == 0)
  }

  @Test("every beginning of a file is refused until there is a note, and read from then on")
  func prefixes() throws {
    let whole = try fixture("mido.mid")
    var most = 0
    for count in 0..<whole.count {
      guard let score = try? Score(midiBytes: Array(whole.prefix(count))) else {
        #expect(most == 0)
        continue
      }
      #expect(score.noteCount >= most)
      most = score.noteCount
      #expect(!score.diagnostics.isEmpty)
    }
  }

  @Test("noise after a header is read as far as it goes, and refused only without a note")
  func noise() throws {
    var generator = SplitMix(state: 7)
    let start = midiBytes("4D 54 68 64 00 00 00 06 00 01 00 01 01 E0 4D 54 72 6B 00 00 10 00")
    for _ in 0..<200 {
      let bytes = start + (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
      do throws(MusicError) {
        let score = try Score(midiBytes: bytes)
        #expect(score.noteCount > 0)
        #expect(score.measures.count <= Measure.mostMeasures)
      } catch {
        #expect(error.description.hasPrefix("there is not one note to read"))
      }
    }
  }
}
