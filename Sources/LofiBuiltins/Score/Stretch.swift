import LofiLanguage
import MusicCore

extension Builtin {
  static let stretch = Builtin(
    "stretch", .score, "Make music slower or faster by a factor: every length and offset times it.",
    examples: [
      Example("[C4, E4] | stream | stretch 2 | length", shows: "1"),
      Example("[C4, E4] | stream | stretch 1/2 | durations", shows: "[1/8, 1/8]"),
    ], seeAlso: ["tempo", "duration"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .required("by", .number, "The factor: 2 for twice as long, 1/2 for half."),
        ], returns: .same("the same, stretched")
      ) { call in
        let factor = try call.factor("by")
        return try call.changing(
          "music", stream: { try $0.stretched(by: factor) },
          score: { try $0.stretched(by: factor) })
      }
    ])
}

extension Call {
  /// A number over 0, as a fraction: 1.5 is meant as 3/2, as all decimals that are sixty-fourths.
  fileprivate func factor(_ name: String) throws -> QuarterLength {
    let number = try number(name)
    guard
      let (numerator, denominator) = number.exact
        ?? Int(exactly: number.double * 64).map({ ($0, 64) }),
      numerator > 0
    else {
      throw Complaint(
        .wrongInput, "`stretch` needs a factor over 0, but received \(number.shortForm)",
        parameter: name, why: "Write 2 for twice as long, 1/2 for half, 4/3 for a third longer.")
    }
    return try QuarterLength(numerator, over: denominator)
  }
}
