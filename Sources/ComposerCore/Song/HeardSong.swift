import MusicCore

/// What a composer hears in music that somebody else wrote: its key, tempo, swing and chords.
struct HeardSong {
  let key: KeySignature
  /// - Unit: quarter notes a minute.
  let tempo: Int
  /// - Unit: thousandths of an eighth.
  let swing: Int
  let progression: Progression
  /// The highest note of each beginning, drums left out.
  let melody: [PlayedNote]

  var barCount: Int { progression.bars.count }

  private static let mostBars = 248

  /// - Throws: ``ComposerError/noMelody``.
  init(_ score: Score) throws(ComposerError) {
    let notes = HeardSong.notes(of: score)
    guard !notes.isEmpty else { throw .noMelody }
    key =
      score.keySignatures.first?.value ?? score.estimatedKey ?? KeySignature(tonic: 0, .major)
    tempo = max(40, min(200, Int(score.tempoMap.bpm.rounded())))
    swing = score.estimatedSwing
    let end = notes.reduce(0) { max($0, $1.start) }
    let bars = min(HeardSong.mostBars, end / Beat.ticksInBar + 1)
    progression = HeardSong.chords(of: notes, bars: bars, key)
    let inside = notes.filter { $0.start < bars * Beat.ticksInBar }
    melody = HeardSong.topLine(of: inside)
  }

  private static func notes(of score: Score) -> [PlayedNote] {
    var notes: [PlayedNote] = []
    for part in score.parts where !part.isDrums {
      for note in part.notes {
        let start = Int((note.offset.doubleValue * Double(Beat.ticks)).rounded())
        let length = Int((note.duration.doubleValue * Double(Beat.ticks)).rounded())
        notes.append(
          PlayedNote(
            start: start, length: max(1, length), pitch: note.pitch.midiNumber,
            velocity: note.velocity))
      }
    }
    return notes.sorted { ($0.start, $0.pitch) < ($1.start, $1.pitch) }
  }

  private static func topLine(of notes: [PlayedNote]) -> [PlayedNote] {
    var line: [PlayedNote] = []
    for note in notes where note.pitch >= 52 {
      // Struck together: the higher one is heard.
      if let last = line.last, note.start - last.start < Beat.ticksInStep / 2 {
        if note.pitch > last.pitch { line[line.count - 1] = note }
      } else {
        line.append(note)
      }
    }
    for index in line.indices.dropLast() {
      line[index].length = min(line[index].length, line[index + 1].start - line[index].start)
    }
    guard !line.isEmpty else { return notes }
    let mean = line.reduce(0) { $0 + $1.pitch } / line.count
    // Over the chords, where a melody is heard.
    if mean < 64 { for index in line.indices { line[index].pitch += 12 } }
    return line
  }

  private static let major = ["Imaj9", "ii9", "iii7", "IVmaj9", "V13", "vi9"]
  private static let minor = ["i9", "iiø", "bIIImaj9", "iv9", "v9", "bVImaj9", "bVII13"]

  /// For each bar the chord of the key that holds most of what sounds, the lowest note counting
  /// twice; a bar of silence keeps the chord before it.
  private static func chords(of notes: [PlayedNote], bars: Int, _ key: KeySignature) -> Progression
  {
    let names = key.mode == .major ? major : minor
    let chords = names.compactMap { try? RomanChord($0) }
    var found: [[RomanChord]] = []
    for bar in 0..<bars {
      let span = bar * Beat.ticksInBar..<(bar + 1) * Beat.ticksInBar
      var sounding = [Int](repeating: 0, count: 12)
      var lowest: (pitch: Int, time: Int) = (128, 0)
      for note in notes where note.start < span.upperBound && note.end > span.lowerBound {
        let time = min(note.end, span.upperBound) - max(note.start, span.lowerBound)
        sounding[note.pitch % 12] += time
        if note.pitch < lowest.pitch { lowest = (note.pitch, time) }
      }
      if lowest.pitch < 128 { sounding[lowest.pitch % 12] += lowest.time }
      let fits = chords.map { chord in
        chord.quality.tones.enumerated().reduce(0) { fit, tone in
          let weight = [5, 4, 3, 3, 1][tone.offset]
          return fit + weight * sounding[(tone.element + key.tonic + chord.degree) % 12]
        }
      }
      let best = fits.indices.max { (fits[$0], -$0) < (fits[$1], -$1) } ?? 0
      found.append(fits[best] > 0 ? [chords[best]] : found.last ?? [chords[0]])
    }
    return Progression(bars: found)
  }
}
