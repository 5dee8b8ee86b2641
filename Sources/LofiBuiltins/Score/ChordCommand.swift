import LofiLanguage
import MusicCore

extension Builtin {
  static let chord = Builtin(
    "chord", .score, "A chord with a length, from pitches or from a chord as written.", stage: 2,
    examples: [
      Example("chord(C4.E4.G4, 1/2).duration", shows: "1/2"),
      Example("chord([C4, E4], 1/2)", shows: "C4.E4"),
    ], seeAlso: ["note", "pitches"],
    forms: [
      Form(
        [
          .required(
            "pitches", .kinds([.chord, .list]), "A chord such as C4.E4.G4, or a list of pitches."),
          .optional("length", .number, "Whole notes; a quarter unless said."),
          .labelled("velocity", .whole, default: .whole(80), "How hard, 1 to 127."),
        ], returns: .kind(.chord)
      ) { call in
        let length =
          call.optional("length") == nil ? QuarterLength.quarter : try call.length("length")
        let pitches: [Pitch]
        if case .foreign(let chord as Chord) = try call.value("pitches") {
          pitches = chord.pitches
        } else {
          pitches = try call.list("pitches").map { value in
            guard case .foreign(let pitch as Pitch) = value else {
              throw Complaint(
                .wrongInput, "a chord is made of pitches, but received \(value.kind.withArticle)",
                parameter: "pitches")
            }
            return pitch
          }
        }
        return .foreign(
          try Chord(pitches, duration: length, velocity: call.whole("velocity", in: 1...127)))
      }
    ])
}
