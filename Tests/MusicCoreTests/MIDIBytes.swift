import Foundation
import Testing

@testable import MusicCore

/// The bytes written as hexadecimal digits; what follows a `//` on a line is a comment.
func midiBytes(_ text: String) -> [UInt8] {
  text.split(separator: "\n").flatMap { line in
    (line.components(separatedBy: "//").first ?? "").split(separator: " ")
      .compactMap { UInt8($0, radix: 16) }
  }
}

/// A file of format 0 at 96 PPQ with these track events.
func midiFile(events text: String) -> [UInt8] {
  let events = midiBytes(text)
  return midiBytes("4D 54 68 64  00 00 00 06  00 00  00 01  00 60")
    + midiBytes("4D 54 72 6B  00 00") + [UInt8(events.count >> 8), UInt8(events.count & 0xFF)]
    + events
}

func fixture(_ name: String) throws -> [UInt8] {
  let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
  return [UInt8](try Data(contentsOf: folder.appending(path: name)))
}

/// Quarter notes over a denominator.
func quarters(_ numerator: Int, over denominator: Int = 1) throws -> QuarterLength {
  try QuarterLength(numerator, over: denominator)
}

func note(
  _ pitch: String, at offset: QuarterLength, lasting duration: QuarterLength = .quarter
) throws -> Note {
  Note(try #require(Pitch(pitch)), offset: offset, duration: duration)
}

extension Score {
  /// The same music, taken for changed: its file is written anew and not given back.
  var changed: Score {
    var score = self
    score.resolution = resolution
    return score
  }
}
