import LofiLanguage
import TensorCore

extension Builtin {
  static let stack = Builtin(
    "stack", .tensor, "Put tensors of one shape on a new first axis.",
    examples: [
      Example("stack([tensor([1, 2]), tensor([3, 4])])", shows: "[[1, 2], [3, 4]]"),
      Example("stack([zeros(2), ones(2)])", shows: "[[0.0, 0.0], [1.0, 1.0]]"),
    ], seeAlso: ["concat", "tensor"],
    forms: [
      Form(
        [
          .required("tensors", .kinds([.list]), "A list of tensors.")
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(try Tensor.stacked(call.tensors("tensors")))
      }
    ])
}
