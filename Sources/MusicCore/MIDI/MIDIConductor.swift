/// What holds for all parts of a file, gathered from all tracks.
struct MIDIConductor {
  private let division: MIDIDivision
  private(set) var tempos: [Change<Double>] = []
  private(set) var timeSignatures: [Change<TimeSignature>] = []
  private(set) var keySignatures: [Change<KeySignature>] = []

  init(_ division: MIDIDivision) {
    self.division = division
  }

  /// Whether a meta event is one of tempo, time or key, which are taken in here.
  ///
  /// One that means nothing is taken in, too, and changes nothing.
  mutating func take(_ type: UInt8, _ data: [UInt8], at offset: QuarterLength) -> Bool {
    switch type {
    case MIDIMeta.tempo:
      if case .ticksPerQuarter = division, let tempo = MIDIMeta.microsecondsPerQuarter(data) {
        tempos.append(Change(60_000_000 / Double(tempo), at: offset))
      }
    case MIDIMeta.timeSignature:
      if let signature = TimeSignature(metaData: data) {
        timeSignatures.append(Change(signature, at: offset))
      }
    case MIDIMeta.keySignature:
      if let key = KeySignature(metaData: data) { keySignatures.append(Change(key, at: offset)) }
    default: return false
    }
    return true
  }
}
