extension Score {
  /// The score as a file of format 1: a conductor track, then a track for each part.
  ///
  /// Moments between two ticks go to the nearer one; no note gets lost that way.
  ///
  /// - Throws: ``MusicError/badResolution(_:)`` outside 1...32767.
  public func midiFile() throws(MusicError) -> MIDIFile {
    guard (1...0x7FFF).contains(resolution) else { throw .badResolution(resolution) }
    let tracks = [conductorTrack] + parts.map { $0.track(at: resolution) }
    return MIDIFile(format: 1, division: .ticksPerQuarter(resolution), tracks: tracks)
  }

  private var conductorTrack: MIDITrack {
    var events: [MIDIEvent] = []
    if !name.isEmpty { events.append(.text(MIDIMeta.trackName, name)) }
    events += remarks.map { .text(MIDIMeta.text, $0) }
    events += timeSignatures.map { change in
      .meta(MIDIMeta.timeSignature, change.value.metaData, at: tick(change.offset))
    }
    events += keySignatures.map { change in
      .meta(MIDIMeta.keySignature, change.value.metaData, at: tick(change.offset))
    }
    events += tempoMap.changes.map { change in
      .meta(MIDIMeta.tempo, Score.tempoData(bpm: change.value), at: tick(change.offset))
    }
    return MIDITrack(ordering: events, length: 0)
  }

  private func tick(_ offset: QuarterLength) -> Int { offset.nearestTick(at: resolution) }

  private static func tempoData(bpm: Double) -> [UInt8] {
    let microseconds = Int(min(max((60_000_000 / bpm).rounded(), 1), 0xFF_FFFF))
    return [16, 8, 0].map { UInt8(microseconds >> $0 & 0xFF) }
  }
}

extension Part {
  fileprivate func track(at resolution: Int) -> MIDITrack {
    let channel = UInt8(clamping: channel)
    var events: [MIDIEvent] = []
    if !name.isEmpty { events.append(.text(MIDIMeta.trackName, name)) }
    events.append(
      MIDIEvent(
        absoluteTick: 0,
        message: .programChange(channel: channel, program: UInt8(clamping: program))))
    let spans = notes.map { note in
      let start = min(note.offset.nearestTick(at: resolution), MIDIFile.latestTick)
      let isShort = note.duration.isZero
      return (note, start, isShort ? start : max(note.end.nearestTick(at: resolution), start + 1))
    }
    // On one tick notes end before others begin, or the same key would be cut off at once;
    // only notes without length end after they began.
    func end(_ note: Note, _ tick: Int) -> MIDIEvent {
      let key = UInt8(clamping: note.pitch.midiNumber)
      return MIDIEvent(
        absoluteTick: tick, message: .noteOff(channel: channel, key: key, velocity: 0))
    }
    events += spans.filter { $0.1 < $0.2 }.map { end($0.0, $0.2) }
    for (note, start, stop) in spans {
      let message = MIDIMessage.noteOn(
        channel: channel, key: UInt8(clamping: note.pitch.midiNumber),
        velocity: UInt8(clamping: note.velocity))
      events.append(MIDIEvent(absoluteTick: start, message: message))
      if start == stop { events.append(end(note, stop)) }
    }
    return MIDITrack(ordering: events, length: length.nearestTick(at: resolution))
  }
}

extension MIDITrack {
  /// A track of events in any order, of which those on one tick keep theirs.
  fileprivate init(ordering events: [MIDIEvent], length: Int) {
    let ordered = events.enumerated().sorted {
      ($0.element.absoluteTick, $0.offset) < ($1.element.absoluteTick, $1.offset)
    }.map(\.element)
    let end = max(length, ordered.last?.absoluteTick ?? 0)
    self.init(events: ordered + [.meta(MIDIMeta.endOfTrack, [], at: end)])
  }
}

extension MIDIEvent {
  fileprivate static func meta(_ type: UInt8, _ data: [UInt8], at tick: Int) -> MIDIEvent {
    MIDIEvent(absoluteTick: tick, message: .meta(type: type, data: data))
  }

  fileprivate static func text(_ type: UInt8, _ text: String) -> MIDIEvent {
    meta(type, Array(text.utf8), at: 0)
  }
}
