import LofiLanguage

extension Builtin {
  static let seed = Builtin(
    "seed", .session, "The number that decides every draw of this session; given one, sets it.",
    examples: [Example("seed 7", shows: "7"), Example("seed()", shows: "0")],
    seeAlso: ["sample", "generate", "random"],
    forms: [
      Form([.optional("value", .whole, "The new seed.")], returns: .kind(.number, "the seed")) {
        call in
        if call.optional("value") != nil { call.host.seed = try call.whole("value") }
        return .whole(call.host.seed)
      }
    ])
}
