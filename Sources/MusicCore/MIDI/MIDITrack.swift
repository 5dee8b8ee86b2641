/// The events of one track, in the order the file gives them.
///
/// - Invariant: ticks never fall from one event to the next. A track that was read ends with its
///   end-of-track event, whose tick is the track's length.
public struct MIDITrack: Hashable, Sendable {
  public var events: [MIDIEvent]

  public init(events: [MIDIEvent] = []) {
    self.events = events
  }

  /// The number of notes that begin in this track.
  public var noteCount: Int {
    events.count { event in
      if case .noteOn(_, _, let velocity) = event.message { velocity > 0 } else { false }
    }
  }
}
