import Testing

@testable import MusicCore

@Suite("Measures")
struct MeasureTests {
  @Test("a note over the bar line is cut and tied, and the last measure filled with a rest")
  func tie() throws {
    let part = Part(notes: [try note("C4", at: 3, lasting: .half)])
    let measures = part.measures()
    #expect(measures.map(\.number) == [1, 2])
    #expect(measures[0].elements.map(\.description) == ["rest", "C4"])
    #expect(measures[0].pieces.map(\.isTied) == [false, true])
    #expect(measures[1].elements.map(\.description) == ["C4", "rest"])
    #expect(measures[1].elements.map(\.duration) == [1, 3])
    #expect(measures[1].pieces.map(\.isTied) == [false, false])
  }

  @Test("a new time signature begins a new measure")
  func changes() throws {
    let signatures = [
      Change(try TimeSignature("3/4")), Change(try TimeSignature("6/8"), at: 6),
      Change(try TimeSignature("2/4"), at: 8),
    ]
    let measures = Part(notes: [], length: 10).measures(signatures)
    #expect(measures.map(\.offset) == [0, 3, 6, 8])
    #expect(measures.map(\.length) == [3, 3, 2, 2])
    #expect(measures.map(\.timeSignature.description) == ["3/4", "3/4", "6/8", "2/4"])
  }

  @Test("every measure of separate notes is exactly full")
  func measuresAreFull() throws {
    let notes = try (0..<40).map { index in
      try note("D4", at: quarters(index * 2, over: 3), lasting: .eighthTriplet)
    }
    for measure in Part(notes: notes).measures() {
      let filled = measure.elements.reduce(.zero) { $0 + $1.duration }
      #expect(filled == measure.length)
    }
  }

  @Test("a length without end makes only so many measures")
  func cap() throws {
    let forever = try quarters(1 << 40)
    let part = Part(notes: [try note("C4", at: .zero, lasting: forever)], length: forever)
    let measures = part.measures()
    #expect(measures.count == Measure.mostMeasures)
    #expect(measures.count { !$0.pieces.isEmpty } == Measure.longestTie + 1)
    #expect(Part(notes: []).measures().isEmpty)
  }

  @Test("signatures are read as written and refused otherwise")
  func signatures() throws {
    #expect(try TimeSignature("6/8").measureLength == 3)
    #expect(try TimeSignature("7/16").description == "7/16")
    for text in ["", "4", "4/0", "4/3", "0/4", "-3/4", "256/4", "4/256", "4/4/4", "a/b"] {
      #expect(throws: MusicError.badTimeSignature(text)) { try TimeSignature(text) }
    }
  }
}
