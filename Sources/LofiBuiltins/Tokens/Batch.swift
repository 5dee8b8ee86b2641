import LofiLanguage
import TensorCore

extension Builtin {
  static let batch = Builtin(
    "batch", .tokens,
    "Cut a data set, a list or a stream into pieces of a size, the last with what is left.",
    stage: 6,
    examples: [
      Example("1..5 | batch 2", shows: "[[1, 2], [3, 4], [5]]"),
      Example("[C4, E4, G4] | stream | batch 2 | last", shows: "[G4]"),
      Example("zeros(5, 3) | batch 2 | map { it.shape }", shows: "[[2, 3], [2, 3], [1, 3]]"),
    ], seeAlso: ["windows", "split", "gradient"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to cut."),
          .required("size", .whole, "How many go into a piece, 1 or more."),
        ], returns: .kind(.list, "a list of data sets, streams or lists")
      ) { call in
        let size = try call.whole("size", in: 1...Int.max)
        let count = try call.elements("list").count
        return .list(
          try stride(from: 0, to: count, by: size).map { first in
            try call.slicing("list") { $0.dropFirst(first).prefix(size) }
          })
      },
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor; it is cut along its first axis."),
          .required("size", .whole, "How many go into a piece, 1 or more."),
        ], returns: .kind(.list, "a list of tensors")
      ) { call in
        .list(
          try call.tensor("tensor").batches(of: call.whole("size", in: 1...Int.max)).map {
            .foreign($0)
          })
      },
    ])
}
