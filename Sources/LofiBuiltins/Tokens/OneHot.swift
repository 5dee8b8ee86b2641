import LofiLanguage
import TensorCore

extension Builtin {
  static let oneHot = Builtin(
    "one_hot", .tokens, "Each number as a row of noughts with a single one in its place.", stage: 3,
    examples: [
      Example("[0, 2] | one_hot 3", shows: "[[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]"),
      Example("([0, 2, 1] | one_hot 3).shape", shows: "[3, 3]"),
    ], seeAlso: ["encode", "argmax"],
    forms: [
      Form(
        [
          .required("ids", .kinds([.list, .range, .tensor]), "Whole numbers."),
          .required("size", .whole, "How many there are, so how long a row is."),
        ], returns: .kind(.tensor)
      ) { call in
        let ids = try call.ids("ids")
        let tensor = Tensor(ids.map { Int32(clamping: $0) })
        return .foreign(try tensor.oneHot(count: call.whole("size", in: 1...1_000_000)))
      }
    ])
}
