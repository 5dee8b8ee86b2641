import MusicCore
import PlotCore

/// Music as a roll.
extension PianoRoll {
  /// A strip a part, named where there are several; parts without notes are left out.
  init(_ score: Score) {
    let sounding = score.parts.filter { !$0.notes.isEmpty }
    self.init(
      sounding.map { part in
        Part(
          name: sounding.count > 1 ? part.labelText : nil, notes: part.notes.map(Note.init))
      },
      measures: MusicCore.Measure.empty(until: score.length, score.timeSignatures).map {
        Measure($0, at: $0.offset.doubleValue)
      })
  }

  init(_ measure: MusicCore.Measure) {
    let notes = measure.elements.flatMap(\.notes).map(Note.init)
    self.init([Part(name: nil, notes: notes)], measures: [Measure(measure, at: 0)])
  }
}

extension PianoRoll.Note {
  fileprivate init(_ note: MusicCore.Note) {
    self.init(
      start: note.offset.doubleValue, end: note.end.doubleValue, key: note.pitch.midiNumber,
      velocity: note.velocity)
  }
}

extension PianoRoll.Measure {
  fileprivate init(_ measure: MusicCore.Measure, at start: Double) {
    self.init(number: measure.number, start: start, length: measure.length.doubleValue)
  }
}

extension Part {
  /// `Melody · Acoustic Grand Piano`
  fileprivate var labelText: String {
    let sound = isDrums ? "drums" : instrument.name
    return name.isEmpty ? sound : "\(name) · \(sound)"
  }
}
