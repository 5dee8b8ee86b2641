import LofiLanguage
import MelodyModels
import RandomCore
import TensorCore

extension Builtin {
  static let split = Builtin(
    "split", .tokens,
    "Put a share of a data set aside, by song where it knows songs; a list at random; a text at a separator.",
    stage: 4,
    examples: [
      Example("\"C4 E4\" | split \" \"", shows: "[\"C4\", \"E4\"]"),
      Example("[1, 2, 3, 4] | split 0.5 | map { it | count }", shows: "[2, 2]"),
    ], seeAlso: ["windows", "train"],
    forms: [
      Form(
        [
          .required("data", .kinds([.dataset]), "Windows."),
          .required("share", .number, "The first share, between 0 and 1."),
          .seed,
        ], returns: .list(of: .dataset, "a list of two data sets")
      ) { call in
        let (first, second) = try call.foreign("data", as: Dataset.self)
          .split(call.double("share"), seed: call.seed)
        return .list([.foreign(first), .foreign(second)])
      },
      Form(
        [
          .required("list", .list, "A list."),
          .required("share", .number, "The first share, between 0 and 1."),
          .seed,
        ], returns: .list(of: .list, "a list of two lists")
      ) { call in
        let share = try call.double("share")
        guard share > 0, share < 1 else { throw MelodyError.badShare(share) }
        var source = RandomSource(seed: try call.seed)
        let elements = source.shuffled(try call.list("list"))
        let count = Int((Double(elements.count) * share).rounded())
        return .list([
          .list(Array(elements.prefix(count))), .list(Array(elements.dropFirst(count))),
        ])
      },
      Form(
        [
          .required("text", .text, "A text."),
          .required("separator", .text, "Where to cut."),
        ], returns: .list(of: .text, "a list of texts")
      ) { call in
        .list(try call.text("text").split(at: call.text("separator")).map { .text($0) })
      },
    ])
}
