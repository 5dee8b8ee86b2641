import ComposerCore
import LofiPlayer
import MelodyModels
import MusicCore
import NeuralCore

extension Band {
  /// The composer by rule, and the network of the handover where there is one.
  ///
  /// - Parameter folder: the handover's.
  static func of(_ handover: Handover, folder: String) throws -> Band {
    let generator = try handover.network.map {
      try Generator(Model(contentsOfFile: "\(folder)/\($0)"))
    }
    let song = try handover.song.map { try Score(path: "\(folder)/\($0)") }
    return Band(
      hasNetwork: generator?.material != nil, drumPatterns: Composer.drumPatterns,
      write: { recipe, check in
        try check(0)
        var options = ComposerOptions(seed: recipe.seed)
        options.bars = recipe.bars
        options.key = recipe.key.flatMap(KeySignature.init(named:))
        switch recipe.source {
        case .song:
          return Writing(song ?? Score(parts: []), remark: "")
        case .rule:
          return Writing(
            try Composer.song(options), remark: "Composed by rule from seed \(recipe.seed).")
        case .network:
          guard let generator else { throw MelodyError.noMaterial }
          let writing = try generator.melody(
            bars: max(4, recipe.bars - Composer.barsAround), temperature: recipe.temperature,
            seed: recipe.seed, check: check)
          return Writing(
            try Composer.arrangement(of: writing.score, options), remark: remark(on: writing))
        }
      },
      redrum: { score, pattern, seed in
        var options = ComposerOptions(seed: seed)
        options.drumPattern = pattern
        return try Composer.redrummed(score, options)
      })
  }

  /// How far what a network wrote is its own.
  private static func remark(on writing: Generator.Writing) -> String {
    guard let copied = writing.copied else {
      return "No two tokens of it stand in a song of the training."
    }
    let song = copied.song.isEmpty ? "" : ", \(copied.song)"
    return "Of the network's \(writing.ids.count) tokens, the longest run that stands in a song of "
      + "the training too\(song) has \(copied.count)."
  }
}
