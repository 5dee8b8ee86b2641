import ComposerCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let explain = Builtin(
    "explain", .composer,
    "Say bar by bar what the composer did and why; of other music, the key and the chords that are heard. Hands it on.",
    stage: 8, hasEffect: true,
    examples: [
      Example("compose bars: 8, seed: 3 | explain | note_count | kind", shows: "\"number\""),
      Example("[C4.E4.G4, F4.A4.C5] | stream | explain | count", shows: "2"),
    ], seeAlso: ["compose", "key", "chords"],
    forms: [
      Form(
        [.required("music", .music, "A stream, a part or a score.")], returns: .same("the music")
      ) { call in
        for line in try Composer.explanation(of: call.score("music")) { call.host.print(line) }
        return try call.value("music")
      }
    ])
}
