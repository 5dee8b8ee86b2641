import AudioCore
import ComposerCore
import Foundation
import MusicCore

@testable import LofiPlayer

/// A player with a song by rule, and a band that composes by rule; its network is one in name.
enum Players {
  /// A studio in a folder that is new.
  static func studio(
    chain: [String: Double]? = nil, band: Band = band
  ) throws -> Studio {
    let folder = NSTemporaryDirectory() + "lofi-player-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/tracks", withIntermediateDirectories: true)
    var json = #"{"title": "A song", "song": "song.mid", "line": "song", "seed": 0}"#
    if let chain {
      let encoded = String(decoding: try JSONEncoder().encode(chain), as: UTF8.self)
      json = json.replacingOccurrences(of: "\"seed\"", with: "\"chain\": \(encoded), \"seed\"")
    }
    try Data(json.utf8).write(to: URL(fileURLWithPath: folder + "/handover.json"))
    return try Studio(Handover(folder: folder), band: band, folder: folder + "/tracks")
  }

  static let band = Band(
    hasNetwork: true, drumPatterns: Composer.drumPatterns,
    write: { recipe, check in
      try check(0)
      return Band.Writing(try song(recipe), remark: "a remark")
    },
    redrum: { score, pattern, seed in
      var options = ComposerOptions(seed: seed)
      options.drumPattern = pattern
      return try Composer.redrummed(score, options)
    })

  static func song(_ recipe: Recipe) throws -> Score {
    var options = ComposerOptions(seed: recipe.seed)
    options.bars = recipe.source == .song ? 8 : recipe.bars
    options.key = recipe.key.flatMap(KeySignature.init(named:))
    return try Composer.song(options)
  }
}
