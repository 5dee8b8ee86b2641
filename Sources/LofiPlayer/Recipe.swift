import AudioCore
import Foundation
import MusicCore

/// All that makes a track: the same recipe makes the same bytes. A link of the page holds one.
public struct Recipe: Codable, Hashable, Sendable {
  public enum Source: String, Codable, Sendable {
    /// The song that was handed over.
    case song
    /// The network writes the melody, the composer arranges it.
    case network
    /// The composer writes all of it.
    case rule
  }

  public var source: Source
  /// - Range: 0...999,999,999.
  public var seed: Int
  /// - Range: 0...2.
  public var temperature = 0.9
  /// - Range: 12...64.
  public var bars = 16
  /// What a writer is to write in, such as `D minor`; drawn by the seed unless given.
  public var key: String?
  /// In place of the source's own.
  ///
  /// - Unit: quarter notes a minute.
  /// - Range: 40...200.
  public var tempo: Int?
  /// - Unit: semitones.
  /// - Range: -12...12.
  public var transpose = 0
  /// - Unit: percent.
  /// - Range: 50...67.
  public var swing: Int?
  /// How much lo-fi, from 0 to 1; as it was handed over unless given.
  public var amount: Double?
  /// A place, or `none`; as it was handed over unless given.
  public var ambience: String?
  /// A drum pattern; the source's own unless given.
  public var drums: String?
  /// Programs of General MIDI by layer.
  public var instruments: [String: Int] = [:]
  /// A voice clip that was sent before.
  public var voice: String?

  public init(source: Source, seed: Int) {
    self.source = source
    self.seed = seed
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    source = try fields.decode(Source.self, forKey: .source)
    seed = try fields.decode(Int.self, forKey: .seed)
    temperature = try fields.decodeIfPresent(Double.self, forKey: .temperature) ?? 0.9
    bars = try fields.decodeIfPresent(Int.self, forKey: .bars) ?? 16
    key = try fields.decodeIfPresent(String.self, forKey: .key)
    tempo = try fields.decodeIfPresent(Int.self, forKey: .tempo)
    transpose = try fields.decodeIfPresent(Int.self, forKey: .transpose) ?? 0
    swing = try fields.decodeIfPresent(Int.self, forKey: .swing)
    amount = try fields.decodeIfPresent(Double.self, forKey: .amount)
    ambience = try fields.decodeIfPresent(String.self, forKey: .ambience)
    drums = try fields.decodeIfPresent(String.self, forKey: .drums)
    instruments = try fields.decodeIfPresent([String: Int].self, forKey: .instruments) ?? [:]
    voice = try fields.decodeIfPresent(String.self, forKey: .voice)
  }

  /// What is outside of its range, in words; nothing where all is well.
  func fault(patterns: [String]) -> String? {
    func outside<Number: Comparable>(
      _ name: String, _ value: Number?, _ range: ClosedRange<Number>
    ) -> String? {
      guard let value, !range.contains(value) else { return nil }
      return "\(name) goes from \(range.lowerBound) to \(range.upperBound), but is \(value)"
    }
    let numbers = [
      outside("seed", seed, 0...999_999_999), outside("temperature", temperature, 0...2),
      outside("bars", bars, 12...64), outside("tempo", tempo, 40...200),
      outside("transpose", transpose, -12...12), outside("swing", swing, 50...67),
      outside("amount", amount, 0...1),
    ]
    if let fault = numbers.compactMap({ $0 }).first { return fault }
    if let key, KeySignature(named: key) == nil { return "there is no key \(key)" }
    if let ambience, ambience != "none", Ambience(named: ambience) == nil {
      return "there is no place \(ambience)"
    }
    if let drums, !patterns.contains(drums) { return "there are no drums \(drums)" }
    for (name, program) in instruments.sorted(by: { $0.key < $1.key }) {
      guard Layer.played.contains(where: { $0.rawValue == name }) else {
        return "there is no layer \(name)"
      }
      if let fault = outside("instrument", program, 0...127) { return fault }
    }
    if let voice, voice.count != 16 || !voice.allSatisfy(\.isHexDigit) {
      return "there is no voice \(voice)"
    }
    return nil
  }

  /// The name of the track, the same for the same recipe.
  var id: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Fingerprint.of((try? encoder.encode(self)) ?? Data())
  }
}

/// A short name for bytes.
///
/// - Source: FNV-1a, 64 bits.
enum Fingerprint {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
