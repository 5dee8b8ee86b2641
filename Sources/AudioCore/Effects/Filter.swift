/// Filters one after the other, on both channels.
///
/// Transposed direct form II, reckoned in doubles: low frequencies need them.
struct Filter: Effect, Sendable {
  private struct Stage: Sendable {
    var b0, b1, b2, a1, a2: SIMD2<Double>
    var first = SIMD2<Double>()
    var second = SIMD2<Double>()

    init(_ one: Biquad, _ other: Biquad) {
      b0 = SIMD2(one.b0, other.b0)
      b1 = SIMD2(one.b1, other.b1)
      b2 = SIMD2(one.b2, other.b2)
      a1 = SIMD2(one.a1, other.a1)
      a2 = SIMD2(one.a2, other.a2)
    }

    @inline(always)
    mutating func callAsFunction(_ x: SIMD2<Double>) -> SIMD2<Double> {
      let y = b0 * x + first
      first = b1 * x - a1 * y + second
      second = b2 * x - a2 * y
      return y
    }
  }

  private var stages: [Stage]

  init(_ biquads: [Biquad]) {
    self.init(biquads.map { ($0, $0) })
  }

  /// Filters of their own for the two channels.
  init(_ pairs: [(Biquad, Biquad)]) {
    stages = pairs.map { Stage($0, $1) }
  }

  /// Other coefficients for the sound from here on, in as many stages as there are.
  mutating func change(to biquads: [Biquad]) {
    for (index, biquad) in biquads.enumerated() {
      var stage = Stage(biquad, biquad)
      stage.first = stages[index].first
      stage.second = stages[index].second
      stages[index] = stage
    }
  }

  mutating func process(_ frames: inout [Frame]) {
    // Stages side by side hide how long one takes.
    var place = 0
    while place + 2 < stages.count {
      var (one, two, three) = (stages[place], stages[place + 1], stages[place + 2])
      for index in frames.indices {
        frames[index] = Frame(three(two(one(SIMD2<Double>(frames[index])))))
      }
      (stages[place], stages[place + 1], stages[place + 2]) = (one, two, three)
      place += 3
    }
    while place + 1 < stages.count {
      var (one, two) = (stages[place], stages[place + 1])
      for index in frames.indices {
        frames[index] = Frame(two(one(SIMD2<Double>(frames[index]))))
      }
      (stages[place], stages[place + 1]) = (one, two)
      place += 2
    }
    guard place < stages.count else { return }
    var stage = stages[place]
    for index in frames.indices { frames[index] = Frame(stage(SIMD2<Double>(frames[index]))) }
    stages[place] = stage
  }
}
