import Testing

@testable import MusicCore

@Suite("Reading MIDI")
struct MIDIReaderTests {
  @Test("running status, tempo, signatures, text and program are understood")
  func aWholeFile() throws {
    let bytes = midiFile(
      events: """
        00 FF 03 04 54 75 6E 65    // track name "Tune"
        00 FF 01 02 C3 A9          // text "é" in UTF-8
        00 FF 51 03 0B 71 B0       // 750 000 microseconds a quarter note: 80 BPM
        00 FF 58 04 06 03 24 08    // 6/8
        00 FF 59 02 FB 00          // five flats, major
        00 C1 04                   // channel 2: electric piano
        00 91 3C 50                // C4 on
        00 40 50                   // running status: E4 on
        60 3C 00                   // after 96 ticks C4 on with velocity 0: off
        00 81 40 40                // E4 off
        83 00 FF 2F 00             // 384 ticks later the end
        """)
    let score = try Score(midiBytes: bytes)
    #expect(score.diagnostics.isEmpty)
    #expect(score.name == "Tune" && score.remarks == ["é"])
    #expect(score.tempoMap.bpm == 80 && score.resolution == 96)
    #expect(score.timeSignatures.map(\.value.description) == ["6/8"])
    #expect(score.keySignatures.map(\.value.name) == ["Db major"])
    let part = try #require(score.parts.first)
    #expect(part.channel == 1 && part.program == 4 && part.name == "Tune")
    #expect(part.elements.description == "C4.E4 rest")
    #expect(part.length == 5)
    #expect(score.seconds == 3.75)
  }

  @Test("film time keeps its seconds and takes no tempo")
  func filmTime() throws {
    var bytes = midiFile(
      events: """
        00 FF 51 03 01 00 00    // a tempo that must not count
        00 90 3C 50  83 60 80 3C 40    // C4 for 480 ticks
        00 FF 2F 00
        """)
    bytes.replaceSubrange(12..<14, with: [0xE7, 0x28])  // 25 frames of 40 ticks: milliseconds
    let score = try Score(midiBytes: bytes)
    #expect(abs(score.seconds - 0.48) < 1e-12)
    #expect(score.resolution == 500)
  }

  @Test("the tracks of format 2 follow one another")
  func formatTwo() throws {
    let track = midiBytes(
      """
      4D 54 72 6B  00 00 00 0C    // MTrk, 12 bytes
      00 90 3C 50                 // C4 on
      60 80 3C 40                 // off a quarter note later
      00 FF 2F 00
      """)
    let bytes = midiBytes("4D 54 68 64  00 00 00 06  00 02  00 02  00 60") + track + track
    let score = try Score(midiBytes: bytes)
    #expect(score.parts.map { $0.notes.map(\.offset) } == [[0], [1]])
    #expect(score.diagnostics.isEmpty)
  }

  @Test("system exclusive data and chunks of other names are passed over")
  func otherData() throws {
    var bytes = midiFile(
      events: """
        00 F0 05 7E 7F 09 01 F7    // General MIDI on
        00 F7 01 FE                // escaped byte
        00 90 3C 50  60 80 3C 40  00 FF 2F 00
        """)
    bytes.insert(contentsOf: midiBytes("58 59 5A 30  00 00 00 02  12 34"), at: 14)  // XYZ0
    let (file, diagnostics) = try MIDIReader.read(bytes)
    #expect(diagnostics.isEmpty)
    #expect(file.tracks[0].events[0].message == .systemExclusive([0x7E, 0x7F, 0x09, 0x01, 0xF7]))
    #expect(file.tracks[0].events[1].message == .escape([0xFE]))
    #expect(file.noteCount == 1)
    #expect(MIDIWriter.bytes(of: file).count == bytes.count - 10)
  }

  @Test("of two notes on one key the first to begin is the first to end")
  func sameKeyTwice() throws {
    let score = try Score(
      midiBytes: midiFile(
        events: """
          00 90 3C 50  30 90 3C 40    // C4, and again half a quarter note later
          30 80 3C 00  30 80 3C 00    // two ends
          00 FF 2F 00
          """))
    #expect(score.parts[0].notes.map(\.duration) == [1, 1])
    #expect(score.parts[0].notes.map(\.velocity) == [0x50, 0x40])
  }

  @Test("nothing to read is an error in one sentence")
  func nothingToRead() {
    #expect(throws: MusicError.emptyFile) { try Score(midiBytes: []) }
    #expect(throws: MusicError.headerCut(length: 3)) { try Score(midiBytes: Array("MTh".utf8)) }
    let text = [UInt8]("This is a letter".utf8)
    let error = #expect(throws: MusicError.self) { try Score(midiBytes: text) }
    #expect(
      error?.description
        == "this is not a MIDI file: it begins with `This is ` instead of `MThd`")
  }
}
