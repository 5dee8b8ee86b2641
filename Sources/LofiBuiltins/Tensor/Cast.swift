import LofiLanguage
import TensorCore

extension Builtin {
  static let cast = Builtin(
    "cast", .tensor, "The same numbers in another dtype.",
    examples: [
      Example("[1, 2] | cast \"float32\"", shows: "[1.0, 2.0]"),
      Example("[0.4, 2.6] | cast \"int32\"", shows: "[0, 2]"),
    ], seeAlso: ["tensor", "reshape"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers."),
          .required("dtype", .choice(["float32", "int32", "bool"]), "The new dtype."),
        ], returns: .kinds([.tensor, .number, .boolean])
      ) { call in
        let dtypes: [String: DType] = ["float32": .float32, "int32": .int32, "bool": .bool]
        return try call.tensor("tensor").cast(to: dtypes[call.text("dtype")] ?? .float32).value
      }
    ])
}
