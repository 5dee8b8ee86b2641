extension Score {
  /// The score in the bytes of a MIDI file.
  ///
  /// - Throws: what ``MIDIReader/read(_:)`` throws, and ``MusicError/nothingToRead(_:)``.
  public init(midiBytes bytes: [UInt8]) throws(MusicError) {
    let (file, diagnostics) = try MIDIReader.read(bytes)
    self.init(file)
    if let fault = diagnostics.first, parts.isEmpty { throw .nothingToRead(fault) }
    self.diagnostics = diagnostics
  }

  /// The music of a MIDI file: a part for each channel of each track that has notes.
  ///
  /// The tracks of a format 2 file follow one another. Film time is read at 120 BPM, which keeps
  /// its seconds; tempo events mean nothing there.
  public init(_ file: MIDIFile) {
    var conductor = MIDIConductor(division: file.division)
    var parts: [Part] = []
    var start = 0
    for track in file.tracks {
      let name = conductor.name(of: track)
      var reader = MIDIPartReader(division: file.division, start: start)
      for event in track.events {
        reader.follow(event)
        conductor.follow(event, start: start)
      }
      parts += reader.parts(name: name)
      let end = start + (track.events.last?.absoluteTick ?? 0)
      if file.format == 2 { start = min(end, MIDIFile.latestTick) }
    }
    let first = file.tracks.first.map { conductor.name(of: $0) } ?? ""
    self.init(
      name: first, parts: parts, tempoMap: TempoMap(valid: conductor.tempos),
      timeSignatures: conductor.timeSignatures, keySignatures: conductor.keySignatures,
      remarks: conductor.remarks, resolution: file.division.nearestResolution)
    source = file
  }
}

/// What holds for all parts, gathered from all tracks.
private struct MIDIConductor {
  let division: MIDIDivision
  var tempos: [Change<Double>] = []
  var timeSignatures: [Change<TimeSignature>] = []
  var keySignatures: [Change<KeySignature>] = []
  var remarks: [String] = []

  init(division: MIDIDivision) {
    self.division = division
  }

  func name(of track: MIDITrack) -> String {
    for event in track.events {
      if case .meta(MIDIMeta.trackName, let data) = event.message { return MIDIMeta.text(data) }
    }
    return ""
  }

  mutating func follow(_ event: MIDIEvent, start: Int) {
    guard case .meta(let type, let data) = event.message else { return }
    let offset = division.quarterLength(ofTicks: start + event.absoluteTick)
    switch type {
    case MIDIMeta.text:
      let text = MIDIMeta.text(data)
      if !text.isEmpty { remarks.append(text) }
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
    default: break
    }
  }
}

extension MIDIDivision {
  /// The PPQ on which the same moments can be written, where there is one.
  fileprivate var nearestResolution: Int {
    let tick = quartersPerTick
    let isWhole = tick.denominator.isMultiple(of: tick.numerator)
    let resolution = isWhole ? tick.denominator / tick.numerator : 0
    return (1...0x7FFF).contains(resolution) ? resolution : Score.usualResolution
  }
}
