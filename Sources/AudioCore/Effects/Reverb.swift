import Glibc

/// A room: eight combs and four all-passes a side.
///
/// - Source: Freeverb by Jezar at Dreampoint, June 2000, public domain; lengths for 44.1 kHz.
struct Reverb: Sendable {
  private var left: Side
  private var right: Side
  private var ahead: [Float]
  private var place = 0
  private var filter = Filter([.highPass(250), .lowPass(4500)])

  /// - Parameter decay: how long the room takes to fall silent, by 60 dB; in seconds.
  init(decay: Double) {
    left = Side(decay: decay, spread: 0)
    right = Side(decay: decay, spread: 23)
    ahead = Array(repeating: 0, count: Int(0.02 * AudioFormat.sampleRate))
  }

  /// Only what the room gives back.
  mutating func process(_ frames: inout [Frame]) {
    let sounds = frames.map { frame in
      let input = ahead[place]
      ahead[place] = (frame.x + frame.y) * 0.015
      place = place + 1 == ahead.count ? 0 : place + 1
      // What is too small to hear would be slow to reckon with.
      return abs(input) < 1e-15 ? 0 : input
    }
    let (lefts, rights) = (left.process(sounds), right.process(sounds))
    for index in frames.indices { frames[index] = Frame(lefts[index], rights[index]) * 3 }
    filter.process(&frames)
  }

  private struct Side: Sendable {
    /// What the eight combs have taken in, side by side, of the last ``Side/span`` frames, in a ring.
    private var combs = [Float](repeating: 0, count: 8 * span)
    private var place = 0
    private var dull = SIMD8<Float>()
    private let lengths: [Int]
    private let feedback: Float
    private let damp: Float = 0.6 * 0.4
    private var allPasses: [[Float]]
    private var allPlaces = [0, 0, 0, 0]

    /// A power of two, longer than the longest comb.
    private static let span = 2048

    init(decay: Double, spread: Int) {
      lengths = [1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617].map { $0 + spread }
      allPasses = [556, 441, 341, 225].map { Array(repeating: 0, count: $0 + spread) }
      let mean = Double(lengths.reduce(0, +)) / 8
      feedback = Float(pow(10, -3 * mean / (AudioFormat.sampleRate * decay)))
    }

    mutating func process(_ input: [Float]) -> [Float] {
      var output = sumOfCombs(input)
      for pass in 0..<4 { allPass(pass, &output) }
      return output
    }

    private mutating func sumOfCombs(_ input: [Float]) -> [Float] {
      let (lengths, mask) = (lengths, Self.span - 1)
      var (place, dull) = (place, dull)
      let (damp, feedback) = (damp, feedback)
      let sums = combs.withUnsafeMutableBufferPointer { combs in
        input.map { sound in
          var old = SIMD8<Float>()
          for comb in 0..<8 { old[comb] = combs[((place - lengths[comb]) & mask) * 8 + comb] }
          dull = old * (1 - damp) + dull * damp
          let new = dull * feedback + sound
          for comb in 0..<8 { combs[place * 8 + comb] = new[comb] }
          place = (place + 1) & mask
          return old.sum()
        }
      }
      (self.place, self.dull) = (place, dull)
      return sums
    }

    private mutating func allPass(_ pass: Int, _ sound: inout [Float]) {
      var place = allPlaces[pass]
      allPasses[pass].withUnsafeMutableBufferPointer { past in
        for index in sound.indices {
          let old = past[place]
          past[place] = sound[index] + old * 0.5
          sound[index] = old - sound[index]
          place = place + 1 == past.count ? 0 : place + 1
        }
      }
      allPlaces[pass] = place
    }
  }
}
