import Glibc
import MusicCore
import RandomCore
import TensorCore

/// Songs by lot to read: four instruments, chords and single notes, as a sequencer writes them; the
/// same at every run.
struct MIDICorpus {
  let folder: String

  /// One song of five megabytes.
  var large: String { folder + "/large" }
  /// A thousand small songs.
  var thousand: String { folder + "/thousand" }
  /// Ten times as many.
  var tenThousand: String { folder + "/ten_thousand" }

  func write() throws {
    try write(1, notes: 700_000...700_000, to: large)
    try write(1000, notes: 100...400, to: thousand)
    try write(10_000, notes: 100...400, to: tenThousand)
  }

  private func write(_ count: Int, notes: ClosedRange<Int>, to folder: String) throws {
    mkdir(folder, 0o755)
    for number in 0..<count {
      var source = RandomSource(seed: number)
      let notes = notes.lowerBound + source.integer(below: notes.count)
      let name = "0000\(number)".suffix(5)
      try MIDICorpus.song(notes: notes, &source).write(toPath: "\(folder)/\(name).mid")
    }
  }

  private static func song(notes: Int, _ source: inout RandomSource) throws -> Score {
    var parts: [Part] = []
    for (channel, program) in [0, 4, 32, 48].enumerated() {
      parts.append(
        try Part(
          notes: part(notes: notes / 4, &source), instrument: Instrument(program: program),
          channel: channel))
    }
    return Score(parts: parts)
  }

  private static func part(notes: Int, _ source: inout RandomSource) throws -> [Note] {
    var all: [Note] = []
    var offset = QuarterLength.zero
    while all.count < notes {
      let duration = try QuarterLength(1 + source.integer(below: 8), over: 4)
      let root = 36 + source.integer(below: 36)
      for interval in [0, 4, 7, 11].prefix(1 + source.integer(below: 4)) {
        all.append(
          Note(
            try Pitch(midiNumber: root + interval), offset: offset, duration: duration,
            velocity: 40 + source.integer(below: 70)))
      }
      offset = offset + (try QuarterLength(1 + source.integer(below: 4), over: 4))
    }
    return all
  }
}
