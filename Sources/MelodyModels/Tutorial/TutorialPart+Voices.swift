import MusicCore

/// Step 12 of Reference 1a: notes that overlap are laid out in voices.
///
/// - Source: music21 8.3.0, `Stream.makeVoices`, `_findLayering`, `_consolidateLayering`.
extension TutorialPart {
  mutating func makeVoices() {
    for index in measures.indices { measures[index].makeVoices() }
  }
}

extension TutorialMeasure {
  /// Lays the notes of a measure out in as many voices as its largest group of overlaps has notes.
  ///
  /// Each note goes to the first voice that is free; music21 loses one that finds none free.
  fileprivate mutating func makeVoices() {
    let notes = base.symbols.filter(\.isSounding).inOrder
    let voiceCount = TutorialMeasure.largestOverlap(of: notes)
    guard voiceCount > 1 else { return }
    var lines = [[TutorialSymbol]](repeating: [], count: voiceCount)
    for note in notes {
      guard let free = lines.firstIndex(where: { $0.latestEnd <= note.offset }) else { continue }
      lines[free].append(note)
    }
    base = TutorialVoice(base.symbols.filter { !$0.isSounding })
    voices = lines.filter { !$0.isEmpty }.map { TutorialVoice($0) }
  }

  /// The size of the largest group of notes that overlap, grouped as music21 groups them.
  private static func largestOverlap(of notes: [TutorialSymbol]) -> Int {
    var overlapping = [[Int]](repeating: [], count: notes.count)
    for first in notes.indices {
      for later in notes.indices.dropFirst(first + 1) {
        guard notes[later].offset < notes[first].end else { break }
        overlapping[first].append(later)
        overlapping[later].append(first)
      }
    }
    // Groups go by the offset of the note that opened them.
    var groupOf = [QuarterLength?](repeating: nil, count: notes.count)
    for (index, others) in overlapping.enumerated() where !others.isEmpty {
      var current: QuarterLength?
      for other in others.sorted() {
        if let group = groupOf[other] {
          current = group
        } else {
          let group = current ?? notes[index].offset
          groupOf[other] = group
          current = group
        }
      }
      if groupOf[index] == nil { groupOf[index] = current ?? notes[index].offset }
    }
    var sizes: [QuarterLength: Int] = [:]
    for group in groupOf { if let group { sizes[group, default: 0] += 1 } }
    return sizes.values.max() ?? 1
  }
}
