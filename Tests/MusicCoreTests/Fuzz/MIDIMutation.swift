import Foundation

/// Steele, Lea and Flood's SplitMix64: the same numbers at each run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Files made wrong on purpose, each from its number alone.
struct MIDIMutation {
  /// What the mutations begin with: the robustness set, a file of mido's, and songs.
  let corpus: [[UInt8]]

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let songs = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scripts/Tutorial/songs")
    corpus =
      try [tests.appending(path: "Fixtures/robustness"), songs].flatMap { folder in
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
          .filter { $0.pathExtension != "json" }.sorted { $0.path < $1.path }
          .map { [UInt8](try Data(contentsOf: $0)) }
      } + [try fixture("mido.mid")]
  }

  /// Bytes that mean something to a reader.
  private static let telling: [UInt8] = [
    0x00, 0x01, 0x2F, 0x51, 0x58, 0x59, 0x7F, 0x80, 0x81, 0x90, 0xB0, 0xC0, 0xE0, 0xF0, 0xF1, 0xF2,
    0xF7, 0xF8, 0xFF,
  ]
  /// Pieces of files, good and bad.
  private static let pieces = [
    "4D 54 68 64 00 00 00 06 00 01 00 02 01 E0", "4D 54 72 6B 00 00 00 04 00 FF 2F 00",
    "4D 54 72 6B FF FF FF FF", "00 FF 2F 00", "00 FF 51 03 00 00 00", "00 FF 58 04 FF FF FF FF",
    "00 FF 59 02 80 FF", "00 F0 FF FF FF 7F", "00 F7 02 F8 FE", "FF FF FF 7F 90 3C 40",
    "00 90 3C 40 00 3C 40 00 3C 00", "00 FF 20 01 FF", "00 FF 7F 00", "FF FF FF FF FF FF 00",
    "52 49 46 46 20 00 00 00 52 4D 49 44 64 61 74 61 14 00 00 00", "E7 28", "00 00",
  ].map(midiBytes)

  func bytes(number: Int, seed: UInt64) -> [UInt8] {
    var generator = SplitMix(state: seed &* 0x9E37_79B9 &+ UInt64(number))
    var bytes = corpus[Int.random(in: 0..<corpus.count, using: &generator)]
    for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&bytes, &generator) }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 1...32, using: &generator))
    switch Int.random(in: 0..<11, using: &generator) {
    case 0 where place < bytes.count:
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1 where place < bytes.count:
      bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    case 2 where place < bytes.count:
      bytes[place] = MIDIMutation.telling.randomElement(using: &generator) ?? 0
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 5: bytes.insert(MIDIMutation.telling.randomElement(using: &generator) ?? 0, at: place)
    case 6:
      let piece = MIDIMutation.pieces.randomElement(using: &generator) ?? []
      bytes.insert(contentsOf: piece, at: place)
    case 7:
      let piece = MIDIMutation.pieces.randomElement(using: &generator) ?? []
      bytes.replaceSubrange(place..<min(bytes.count, place + piece.count), with: piece)
    case 8: bytes.removeSubrange(place...)
    case 9:
      let other = corpus[Int.random(in: 0..<corpus.count, using: &generator)]
      bytes.removeSubrange(place...)
      bytes += other.suffix(Int.random(in: 0...other.count, using: &generator))
    default:
      // A few bytes again and again, as a broken disk writes them.
      let block = Array(bytes[place..<end])
      for _ in 0..<Int.random(in: 1...64, using: &generator) where bytes.count < 1 << 16 {
        bytes.insert(contentsOf: block, at: place)
      }
    }
  }
}
