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
  /// A file of 100 MB, every delta time the longest there is, does not get there.
  public static let latestTick = 1 << 52

  /// The largest delta time or length: four bytes of seven bits.
  static let largestNumber = 0x0FFF_FFFF

  /// The number of notes that begin in all tracks together.
  public var noteCount: Int { tracks.reduce(0) { $0 + $1.noteCount } }
}
