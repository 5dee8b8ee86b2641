import RandomCore

/// Chords in the place of others.
extension Progression {
  /// The same with what players change of themselves: a chord more in a bar, a dominant's substitute.
  ///
  /// - Returns: the progression, and what was done, for ``Composition/remarks``.
  func reharmonised(_ source: inout RandomSource) -> (Progression, changes: [String]) {
    var result = self
    var changes: [String] = []
    for bar in bars.indices {
      guard bars[bar].count == 1, let chord = bars[bar].first else { continue }
      let next = bars[(bar + 1) % bars.count][0]
      if chord.quality == .dominant13, source.happens(30) {
        result.bars[bar] = [RomanChord(degree: chord.degree, .suspended13), chord]
        changes.append("\(chord.text) waits as a suspended chord first")
      } else if chord.quality.isDominant, next.degree == (chord.degree + 5) % 12,
        chord.quality != .suspended13, source.happens(12)
      {
        let substitute = RomanChord(degree: chord.degree + 6, .sharp11)
        result.bars[bar] = [substitute]
        changes.append(
          "\(substitute.text) stands for \(chord.text), a tritone away, and the bass falls a semitone"
        )
      } else if !chord.quality.isDominant, next.degree != chord.degree,
        next.degree != (chord.degree + 5) % 12, source.happens(12)
      {
        let dominant = RomanChord(
          degree: next.degree + 7, next.quality.isMinor ? .flat9 : .dominant13)
        result.bars[bar] = [chord, dominant]
        changes.append("\(dominant.text) leads to \(next.text)")
      } else if source.happens(20), chord.quality.richer != chord.quality {
        result.bars[bar] = [RomanChord(degree: chord.degree, chord.quality.richer)]
      }
    }
    return (result, changes)
  }
}
