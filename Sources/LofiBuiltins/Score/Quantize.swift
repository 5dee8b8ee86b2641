import LofiLanguage
import MusicCore

extension Builtin {
  static let quantize = Builtin(
    "quantize", .score, "Put every start and end on the nearest line of a grid; says what moved.",
    stage: 2,
    examples: [
      Example("[C4, E4] | stream | quantize 1/16 | count", shows: "2"),
      Example(
        "[note(C4, 11/64), rest(5/64)] | stream | quantize 1/16 | durations", shows: "[3/16, 1/16]"),
      Example("[note(C4, 7/32), E4] | stream | quantize 1/8 | durations", shows: "[1/4, 1/4]"),
    ], seeAlso: ["durations", "rhythm"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .many(
            "grid", .number,
            "Lengths in whole notes; 1/16 and 1/24, as the tutorial has it, when none are given."),
        ], returns: .same("the same, on the grid")
      ) { call in
        var grid = try call.many.map { value -> QuarterLength in
          guard case .number(let number) = value else { return .sixteenth }
          return try Call.length(number, parameter: "grid")
        }
        if grid.isEmpty { grid = [.sixteenth, .eighthTriplet] }
        switch try call.value("music") {
        case .foreign(var melody as Melody):
          let result = try melody.stream.quantized(to: grid)
          melody.stream = result.music
          return call.quantized(
            .foreign(melody), moved: result.movedCount, of: melody.stream.elements.count, "elements"
          )
        case .foreign(let part as Part):
          let result = try part.quantized(to: grid)
          return call.quantized(
            .foreign(result.music), moved: result.movedCount, of: part.notes.count, "notes")
        default:
          let result = try call.score("music").quantized(to: grid)
          return call.quantized(
            .foreign(result.music), moved: result.movedCount, of: result.music.noteCount, "notes")
        }
      }
    ])
}
