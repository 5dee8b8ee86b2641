import RandomCore

/// The drums of a song: two bars that come round, ghost notes, fills at the ends of sections.
struct Drummer {
  let pattern: DrumPattern
  /// The kicks of an even and of an odd bar.
  let kicks: [[(step: Int, velocity: Int)]]
  private let ghosts: [(step: Int, velocity: Int)]
  private let ride: Bool
  private var source: RandomSource

  /// - Parameter given: the pattern that is asked for; drawn unless given.
  init(_ source: RandomSource, given: DrumPattern? = nil) {
    var source = source
    let drawn = source.pick(DrumPattern.all.map { ($0.weight, $0) })
    pattern = given ?? drawn
    let first = pattern.hits(of: .kick)
    // The second bar has one kick elsewhere, or none.
    var second = first
    if let place = second.indices.dropFirst().last {
      if source.happens(50) {
        second.remove(at: place)
      } else {
        second[place].step += source.pick([(1, -1), (1, 1)])
      }
    }
    kicks = [first, second]
    ghosts = (0..<source.integer(in: 0...2)).map { _ in
      let step = source.pick([(30, 7), (20, 9), (25, 15), (15, 3), (10, 6)])
      return (step, source.integer(in: 22...38))
    }
    ride = source.happens(50)
    self.source = source
  }

  /// How a section is drummed, in words; nil where the drums rest.
  func manner(in section: Section) -> String? {
    switch section.kind {
    case .intro: section.barCount >= 4 ? "hats in the last two bars" : nil
    case .verse: section.number == 0 ? pattern.name : pattern.name + ", with a shaker"
    case .contrast: pattern.name + (ride ? ", on the ride" : "")
    case .pause: "a rim alone"
    case .outro: pattern.name + ", until half of it"
    }
  }

  mutating func play(_ form: Form, _ feel: Feel) -> [PlayedNote] {
    form.sections.flatMap { section in
      section.bars.flatMap { bar in play(bar, of: section, feel) }
    }
  }

  private mutating func play(_ bar: Int, of section: Section, _ feel: Feel) -> [PlayedNote] {
    let place = bar - section.firstBar
    let isLast = bar == section.lastBar && section.barCount >= 4
    switch section.kind {
    case .intro:
      guard section.barCount >= 4, section.lastBar - bar < 2 else { return [] }
      return play([(.hat, hats)], bar, feel)
    case .pause:
      return play([(.rim, [(4, 70), (12, 66)])], bar, feel)
    case .outro where place >= (section.barCount + 1) / 2:
      return []
    case .verse, .contrast, .outro:
      if isLast, source.happens(50) {
        let fill = source.pick(DrumPattern.fills.map { ($0.weight, $0) })
        return play(fill.rows.map { ($0.drum, $0.grid.hits) }, bar, feel)
      }
      var rows = rows(bar, in: section)
      // Once in a while the ground goes away for a bar.
      if place % 16 == 11, source.happens(30) { rows.removeAll { $0.0 == .kick } }
      return play(rows, bar, feel)
    }
  }

  private typealias Rows = [(Drum, [(step: Int, velocity: Int)])]

  private var hats: [(step: Int, velocity: Int)] {
    let hats = pattern.hits(of: .hat)
    return hats.isEmpty ? pattern.hits(of: .shaker) : hats
  }

  private func rows(_ bar: Int, in section: Section) -> Rows {
    var rows: Rows = pattern.rows.map { row in
      row.drum == .kick ? (.kick, kicks[bar % 2]) : (row.drum, row.grid.hits)
    }
    if section.kind == .contrast, ride, let place = rows.firstIndex(where: { $0.0 == .hat }) {
      rows[place].0 = .ride
    }
    if section.kind == .verse, section.number > 0, !rows.contains(where: { $0.0 == .shaker }) {
      rows.append((.shaker, (0..<8).map { (2 * $0, $0.isMultiple(of: 2) ? 34 : 26) }))
    }
    if bar % 2 == 1 { rows.append((.snare, ghosts)) }
    return rows
  }

  private mutating func play(_ rows: Rows, _ bar: Int, _ feel: Feel) -> [PlayedNote] {
    var notes: [PlayedNote] = []
    for (drum, hits) in rows {
      for hit in hits {
        let spread = drum.player == .hat ? 7 : 4
        let velocity = max(14, min(118, hit.velocity + source.bell(spread)))
        let tick = feel.tick(bar: bar, step: hit.step, drum.player, &source)
        notes.append(
          PlayedNote(
            start: tick, length: Beat.ticksInStep / 2, pitch: drum.rawValue, velocity: velocity))
      }
    }
    return notes
  }
}
