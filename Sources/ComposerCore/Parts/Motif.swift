import RandomCore

/// A few notes that can be known again: a rhythm, and how far each is from the first.
struct Motif: Hashable, Sendable {
  struct Tone: Hashable, Sendable {
    /// - Unit: sixteenths, from the beginning of the bar.
    var step: Int
    var steps: Int
    /// - Unit: places in the scale, from the motif's own.
    var height: Int
  }

  enum Contour: String, Sendable {
    case arch, falling, wave, rising
  }

  var tones: [Tone]
  let contour: Contour

  /// - Parameter density: how many notes at most.
  init(density: Int, _ source: inout RandomSource) {
    contour = source.pick([(45, .arch), (30, .falling), (20, .wave), (5, .rising)])
    var tones: [Tone] = []
    var step = source.pick([(30, 0), (35, 2), (20, 4), (15, 6)])
    let count = source.integer(in: 3...max(3, density))
    var height = 0
    for place in 0..<count {
      let steps = source.pick([(15, 1), (38, 2), (12, 3), (18, 4), (8, 6), (9, 8)])
      guard step + 1 < Beat.stepsInBar else { break }
      tones.append(Tone(step: step, steps: min(steps, Beat.stepsInBar - step), height: height))
      step += steps
      let leap = source.pick([(12, 0), (52, 1), (24, 2), (12, 3)])
      height += leap * Motif.direction(contour, place, of: count, &source)
    }
    self.tones = tones
  }

  /// Whether the line goes up or down after a note; once in a while against the contour.
  private static func direction(
    _ contour: Contour, _ place: Int, of count: Int, _ source: inout RandomSource
  ) -> Int {
    let up: Bool
    switch contour {
    case .arch: up = place * 10 < count * 6
    case .falling: up = false
    case .rising: up = true
    case .wave: up = place.isMultiple(of: 2)
    }
    return up == !source.happens(15) ? 1 : -1
  }

  /// The same, changed so that one still knows it.
  ///
  /// - Returns: the motif, and what was done, in words.
  func varied(_ source: inout RandomSource) -> (Motif, manner: String) {
    var result = self
    switch source.integer(below: 100) {
    case ..<25: return (self, "again")
    case ..<40:
      let shift = source.pick([(1, -1), (1, 1), (1, -2), (1, 2)])
      for index in tones.indices { result.tones[index].height += shift }
      return (result, shift > 0 ? "higher" : "lower")
    case ..<62:
      for index in tones.indices.dropFirst() {
        result.tones[index].height += source.pick([(1, -1), (1, 0), (1, 1)])
      }
      return (result, "in its rhythm with other notes")
    case ..<77:
      if let last = tones.indices.last {
        result.tones[last].height += source.pick([(1, -2), (1, 2), (1, 1)])
      }
      return (result, "with another end")
    case ..<83:
      result.tones[0].height += source.pick([(1, -1), (1, 1)])
      return (result, "with another beginning")
    case ..<92:
      if tones.count > 3 { result.tones.remove(at: source.integer(in: 1...tones.count - 2)) }
      return (result, "thinned out")
    default:
      let room = Beat.stepsInBar - (tones.last.map { $0.step + 1 } ?? 0)
      let shift = min(room, source.integer(in: 1...2))
      for index in tones.indices { result.tones[index].step += shift }
      return (result, "later")
    }
  }
}
