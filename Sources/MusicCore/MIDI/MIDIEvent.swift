/// A message and the moment it stands at.
public struct MIDIEvent: Hashable, Sendable {
  /// The moment, counted from the beginning of the track.
  ///
  /// - Unit: ticks, 0 or more; what a tick is, the file's ``MIDIDivision`` says.
  public var absoluteTick: Int
  public var message: MIDIMessage

  public init(absoluteTick: Int, message: MIDIMessage) {
    self.absoluteTick = absoluteTick
    self.message = message
  }
}
