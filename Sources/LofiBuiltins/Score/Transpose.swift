import LofiLanguage
import MusicCore
import TensorCore

extension Builtin {
  static let transpose = Builtin(
    "transpose", .score,
    "Move every pitch up or down by semitones; a tensor: put its axes into another order.",
    stage: 1,
    examples: [
      Example("[C4, E4] | map { it | transpose 12 }", shows: "[C5, E5]"),
      Example("C4.E4.G4 | transpose -2", shows: "Bb3.D4.F4"),
      Example(
        "(zeros(steps: 2, features: 3) | transpose \"features\", \"steps\").axes",
        shows: "[\"features\", \"steps\"]"),
    ], seeAlso: ["key", "reshape"],
    forms: [
      Form(
        [
          .required(
            "music", .kinds([.pitch, .note, .chord, .rest, .stream, .part, .score]),
            "Anything with pitches."),
          .required("by", .whole, "Semitones; 12 is an octave up, -12 an octave down."),
        ], returns: .same("the same, moved")
      ) { call in
        let semitones = try call.whole("by")
        switch try call.value("music") {
        case .foreign(let pitch as Pitch): return .foreign(try pitch.transposed(by: semitones))
        case .foreign(is Score), .foreign(is ScorePart), .foreign(is Melody):
          return try call.changing(
            "music", stream: { try $0.transposed(by: semitones) },
            score: { try $0.transposed(by: semitones) })
        default: return try call.element("music").transposed(by: semitones).value
        }
      },
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor."),
          .many(
            "order", .either([.text, .whole]),
            "Its axes in their new order, by name or place; reversed unless said."),
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(try call.tensor("tensor").transposed(call.many.compactMap(AxisReference.init)))
      },
    ])
}
