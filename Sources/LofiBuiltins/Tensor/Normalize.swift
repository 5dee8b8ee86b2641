import LofiLanguage
import TensorCore

extension Builtin {
  static let normalize = Builtin(
    "normalize", .tensor,
    "Bring numbers to 0 to 1, the smallest to 0 and the largest to 1; or divide each by a number.",
    stage: 4,
    examples: [
      Example("[3, 5, 7] | normalize", shows: "[0.0, 0.5, 1.0]"),
      Example("[1, 2] | normalize 4", shows: "[0.25, 0.5]"),
    ], seeAlso: ["cast", "one_hot"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers."),
          .optional(
            "by", .number, "What to divide by, as the tutorial does by the size of its vocabulary."),
        ], returns: .kinds([.tensor, .number])
      ) { call in
        let tensor = try call.tensor("tensor")
        guard call.optional("by") != nil else { return try tensor.normalized().value }
        let divisor = Float(try call.double("by"))
        guard divisor != 0, divisor.isFinite else { throw Number.Refusal.divisionByZero }
        return try tensor.normalized(dividingBy: divisor).value
      }
    ])
}
