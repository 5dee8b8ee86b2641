extension Score {
  /// The bytes of the score's MIDI file.
  ///
  /// A file that was read comes back to the byte while the score was not changed; where it is
  /// damaged, or stands in a wrapper, its events come back, and notes without an end get one.
  ///
  /// - Throws: what ``midiFile()`` throws.
  public func midiBytes() throws(MusicError) -> [UInt8] {
    if let bytes, diagnostics.isEmpty, bytes.span.has("MThd", at: 0) { return bytes }
    return MIDIWriter.bytes(of: try midiFile().closed)
  }

  /// The score as a file: the one it was read from, while nothing was changed; otherwise one of
  /// format 1, a conductor track and then a track for each part.
  ///
  /// It has the score's resolution, or a multiple on which every moment is a whole tick. Where
  /// there is none, moments go to the nearer tick; no note gets lost that way.
  ///
  /// - Throws: ``MusicError/badResolution(_:)`` outside 1...32767, ``MusicError/tooLong(length:)``.
  public func midiFile() throws(MusicError) -> MIDIFile {
    if let bytes { return try MIDIReader.read(bytes).file }
    guard (1...0x7FFF).contains(resolution) else { throw .badResolution(resolution) }
    let grid = exactResolution ?? resolution
    guard length.nearestTick(at: grid) <= Score.latestTick else { throw .tooLong(length: length) }
    let tracks = [conductorTrack(at: grid)] + parts.map { $0.track(at: grid) }
    return MIDIFile(format: 1, division: .ticksPerQuarter(grid), tracks: tracks)
  }

  /// Whether every moment is a whole tick in the score's MIDI file.
  public var isWrittenExactly: Bool { bytes != nil || exactResolution != nil }

  /// At 480 PPQ and 120 BPM it stands 36 years into the piece. A delta time counts a few days of it:
  /// a file of silence grows with its length.
  private static let latestTick = 1 << 40

  /// The least multiple of the resolution on which every moment is a whole tick; nothing where it is
  /// more than a file can say.
  ///
  /// - Unit: ticks per quarter note (PPQ).
  var exactResolution: Int? {
    var grid = resolution
    func refine(_ moment: QuarterLength) -> Bool {
      if grid.isMultiple(of: moment.denominator) { return true }
      let factor = moment.denominator / greatestCommonDivisor(grid, moment.denominator)
      guard factor <= 0x7FFF / grid else { return false }
      grid *= factor
      return true
    }
    let isExact =
      (1...0x7FFF).contains(resolution)
      && parts.allSatisfy { part in
        part.notes.allSatisfy { refine($0.offset) && refine($0.duration) }
          && part.messages.allSatisfy { refine($0.offset) }
      }
      && messages.allSatisfy { refine($0.offset) }
      && tempoMap.changes.allSatisfy { refine($0.offset) }
      && timeSignatures.allSatisfy { refine($0.offset) }
      && keySignatures.allSatisfy { refine($0.offset) }
    return isExact ? grid : nil
  }

  private func conductorTrack(at resolution: Int) -> MIDITrack {
    var events: [MIDIEvent] = []
    func tick(_ offset: QuarterLength) -> Int { offset.nearestTick(at: resolution) }
    if !name.isEmpty { events.append(.name(name)) }
    events += messages.map { MIDIEvent(absoluteTick: tick($0.offset), message: $0.value) }
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

  private static func tempoData(bpm: Double) -> [UInt8] {
    let microseconds = Int(min(max((60_000_000 / bpm).rounded(), 1), 0xFF_FFFF))
    return [16, 8, 0].map { UInt8(microseconds >> $0 & 0xFF) }
  }
}

extension Part {
  fileprivate func track(at resolution: Int) -> MIDITrack {
    let channel = UInt8(clamping: channel)
    var events: [MIDIEvent] = []
    if !name.isEmpty { events.append(.name(name)) }
    events += messages.map { message in
      MIDIEvent(
        absoluteTick: message.offset.nearestTick(at: resolution), message: message.value)
    }
    let spans = notes.map { note in
      let start = note.offset.nearestTick(at: resolution)
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
    // Sorting is stable.
    let ordered = events.sorted { $0.absoluteTick < $1.absoluteTick }
    let end = max(length, ordered.last?.absoluteTick ?? 0)
    self.init(events: ordered + [.meta(MIDIMeta.endOfTrack, [], at: end)])
  }
}

extension MIDIFile {
  /// The file with an end, at the end of its track, for each note that has none.
  var closed: MIDIFile {
    var result = self
    result.tracks = tracks.map(\.closed)
    return result
  }
}

extension MIDITrack {
  fileprivate var closed: MIDITrack {
    var openCounts = [Int](repeating: 0, count: 16 * 128)
    for event in events {
      switch event.message {
      case .noteOn(let channel, let key, let velocity) where velocity > 0:
        openCounts[Int(channel & 15) << 7 | Int(key & 127)] += 1
      case .noteOn(let channel, let key, _), .noteOff(let channel, let key, _):
        let slot = Int(channel & 15) << 7 | Int(key & 127)
        openCounts[slot] = max(openCounts[slot] - 1, 0)
      default: break
      }
    }
    guard let end = events.last else { return self }
    let ends = openCounts.enumerated().flatMap { slot, count in
      let message = MIDIMessage.noteOff(
        channel: UInt8(slot >> 7), key: UInt8(slot & 127), velocity: 0)
      return [MIDIEvent](
        repeating: MIDIEvent(absoluteTick: end.absoluteTick, message: message), count: count)
    }
    return MIDITrack(events: events.dropLast() + ends + [end])
  }
}

extension MIDIEvent {
  fileprivate static func meta(_ type: UInt8, _ data: [UInt8], at tick: Int) -> MIDIEvent {
    MIDIEvent(absoluteTick: tick, message: .meta(type: type, data: data))
  }

  fileprivate static func name(_ name: String) -> MIDIEvent {
    meta(MIDIMeta.trackName, Array(name.utf8), at: 0)
  }
}
