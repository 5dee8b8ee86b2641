import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin.Form {
  /// One player of a song over chords that are written down.
  static func over(progression layer: Layer, _ more: Parameter...) -> Builtin.Form {
    Builtin.Form(
      [
        .required(
          "chords", .text, "Chords as Roman numerals, a bar each: \"ii9 V13 Imaj9 VI7b9\"."),
        .bars, .composerKey, .composerTempo, .swing, .mood, .seed,
      ] + more, returns: .kind(.score)
    ) { call in
      var options = try call.composerOptions
      options.progression = try call.progression("chords")
      return .foreign(try Composer.part(layer, options))
    }
  }

  /// One player of a song over music that is there.
  static func over(music layer: Layer, _ more: Parameter...) -> Builtin.Form {
    Builtin.Form(
      [
        .required("music", .music, "Music; its key, tempo, swing and chords are found."),
        .composerKey, .composerTempo, .progression, .swing, .mood, .seed,
      ] + more, returns: .kind(.score)
    ) { call in
      let music = try call.score("music")
      if more.contains(where: { $0.name == "replace" }), try call.boolean("replace") {
        return .foreign(try Composer.redrummed(music, call.composerOptions))
      }
      return .foreign(try Composer.part(layer, over: music, call.composerOptions))
    }
  }
}
