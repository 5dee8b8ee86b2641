import LofiLanguage
import MusicCore

extension Builtin {
  static let elements = Builtin(
    "elements", .score, "The notes, chords and rests in the order in which they sound.", stage: 2,
    isNoun: true,
    examples: [
      Example("[C4, E4, C4.E4.G4] | stream | elements | count", shows: "3"),
      Example("[C4, rest(1/4)] | stream | elements | last", shows: "rest"),
    ], seeAlso: ["notes", "chords", "rests"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score.")
        ], returns: .kind(.stream)
      ) { call in
        .foreign(try call.melody("music"))
      },
      Form(
        [
          .required("measure", .kinds([.measure]), "A measure.")
        ], returns: .kind(.list, "a list of elements")
      ) { call in
        .list(try call.foreign("measure", as: Measure.self).elements.map(\.value))
      },
    ])
}
