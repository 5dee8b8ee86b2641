import LofiLanguage
import MelodyModels
import MusicCore

extension Builtin {
  static let tokens = Builtin(
    "tokens", .tokens, "A name for every note, chord and rest, in order.", stage: 3,
    examples: [
      Example("[C4, E4, C4.E4.G4] | stream | tokens", shows: "[\"C4\", \"E4\", \"C4.E4.G4\"]"),
      Example(
        "[Bb4, C4.E4.G4] | stream | tokens encoding: \"tutorial\"", shows: "[\"B-4\", \"0.4.7\"]"),
    ], seeAlso: ["vocabulary", "encode", "stream"],
    forms: [
      Form(
        [
          .required(
            "music", .kinds([.stream, .part, .score, .list]), "Music, or a list of elements."),
          .labelled(
            "encoding", .choice(["pitches", "tutorial"]), default: .text("pitches"),
            "How: chords with their pitches, or as the tutorial has them."),
        ], returns: .list(of: .text, "a list of texts")
      ) { call in
        let encoding = TokenEncoding(rawValue: try call.text("encoding")) ?? .pitches
        let elements: [Element]
        switch try call.value("music") {
        case .list(let values):
          elements = try values.map { value in
            guard let element = Element(value) else {
              throw Complaint(
                .wrongInput,
                "tokens are made of notes, chords and rests, but received \(value.kind.withArticle)",
                parameter: "music")
            }
            return element
          }
        case .foreign(let score as Score):
          return .list(try encoding.tokens(of: score).map { .text($0) })
        default: elements = try call.melody("music").stream.elements
        }
        return .list(encoding.tokens(of: elements).map { .text($0) })
      }
    ])
}
