import Glibc
import MusicCore

@testable import AudioCore

/// Songs that the tests play.
enum Songs {
  static let font = (try? SoundFont.usual()) ?? { fatalError("no SoundFont is installed") }()

  static func drums(_ hits: [(key: Int, offset: QuarterLength)]) throws -> Part {
    try Part(
      name: "Drums",
      notes: hits.map {
        Note(try Pitch(midiNumber: $0.key), offset: $0.offset, duration: .sixteenth, velocity: 100)
      }, channel: Part.drumChannel)
  }

  /// Four bars at 80 BPM: a melody, chords, a bass and drums.
  static func band(bars: Int = 4) throws -> Score {
    func notes(_ keys: [Int], every step: Int, lasting length: Int) throws -> [Note] {
      try (0..<(bars * 4 / step)).flatMap { place in
        try keys.map {
          Note(
            try Pitch(midiNumber: $0 + place % 3), offset: try QuarterLength(place * step),
            duration: try QuarterLength(length), velocity: 70)
        }
      }
    }
    let bass = try Instrument(program: 32)
    let keys = try Instrument(program: 4)
    let hits = try (0..<bars * 4).map {
      (key: $0.isMultiple(of: 2) ? 36 : 38, offset: try QuarterLength($0))
    }
    return Score(
      name: "Band",
      parts: [
        try Part(name: "Melody", notes: notes([76], every: 1, lasting: 1), channel: 0),
        try Part(
          name: "Chords", notes: notes([60, 64, 67, 71], every: 4, lasting: 3), instrument: keys,
          channel: 1),
        try Part(
          name: "Bass", notes: notes([36], every: 2, lasting: 1), instrument: bass, channel: 2),
        try drums(hits),
      ], tempoMap: try TempoMap(bpm: 80))
  }

  /// A place for a test's files that goes away.
  static func inFolder(_ body: (String) throws -> Void) throws {
    var name = Array("/tmp/lofi-tests-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw AudioError.noRoom(reason: "no folder") }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      if let stream = opendir(folder) {
        while let entry = readdir(stream) {
          let file = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          unlink("\(folder)/\(file)")
        }
        closedir(stream)
      }
      rmdir(folder)
    }
    try body(folder)
  }

  static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  static func lofi(
    _ score: Score, _ preset: String = "tape", settings: [Layer: Layer.Setting] = [:],
    ambience: Ambience? = nil, voice: VoiceClip? = nil
  ) -> Mix {
    Mix(
      score, font: font, chain: LofiChain.preset(preset) ?? LofiChain(), settings: settings,
      ambience: ambience, voice: voice, seed: 0)
  }

  static func frames(_ audio: Audio) throws -> [Frame] {
    var frames: [Frame] = []
    try audio.eachBlock { frames += $0 }
    return frames
  }
}
