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
    for index in frames.indices {
      let input = ahead[place]
      ahead[place] = (frames[index].x + frames[index].y) * 0.015
      place = place + 1 == ahead.count ? 0 : place + 1
      // What is too small to hear would be slow to reckon with.
      let sound = abs(input) < 1e-15 ? 0 : input
      frames[index] = Frame(left(sound), right(sound)) * 3
    }
    filter.process(&frames)
  }

  private struct Side: Sendable {
    /// The eight combs side by side: what each holds at a place is one vector's lane.
    private var combs: [[Float]]
    private var places = SIMD8<Int32>()
    private var dull = SIMD8<Float>()
    private let lengths: SIMD8<Int32>
    private let feedback: Float
    private let damp: Float = 0.6 * 0.4
    private var allPasses: [[Float]]
    private var allPlaces = [0, 0, 0, 0]

    init(decay: Double, spread: Int) {
      let sizes = [1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617].map { $0 + spread }
      combs = sizes.map { Array(repeating: 0, count: $0) }
      lengths = SIMD8(sizes.map { Int32($0) })
      allPasses = [556, 441, 341, 225].map { Array(repeating: 0, count: $0 + spread) }
      let mean = Double(sizes.reduce(0, +)) / 8
      feedback = Float(pow(10, -3 * mean / (AudioFormat.sampleRate * decay)))
    }

    @inline(always)
    mutating func callAsFunction(_ input: Float) -> Float {
      var output = SIMD8<Float>()
      for comb in 0..<8 { output[comb] = combs[comb][Int(places[comb])] }
      dull = output * (1 - damp) + dull * damp
      let back = dull * feedback + input
      for comb in 0..<8 { combs[comb][Int(places[comb])] = back[comb] }
      places &+= 1
      places.replace(with: 0, where: places .== lengths)
      var sum = output.sum()
      for pass in 0..<4 {
        let place = allPlaces[pass]
        let old = allPasses[pass][place]
        allPasses[pass][place] = sum + old * 0.5
        sum = old - sum
        allPlaces[pass] = place + 1 == allPasses[pass].count ? 0 : place + 1
      }
      return sum
    }
  }
}
