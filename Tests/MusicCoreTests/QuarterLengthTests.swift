import Testing

@testable import MusicCore

@Suite("Quarter lengths")
struct QuarterLengthTests {
  @Test("three eighth triplets are exactly a quarter note")
  func tripletsAreExact() {
    let third = QuarterLength.eighthTriplet
    #expect(third + third + third == .quarter)
    #expect((third + third).description == "2/3")
  }

  @Test("ticks are exact or refused")
  func ticks() throws {
    #expect(try QuarterLength.eighthTriplet.ticks(at: 480) == 160)
    #expect(throws: MusicError.betweenTicks(length: .eighthTriplet, resolution: 100)) {
      try QuarterLength.eighthTriplet.ticks(at: 100)
    }
    #expect(throws: MusicError.badResolution(0)) { try QuarterLength.quarter.ticks(at: 0) }
    #expect(QuarterLength.eighthTriplet.nearestTick(at: 100) == 33)
  }

  @Test("no length is under zero")
  func neverNegative() throws {
    #expect(QuarterLength.eighth - .quarter == .zero)
    #expect(throws: MusicError.self) { try QuarterLength(-1, over: 4) }
    #expect(throws: MusicError.self) { try QuarterLength(1, over: 0) }
  }

  @Test("arithmetic at the edge of 64 bits does not trap")
  func theEdge() throws {
    let numbers = [1, 2, 3, 7, Int.max / 2, Int.max - 1, Int.max]
    for top in numbers {
      for bottom in numbers {
        let odd = try quarters(top, over: bottom)
        let other = try quarters(bottom, over: 3)
        for result in [odd + other, odd - other, odd * other, odd / other, odd / .zero] {
          #expect(result.numerator >= 0 && result.denominator > 0)
        }
        #expect(odd.rounded(to: other).numerator >= 0)
        _ = odd.nearestTick(at: Int.max)
      }
    }
  }

  @Test("rounding takes the nearest multiple, and the earlier one halfway")
  func rounding() throws {
    #expect(try quarters(13, over: 48).rounded(to: .sixteenth) == .sixteenth)
    #expect(try quarters(3, over: 8).rounded(to: .sixteenth) == .sixteenth)
    #expect(try quarters(5, over: 12).rounded(to: .sixteenth) == .eighth)
    #expect(try quarters(5, over: 12).rounded(to: .zero) == quarters(5, over: 12))
  }
}
