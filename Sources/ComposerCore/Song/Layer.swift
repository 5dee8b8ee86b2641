import MusicCore

/// One of the players of a song.
public enum Layer: String, CaseIterable, Sendable {
  case melody, chords, bass, drums

  /// The channel of the General MIDI standard, from 0; drums have the tenth.
  var channel: Int {
    switch self {
    case .melody: 0
    case .chords: 1
    case .bass: 2
    case .drums: Part.drumChannel
    }
  }

  /// Programs of General MIDI that fit, each with how often.
  var programs: [(weight: Int, value: Int)] {
    switch self {
    case .melody: [(30, 11), (20, 0), (15, 4), (15, 26), (10, 24), (5, 73), (5, 108)]
    case .chords: [(60, 4), (20, 5), (20, 0)]
    case .bass: [(60, 32), (30, 33), (10, 35)]
    // A kit: the room kit, whose snare is the dullest.
    case .drums: [(70, 8), (30, 0)]
    }
  }
}
