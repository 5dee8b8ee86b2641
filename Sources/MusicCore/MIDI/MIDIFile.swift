/// A Standard MIDI File as it stands: its header and its tracks, nothing interpreted.
public struct MIDIFile: Hashable, Sendable {
  /// 0: one track; 1: tracks that sound together; 2: tracks that are pieces of their own.
  public var format: Int
  public var division: MIDIDivision
  public var tracks: [MIDITrack]

  public init(format: Int, division: MIDIDivision, tracks: [MIDITrack]) {
    self.format = format
    self.division = division
    self.tracks = tracks
  }

  /// The last tick that can be read or written; later events are held there.
  ///
  /// At 480 PPQ and 120 BPM it stands 36 years into the piece. Sums of moments up to it stay exact.
  public static let latestTick = 1 << 40

  /// The number of notes that begin in all tracks together.
  public var noteCount: Int { tracks.reduce(0) { $0 + $1.noteCount } }
}
