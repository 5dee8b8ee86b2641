import LofiLanguage
import TensorCore

extension Builtin {
  static let concat = Builtin(
    "concat", .tensor, "Join tensors along an axis they have, the first unless said.",
    examples: [
      Example("concat([tensor([1, 2]), tensor([3])])", shows: "[1, 2, 3]"),
      Example(
        "[ones(2, 1), zeros(2, 2)] | concat axis: 1", shows: "[[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]]"),
      Example("concat([zeros(2), ones(2)])", shows: "[0.0, 0.0, 1.0, 1.0]"),
    ], seeAlso: ["stack", "tensor"],
    forms: [
      Form(
        [
          .required("tensors", .kinds([.list]), "A list of tensors, or of rows of numbers."),
          .axis("Its name or place; the first unless said."),
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(
          try Tensor.concatenated(call.tensors("tensors"), along: call.axis ?? .position(0)))
      }
    ])
}
