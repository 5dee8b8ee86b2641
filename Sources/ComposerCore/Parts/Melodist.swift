import RandomCore

/// The melody: a motif in each kind of section, called, answered and brought back changed.
struct Melodist {
  static let register = 64...86

  private let scale: [Int]
  private let tonic: Int
  private var source: RandomSource
  private var motifs: [Section.Kind: Motif] = [:]
  private let density: Int
  /// What happens in each bar, in words.
  private(set) var manners: [Int: String] = [:]

  /// - Parameter density: notes in a motif at most.
  init(tonic: Int, isMinor: Bool, density: Int, _ source: RandomSource) {
    // The pentatonic of the key is safe over all of its chords; the ninth colours it.
    let degrees = isMinor ? [0, 2, 3, 5, 7, 10] : [0, 2, 4, 7, 9, 11]
    scale = Melodist.register.filter { degrees.contains(($0 - tonic + 120) % 12) }
    self.tonic = tonic
    self.density = density
    self.source = source
  }

  mutating func play(_ form: Form, _ harmony: Harmony, _ feel: Feel) -> [PlayedNote] {
    var notes: [PlayedNote] = []
    for section in form.sections {
      switch section.kind {
      case .verse, .contrast:
        notes += play(section, harmony, feel)
      case .pause:
        notes += play(bars: [section.firstBar], section, harmony, feel)
      case .outro:
        notes.append(lastNote(section, harmony, feel))
      case .intro: break
      }
    }
    return notes
  }

  /// Two phrases of four bars: the motif, an answer, something else, a rest.
  private mutating func play(_ section: Section, _ harmony: Harmony, _ feel: Feel) -> [PlayedNote] {
    let bars = section.bars.filter { bar in
      let place = (bar - section.firstBar) % 4
      if place == 3 { return bar == section.lastBar && source.happens(60) }
      return place == 0 || !source.happens(12)
    }
    return play(bars: bars, section, harmony, feel)
  }

  private mutating func play(
    bars: [Int], _ section: Section, _ harmony: Harmony, _ feel: Feel
  ) -> [PlayedNote] {
    let kind = section.kind == .contrast ? Section.Kind.contrast : .verse
    if motifs[kind] == nil { motifs[kind] = Motif(density: density, &source) }
    let motif = motifs[kind]!
    // Another thought, for the third bar of a phrase.
    let other = Motif(density: density, &source)
    let home = scale.count / 2 + source.integer(in: -1...1)
    return bars.flatMap { bar -> [PlayedNote] in
      let place = (bar - section.firstBar) % 4
      var (said, manner) = (motif, "the motif")
      if place == 2 {
        (said, manner) = (other, "another thought")
      } else if bar > section.firstBar || section.number > 0 {
        (said, manner) = motif.varied(&source)
        manner = "the motif " + manner
      }
      manners[bar] = manner
      return play(said, bar, home, section, harmony, feel, closes: place == 3)
    }
  }

  private mutating func play(
    _ motif: Motif, _ bar: Int, _ home: Int, _ section: Section, _ harmony: Harmony, _ feel: Feel,
    closes: Bool
  ) -> [PlayedNote] {
    var notes: [PlayedNote] = []
    let tones = closes ? Array(motif.tones.prefix(3)) : motif.tones
    for (place, tone) in tones.enumerated() {
      let isLast = place == tones.count - 1
      var pitch = scale[max(0, min(scale.count - 1, home + tone.height))]
      let chord = harmony.chord(bar: bar, step: tone.step, in: section)
      let strength = tone.step % 8 == 0 ? 85 : tone.step % 4 == 0 ? 70 : 30
      if isLast && closes || source.happens(strength) { pitch = nearest(to: pitch, in: chord) }
      let steps = isLast && closes ? max(tone.steps, 6) : tone.steps
      let start = feel.tick(bar: bar, step: tone.step, .melody, &source)
      let length = steps * Beat.ticksInStep * source.integer(in: 85...100) / 100
      let accent = place == 0 ? 4 : isLast ? -8 : 0
      notes.append(
        PlayedNote(
          start: start, length: length, pitch: pitch,
          velocity: max(50, min(92, 70 + accent + (pitch - 74) / 2 + source.bell(5)))))
    }
    return notes
  }

  /// The ninth, fifth or third of the last chord, held.
  private mutating func lastNote(
    _ section: Section, _ harmony: Harmony, _ feel: Feel
  ) -> PlayedNote {
    let chord = harmony.chord(bar: section.firstBar, step: 0, in: section)
    let pitch = nearest(to: 74, in: chord)
    manners[section.firstBar] = "a last long note"
    let start = feel.tick(bar: section.firstBar, step: 0, .melody, &source)
    return PlayedNote(start: start, length: 3 * Beat.ticks, pitch: pitch, velocity: 62)
  }

  /// The note of a chord, but not its root alone, that is nearest to a pitch.
  private func nearest(to pitch: Int, in chord: RomanChord) -> Int {
    let tones = Set(chord.quality.tones.map { ($0 + tonic + chord.degree) % 12 })
    let near = Melodist.register.filter { tones.contains($0 % 12) }
    return near.min { (abs($0 - pitch), $0) < (abs($1 - pitch), $1) } ?? pitch
  }
}
