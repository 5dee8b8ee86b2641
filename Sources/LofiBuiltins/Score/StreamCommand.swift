import LofiLanguage
import MelodyModels
import MusicCore

extension Builtin {
  static let stream = Builtin(
    "stream", .score, "Lay pitches, notes, chords, rests or tokens out one after the other.",
    stage: 2,
    examples: [
      Example("[C4, E4, G4] | stream | count", shows: "3"),
      Example("[\"C4\", \"rest\"] | stream | tokens", shows: "[\"C4\", \"rest\"]"),
    ], seeAlso: ["note", "tokens", "rhythm"],
    forms: [
      Form(
        [
          .required(
            "elements", .list,
            "Pitches, elements or tokens; each lasts a quarter unless it says otherwise.")
        ], returns: .kind(.stream)
      ) { call in
        let values = try call.list("elements")
        if case .text? = values.first {
          return .foreign(Melody(try EventStream(tokens: call.texts("elements"))))
        }
        let elements = try values.map { value in
          guard let element = Element(value) else {
            throw Complaint(
              .wrongInput,
              "a stream is made of pitches, notes, chords and rests, but received \(value.kind.withArticle)",
              parameter: "elements")
          }
          return element
        }
        return .foreign(Melody(EventStream(laidOut: elements)))
      },
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .kind(.stream)
      ) { call in
        let melody = try call.melody("music")
        let merged = try call.score("music").noteCount - melody.stream.notes.count
        if merged > 0 {
          call.host.notice(
            "\(merged) of the notes sound together with another on the same key; "
              + "in a stream they are one")
        }
        return .foreign(melody)
      },
    ])
}
