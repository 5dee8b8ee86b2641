import LofiLanguage
import MusicCore
import PlotCore

extension Builtin {
  static let pianoRoll = Builtin(
    "piano_roll", .look,
    "Draw music as a piano roll: time from left to right, one line for each few keys. Hands it on.",
    stage: 2, hasEffect: true,
    examples: [
      Example("[C4, E4, G4] | stream | piano_roll | count", shows: "3"),
      Example("[C4, E4, G4] | stream | piano_roll rows: all"),
    ], seeAlso: ["show", "measures"],
    forms: [
      Form(
        [.required("music", .music, "A stream, a part or a score."), .rows],
        returns: .same("the music")
      ) { call in
        let roll = PianoRoll(try call.score("music"))
        try call.draw(roll.lines)
        return try call.value("music")
      },
      Form(
        [.required("measure", .kinds([.measure]), "A measure."), .rows],
        returns: .same("the measure")
      ) { call in
        let roll = PianoRoll(try call.foreign("measure", as: Measure.self))
        try call.draw(roll.lines)
        return try call.value("measure")
      },
    ])
}
