import RandomCore

/// The progressions of a song: one for its verses, and one for what stands against them.
struct Harmony: Sendable {
  let verse: Progression
  let contrast: Progression
  /// What was done to the verse's chords, for ``Composition/remarks``.
  let changes: [String]
  /// Whether nobody wrote the verse's chords down.
  let isWalked: Bool
  /// The bar in which chords begin that were heard in music and go through it; nil where each section
  /// begins them anew.
  private let origin: Int?
  /// The chord that a song comes home to in the last bar of its outro.
  let home: RomanChord

  /// - Parameter given: chords that were asked for, which stay as they are.
  init(isMinor: Bool, given: Progression?, _ source: inout RandomSource) {
    origin = nil
    home = RomanChord(degree: 0, isMinor ? .minor9 : .major9)
    isWalked = given == nil && source.happens(25)
    let drawn =
      isWalked
      ? Progression.walked(isMinor: isMinor, &source)
      : Progression.known(isMinor: isMinor, &source)
    if let given {
      (verse, changes) = (given, [])
      contrast = given
    } else {
      (verse, changes) = drawn.reharmonised(&source)
      contrast =
        source.happens(60) ? Progression.known(isMinor: isMinor, &source) : verse
    }
  }

  /// For music that has its chords bar by bar, from `origin` on.
  init(heard: Progression, isMinor: Bool, origin: Int) {
    home = RomanChord(degree: 0, isMinor ? .minor9 : .major9)
    (verse, contrast, changes, isWalked) = (heard, heard, [], false)
    self.origin = origin
  }

  func progression(in section: Section) -> Progression {
    section.kind == .contrast ? contrast : verse
  }

  /// Where a bar stands in its progression.
  ///
  /// - Unit: sixteenths.
  func place(of bar: Int, in section: Section) -> Int {
    Beat.stepsInBar * (origin.map { max(0, bar - $0) } ?? (bar - section.firstBar))
  }

  func chord(bar: Int, step: Int, in section: Section) -> RomanChord {
    if section.kind == .outro, bar >= section.lastBar { return home }
    return progression(in: section).chord(at: place(of: bar, in: section) + step)
  }
}
