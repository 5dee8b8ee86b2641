import RandomCore

/// The player of chords: voicings that come back with the loop, and a rhythm for each kind of section.
struct Accompanist {
  let verse: Comping
  let contrast: Comping
  private let tonic: Int
  private var source: RandomSource
  /// By progression, one voicing a chord.
  private var voicings: [Progression: [Voicing]] = [:]

  init(tonic: Int, _ source: RandomSource) {
    var source = source
    verse = source.pick(Comping.all.map { ($0.weight, $0) })
    contrast = source.pick(Comping.all.map { ($0.weight, $0) })
    self.tonic = tonic
    self.source = source
  }

  func comping(in section: Section) -> Comping {
    switch section.kind {
    case .verse: verse
    case .contrast: contrast
    case .intro, .pause, .outro: .whole
    }
  }

  mutating func play(
    _ form: Form, _ harmony: Harmony, _ feel: Feel
  ) -> [PlayedNote] {
    form.sections.flatMap { section -> [PlayedNote] in
      let progression = harmony.progression(in: section)
      if voicings[progression] == nil {
        voicings[progression] = Voicing.led(progression.chords, tonic: tonic, &source)
      }
      return section.bars.flatMap { bar -> [PlayedNote] in
        if section.kind == .outro, bar == section.lastBar { return close(bar, harmony.home, feel) }
        return play(bar, harmony.place(of: bar, in: section), of: section, progression, feel)
      }
    }
  }

  /// - Parameter start: where the bar stands in the progression, in sixteenths.
  private mutating func play(
    _ bar: Int, _ start: Int, of section: Section, _ progression: Progression, _ feel: Feel
  ) -> [PlayedNote] {
    let comping = comping(in: section)
    let strokes = strokes(comping, change: progression.stepsLeft(at: start))
    var notes: [PlayedNote] = []
    for (place, (step, velocity, held)) in strokes.enumerated() {
      let isAhead = comping.isPushed && step >= 14
      let at = start + (isAhead ? Beat.stepsInBar : step)
      let next = place + 1 < strokes.count ? strokes[place + 1].step : Beat.stepsInBar
      let length = min(held, isAhead ? 2 : progression.stepsLeft(at: at), next - step)
      let isRolled = source.happens(place == 0 && bar == section.firstBar ? 50 : 20)
      let roll = isRolled ? source.integer(in: 15...30) : source.integer(in: 0...6)
      notes += stroke(
        voicing(progression, at: at), bar, step, length, velocity, roll: roll, feel)
    }
    return notes
  }

  /// The strokes of a bar, with one more where a second chord begins.
  private func strokes(
    _ comping: Comping, change: Int
  ) -> [(step: Int, velocity: Int, held: Int)] {
    var strokes = zip(comping.grid.hits, comping.held).map { ($0.step, $0.velocity, $1) }
    if change < Beat.stepsInBar, !strokes.contains(where: { $0.0 == change }) {
      strokes.append((change, 74, Beat.stepsInBar - change - 1))
      strokes.sort { $0.0 < $1.0 }
    }
    return strokes
  }

  /// The last chord, rolled slowly and left to ring.
  private mutating func close(_ bar: Int, _ home: RomanChord, _ feel: Feel) -> [PlayedNote] {
    let voicing = Voicing.led([home], tonic: tonic, &source)[0]
    return stroke(voicing, bar, 0, Beat.stepsInBar, 70, roll: 70, feel)
  }

  private func voicing(_ progression: Progression, at step: Int) -> Voicing {
    let bar = step / Beat.stepsInBar % progression.bars.count
    let before = progression.bars[..<bar].reduce(0) { $0 + $1.count }
    let own = progression.bars[bar].count
    return voicings[progression]![before + step % Beat.stepsInBar * own / Beat.stepsInBar]
  }

  /// - Parameter roll: from note to note, in milliseconds.
  private mutating func stroke(
    _ voicing: Voicing, _ bar: Int, _ step: Int, _ steps: Int, _ velocity: Int, roll: Int,
    _ feel: Feel
  ) -> [PlayedNote] {
    let start = feel.tick(bar: bar, step: step, .chords, &source)
    let end = (bar * Beat.stepsInBar + step + steps) * Beat.ticksInStep - Beat.ticksInStep / 4
    return voicing.pitches.enumerated().map { place, pitch in
      let late = start + feel.ticks(milliseconds: roll * place)
      let accent = place == voicing.pitches.count - 1 ? 6 : place == 0 ? 0 : -4
      return PlayedNote(
        start: late, length: max(Beat.ticksInStep / 4, end - late), pitch: pitch,
        velocity: max(14, min(118, velocity - 8 + accent + source.bell(3))))
    }
  }
}
