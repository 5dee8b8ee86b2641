import RandomCore

/// The bass: roots and ways between them, on the kick.
struct Bassist {
  /// A row of signs: R root, 5 fifth, 3 third, 8 octave, a approach, n the next root early, g a ghost,
  /// `-` goes on, `.` rests.
  struct Pattern: Sendable {
    let name: String
    let weight: Int
    let grid: Grid

    /// Where something begins, and for how many sixteenths.
    var onsets: [(step: Int, sign: Character, steps: Int)] {
      grid.signs.enumerated().compactMap { step, sign in
        guard sign != "-", sign != "." else { return nil }
        return (step, sign, 1 + grid.signs[(step + 1)...].prefix { $0 == "-" }.count)
      }
    }
  }

  private static let patterns = [
    ("long roots", 10, "R--- ---- ---- ----"), ("root and fifth", 14, "R--- ---. R--. ..5-"),
    ("with an approach", 14, "R--- --.. ..R- --a-"), ("with a ghost", 12, "R--. ...g ..R- ..5."),
    ("dotted", 9, "R--- --R- ---- R---"), ("walking in halves", 8, "R--- --R- --5- --a-"),
    ("through the chord", 5, "R--- 3--- 5--- a---"), ("octaves", 6, "R--. ..8. R--. ..5."),
    ("late", 8, "R--. .... ..R- ----"), ("root, then fifth", 6, "R--- ---- 5--- ----"),
    ("pushed", 8, "R--- ..g. .R-- ..n-"),
  ].map { Pattern(name: $0.0, weight: $0.1, grid: Grid($0.2)) }

  /// From E1 to B2.
  static let register = 28...47
  private static let roots = 29...43

  let verse: Pattern
  let contrast: Pattern
  private let tonic: Int
  private let kicks: [[Int]]
  private var source: RandomSource
  private var last = 36

  /// - Parameter kicks: the steps of the kick in even and in odd bars.
  init(tonic: Int, kicks: [[Int]], _ source: RandomSource) {
    var source = source
    let weighed = Bassist.patterns.map { pattern -> (weight: Int, value: Pattern) in
      let fit = Bassist.fit(pattern.onsets.map(\.step), to: kicks[0])
      return (1 + pattern.weight * fit * fit / 100, pattern)
    }
    verse = source.pick(weighed)
    contrast = source.pick(weighed)
    self.tonic = tonic
    self.kicks = kicks
    self.source = source
  }

  /// How much of the bass lies on the kick, and of the kick under the bass.
  ///
  /// - Returns: percent.
  private static func fit(_ onsets: [Int], to kicks: [Int]) -> Int {
    guard !kicks.isEmpty else { return 50 }
    let on = onsets.count { onset in kicks.contains { abs($0 - onset) <= 1 } }
    let under = kicks.count { kick in onsets.contains { abs($0 - kick) <= 1 } }
    return 50 * on / onsets.count + 50 * under / kicks.count
  }

  /// Which pattern, if any, a section has.
  func pattern(in section: Section) -> Pattern? {
    switch section.kind {
    case .intro, .pause: nil
    case .verse: verse
    case .contrast: contrast
    case .outro: Bassist.patterns[0]
    }
  }

  mutating func play(_ form: Form, _ harmony: Harmony, _ feel: Feel) -> [PlayedNote] {
    var notes: [PlayedNote] = []
    for section in form.sections {
      guard let pattern = pattern(in: section) else { continue }
      for bar in section.bars {
        let hasDrums = section.kind != .outro
        for onset in onsets(pattern, bar, hasDrums: hasDrums) {
          let pitch = pitch(onset.sign, bar, onset.step, section, harmony)
          let start = feel.tick(bar: bar, step: onset.step, .bass, &source)
          let isGhost = onset.sign == "g"
          let length =
            isGhost ? 60 : onset.steps * Beat.ticksInStep * source.integer(in: 80...95) / 100
          let velocity =
            isGhost
            ? source.integer(in: 28...42)
            : (onset.step.isMultiple(of: 4) ? 82 : 74) + source.bell(4)
          notes.append(PlayedNote(start: start, length: length, pitch: pitch, velocity: velocity))
        }
      }
    }
    return Bassist.oneAtATime(notes)
  }

  /// Those of the pattern, and the root once more under kicks until half of them have a bass.
  private func onsets(
    _ pattern: Pattern, _ bar: Int, hasDrums: Bool
  ) -> [(step: Int, sign: Character, steps: Int)] {
    var onsets = pattern.onsets
    let kicks = hasDrums ? kicks[bar % 2] : []
    for kick in kicks {
      let bare = kicks.filter { kick in !onsets.contains { abs($0.step - kick) <= 1 } }
      guard bare.count * 2 > kicks.count, bare.contains(kick) else { continue }
      onsets.append((kick, "R", 2))
      onsets.sort { $0.step < $1.step }
    }
    return onsets
  }

  private mutating func pitch(
    _ sign: Character, _ bar: Int, _ step: Int, _ section: Section, _ harmony: Harmony
  ) -> Int {
    let chord = harmony.chord(bar: bar, step: step, in: section)
    let next = harmony.chord(bar: bar + 1, step: 0, in: section)
    let root = root(of: chord)
    let pitch: Int
    switch sign {
    case "3": pitch = root + chord.quality.tones[1]
    case "5": pitch = root + chord.quality.tones[2]
    case "8": pitch = root + 12
    case "n": pitch = self.root(of: next)
    case "a":
      let target = self.root(of: next)
      pitch = target + source.pick([(40, -1), (20, 1), (20, -2), (20, 7)])
    default:
      pitch = root
      last = root
    }
    return Bassist.register.contains(pitch) ? pitch : pitch > 47 ? pitch - 12 : pitch + 12
  }

  /// The root nearest to the last one.
  private func root(of chord: RomanChord) -> Int {
    let all = Bassist.roots.filter { ($0 - tonic - chord.degree) % 12 == 0 }
    return all.min { (abs($0 - last), $0) < (abs($1 - last), $1) } ?? 36
  }

  private static func oneAtATime(_ notes: [PlayedNote]) -> [PlayedNote] {
    var result = notes.sorted { $0.start < $1.start }
    for index in result.indices.dropLast() where result[index].end > result[index + 1].start {
      result[index].length = max(1, result[index + 1].start - result[index].start)
    }
    return result
  }
}
