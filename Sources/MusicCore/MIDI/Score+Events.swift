/// A MIDI event as it stands in a piece.
public struct ScoreEvent: Hashable, Sendable {
  /// The number of its track, from 0; of a score that was not read from a file, track 0 holds what all
  /// parts share.
  public let track: Int
  /// When it comes.
  ///
  /// - Unit: quarter notes.
  public let offset: QuarterLength
  public let message: MIDIMessage
}

extension Score {
  /// Every event of the score's MIDI file, those of all tracks by their moments.
  ///
  /// A score that was read and not changed since has the file's own events, controllers and all; of any
  /// other, they are those that writing it would give.
  ///
  /// - Throws: what ``midiFile()`` throws.
  public func events() throws(MusicError) -> [ScoreEvent] {
    let file = if let bytes { try MIDIReader.read(bytes).file } else { try midiFile() }
    var events: [ScoreEvent] = []
    var start = 0
    for (number, track) in file.tracks.enumerated() {
      events += track.events.map { event in
        let offset = file.division.quarterLength(ofTicks: start + event.absoluteTick)
        return ScoreEvent(track: number, offset: offset, message: event.message)
      }
      // The tracks of format 2 are pieces of their own, one after the other.
      if file.format == 2 {
        start = min(start + (track.events.last?.absoluteTick ?? 0), MIDIFile.latestTick)
      }
    }
    // The place breaks ties, so that a track's events on one tick keep their order.
    return events.enumerated().sorted {
      $0.element.offset == $1.element.offset
        ? $0.offset < $1.offset : $0.element.offset < $1.element.offset
    }.map(\.element)
  }
}
