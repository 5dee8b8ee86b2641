import ComposerCore
import LofiLanguage
import MusicCore

extension Call {
  /// What is asked of the composer; what is not said is drawn by the seed.
  var composerOptions: ComposerOptions {
    get throws {
      var options = ComposerOptions(seed: try seed)
      if let bars = try optionalWhole("bars") { options.bars = bars }
      options.tempo = try optionalWhole("tempo")
      options.swing = try optionalWhole("swing")
      if optional("key") != nil {
        let name = try text("key")
        guard let key = KeySignature(named: name) ?? KeySignature(named: name + " major") else {
          throw MusicError.badKey(name)
        }
        options.key = key
      }
      if optional("pattern") != nil { options.drumPattern = try text("pattern") }
      if optional("mood") != nil { options.mood = Mood(rawValue: try text("mood")) }
      if optional("progression") != nil { options.progression = try progression("progression") }
      return options
    }
  }

  private func optionalWhole(_ name: String) throws -> Int? {
    optional(name) == nil ? nil : try whole(name)
  }

  /// Chords of a key, written as Roman numerals.
  func progression(_ name: String) throws -> Progression {
    do {
      return try Progression(text(name))
    } catch let error as ComposerError {
      throw Complaint(.wrongInput, saying: error.description, parameter: name)
    }
  }
}

extension Parameter {
  static let bars = Parameter.labelled(
    "bars", .whole, "How many bars of 4/4, 4 to 256; 32 unless said.")
  static let composerKey = Parameter.labelled(
    "key", .text, "A key such as \"F\" or \"D minor\"; drawn unless said.")
  static let composerTempo = Parameter.labelled(
    "tempo", .whole, "Quarters a minute, 40 to 200; drawn between 60 and 95 unless said.")
  static let swing = Parameter.labelled(
    "swing", .whole,
    "The share of an eighth that its first sixteenth takes, in percent: 50 is straight, 67 a triplet; drawn unless said."
  )
  static let drumPattern = Parameter.labelled(
    "pattern", .choice(Composer.drumPatterns), "What the drums play; drawn unless said.")
  static let mood = Parameter.labelled(
    "mood", .choice(Mood.allCases.map(\.rawValue)),
    "What it is to feel like; it leans key, tempo and density.")
  static let progression = Parameter.labelled(
    "progression", .text,
    "Chords as Roman numerals, a bar each, two in a bar by /: \"ii9 V13 Imaj9 VI7b9\"; drawn unless said."
  )
}

extension ComposerError: ExplainedError {
  public var complaint: Complaint { Complaint(.wrongInput, saying: description) }
}
