/// Notes that a track strikes together, as music21 binds them.
///
/// - Unit: ticks.
struct GatheredNotes {
  let notes: [PlayedNote]
  /// When the first of them begins.
  var on: Int { notes[0].on }
  /// How long the last of them lasts: music21 lets it speak for all.
  var length: Int { notes[notes.count - 1].off - notes[notes.count - 1].on }

  var content: TutorialSymbol.Content {
    if notes.contains(where: { $0.channel == 9 }) { return .drumHit(isChord: notes.count > 1) }
    return notes.count == 1 ? .note(key: notes[0].key) : .chord(keys: notes.map(\.key))
  }
}

/// Step 7 of Reference 1a: notes within a sixteenth of each other become chords.
///
/// - Source: music21 8.3.0, `midiTrackToStream`.
struct ChordGathering {
  private(set) var chords: [GatheredNotes] = []
  /// Whether notes begin together and do not end together.
  private(set) var needsVoices = false

  /// - Parameter tolerance: in ticks; a note joins if it begins less than this after the first,
  ///   and ends at most this from the first's end.
  init(_ notes: [PlayedNote], tolerance: Double) {
    var isBound = [Bool](repeating: false, count: notes.count)
    for (first, note) in notes.enumerated() where !isBound[first] {
      var chord = [note]
      // A note already bound into an earlier chord is looked at again: it can stand in two.
      for later in notes.indices.dropFirst(first + 1) {
        guard Double(notes[later].on - note.on) < tolerance else { break }
        guard Double(abs(notes[later].off - note.off)) <= tolerance else {
          needsVoices = true
          continue
        }
        chord.append(notes[later])
        isBound[later] = true
      }
      chords.append(GatheredNotes(notes: chord))
    }
  }
}
