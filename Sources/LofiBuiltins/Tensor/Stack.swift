import LofiLanguage
import TensorCore

extension Builtin {
  static let stack = Builtin(
    "stack", .tensor, "Put tensors of one shape on a new first axis.",
    examples: [
      Example("stack([tensor([1, 2]), tensor([3, 4])])", shows: "[[1, 2], [3, 4]]"),
      Example(
        "([ones(steps: 3), zeros(steps: 3)] | stack axis: \"windows\").axes",
        shows: "[\"windows\", \"steps\"]"),
      Example("stack([zeros(2), ones(2)])", shows: "[[0.0, 0.0], [1.0, 1.0]]"),
    ], seeAlso: ["concat", "tensor"],
    forms: [
      Form(
        [
          .required("tensors", .kinds([.list]), "A list of tensors, or of rows of numbers."),
          .labelled(
            "axis", .text, "The name of the new axis; needed where the tensors name theirs."),
        ], returns: .kind(.tensor)
      ) { call in
        let name = call.optional("axis") == nil ? nil : try call.text("axis")
        let tensors = try call.tensors("tensors")
        if name == nil, tensors.contains(where: \.shape.isNamed) {
          throw Complaint(
            .missingArgument, "`stack` needs `axis:`, a name for the new axis",
            why: "These tensors name their axes, so all of them have names: axis: \"windows\".",
            topic: "stack")
        }
        return .foreign(try Tensor.stacked(tensors, axis: name))
      }
    ])
}
