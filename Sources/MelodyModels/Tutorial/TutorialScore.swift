import MusicCore

/// The parts that music21 makes of a MIDI file.
///
/// Tracks without notes make no part of their own: they conduct those read after them.
///
/// - Source: Reference 1a, steps 9 and 10; music21 8.3.0, `midiTracksToStreams`,
///   `midiTrackToStream`, `insertConductorEvents`.
struct TutorialScore {
  private(set) var parts: [TutorialPart] = []

  init(_ file: MIDIFile) throws(MelodyError) {
    let ticksPerQuarter = TutorialScore.ticksPerQuarter(of: file.division)
    var conductor: [TutorialSymbol] = []
    for events in file.tracks {
      let track = TutorialTrack(events)
      let chords = ChordGathering(track.notes, tolerance: ticksPerQuarter / 4)
      let symbols = TutorialQuantizing(ticksPerQuarter: ticksPerQuarter)(
        track.unquantized(with: chords.chords))
      if !track.hasNotes {
        conductor += symbols
      } else if track.notes.isEmpty {
        // No note of it ends: music21 stops here, before it makes measures.
        var part = TutorialPart()
        part.outside = symbols
        parts.append(part)
      } else {
        parts.append(
          try TutorialScore.part(
            symbols, conductedBy: conductor, needsVoices: chords.needsVoices))
      }
    }
  }

  private static func part(
    _ symbols: [TutorialSymbol], conductedBy conductor: [TutorialSymbol], needsVoices: Bool
  ) throws(MelodyError) -> TutorialPart {
    let conducted = conductor.inOrder.filter { mark in
      if case .instrument = mark.content { false } else { true }
    }
    let meters = conducted.filter { $0.measureLength != nil }
    var part = try TutorialPart(
      placing: symbols + conducted, meters: meters.isEmpty ? symbols.inOrder : meters)
    if needsVoices { part.makeVoices() }
    part.makeTies { $0.isSounding }
    part.makeRests()
    return part
  }

  /// Film time has no quarter notes: it is read at 120 BPM, as everywhere here.
  private static func ticksPerQuarter(of division: MIDIDivision) -> Double {
    switch division {
    case .ticksPerQuarter(let ticks): Double(max(ticks, 1))
    case .smpte: 1 / division.quarterLength(ofTicks: 1).doubleValue
    }
  }
}

extension TutorialTrack {
  /// Marks by tick, then notes and chords, which is the order music21 puts them in.
  fileprivate func unquantized(
    with chords: [GatheredNotes]
  ) -> [TutorialQuantizing.Unquantized] {
    marks.map { mark in
      TutorialQuantizing.Unquantized(
        content: mark.content, tick: mark.tick, length: 0, isGrace: false)
    }
      + chords.map { chord in
        TutorialQuantizing.Unquantized(
          content: chord.content, tick: chord.on, length: chord.length,
          isGrace: chord.length == 0)
      }
  }
}
