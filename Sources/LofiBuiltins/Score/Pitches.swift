import LofiLanguage
import MusicCore

extension Builtin {
  static let pitches = Builtin(
    "pitches", .score, "The pitches, low to high in a chord, in order in a stream.", stage: 2,
    isNoun: true,
    examples: [
      Example("C4.E4.G4 | pitches", shows: "[C4, E4, G4]"),
      Example("[C4, E4, C4.E4.G4] | stream | pitches | count", shows: "5"),
    ], seeAlso: ["pitch", "notes"],
    forms: [
      Form(
        [
          .required("element", .element, "A note, a chord or a rest, which has none.")
        ], returns: .list(of: .pitch, "a list of pitches")
      ) { call in
        .list(try call.element("element").notes.map { .foreign($0.pitch) })
      },
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .list(of: .pitch, "a list of pitches")
      ) { call in
        .list(try call.melody("music").stream.notes.map { .foreign($0.pitch) })
      },
    ])
}
