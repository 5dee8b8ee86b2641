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
        if case .foreign(let melody as Melody) = try call.value("music") {
          let result = try melody.stream.quantized(to: grid)
          return call.quantized(
            .foreign(Melody(result.music, of: melody.score)), moved: result.movedCount,
            of: melody.stream.elements.count, "elements")
        }
        let result = try call.score("music").quantized(to: grid)
        return call.quantized(
          try call.changing("music") { _ in result.music }, moved: result.movedCount,
          of: result.music.noteCount, "notes")
      }
    ])
}
