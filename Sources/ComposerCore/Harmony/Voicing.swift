import RandomCore

/// The notes of a chord as a hand takes them, from low to high.
struct Voicing: Hashable, Sendable {
  let pitches: [Int]

  /// Where chords lie while a bass plays under them and a melody over them.
  static let register = 50...72

  /// The lowest note that an interval may stand on without growling, by semitones.
  ///
  /// - Source: published lists of low interval limits, the stricter of each two.
  static let lowestUnder = [1: 52, 2: 51, 3: 48, 4: 46, 5: 46, 6: 46, 7: 34]

  var top: Int { pitches[pitches.count - 1] }

  var keepsLowIntervals: Bool {
    zip(pitches, pitches.dropFirst()).allSatisfy { low, high in
      low >= Voicing.lowestUnder[high - low] ?? 0
    }
  }

  /// All ways to take a chord: forms, inversions and octaves inside the register.
  static func candidates(_ chord: RomanChord, tonic: Int) -> [Voicing] {
    var found: [Voicing] = []
    for form in chord.quality.forms {
      var turned = form
      for _ in form.indices {
        for octave in 3...6 {
          let pitches = turned.map { $0 + tonic + chord.degree + 12 * octave }.sorted()
          let voicing = Voicing(pitches: pitches)
          if register.contains(pitches[0]), register.contains(voicing.top),
            voicing.keepsLowIntervals, !found.contains(voicing)
          {
            found.append(voicing)
          }
        }
        turned = Array(turned.dropFirst()) + [turned[0] + 12]
      }
    }
    return found
  }

  /// What it costs the ear to go from one to the next.
  func cost(from last: Voicing?) -> Int {
    let middle = pitches.reduce(0, +) / pitches.count
    guard let last else { return abs(middle - 62) }
    let moves = zip(last.pitches, pitches).map { $1 - $0 }
    var cost = moves.reduce(0) { $0 + abs($1) }
    cost += 3 * abs(pitches.count - last.pitches.count)
    cost += 3 * max(0, abs(top - last.top) - 4)
    let outer = (last.top - last.pitches[0], top - pitches[0])
    if top != last.top, outer.0 == outer.1, [0, 7].contains(outer.0 % 12) { cost += 4 }
    cost -= pitches.count { last.pitches.contains($0) }
    return cost + 2 * max(0, abs(middle - 62) - 5)
  }

  /// e to the power of −k/2, in thousandths, for k from 0 to 4.
  private static let likelihood = [1000, 607, 368, 223, 135]

  /// Chords one after the other, each near the last, and not always the nearest.
  ///
  /// - Returns: one for each chord; the same chord in the same place after the same one may differ.
  static func led(
    _ chords: [RomanChord], tonic: Int, _ source: inout RandomSource
  ) -> [Voicing] {
    var voicings: [Voicing] = []
    for chord in chords {
      let costs = candidates(chord, tonic: tonic).map { ($0, $0.cost(from: voicings.last)) }
      let best = costs.reduce(Int.max) { min($0, $1.1) }
      let near = costs.filter { $0.1 - best < likelihood.count }
      voicings.append(source.pick(near.map { (weight: likelihood[$0.1 - best], value: $0.0) }))
    }
    return voicings
  }
}
