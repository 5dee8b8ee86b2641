import AudioCore
import LofiLanguage

extension Builtin {
  static let preset = Builtin(
    "preset", .look, "The settings of a sound by its name, as a record to look at and to change.",
    examples: [
      Example("preset(\"tape\").wow", shows: "8.0"),
      Example("(preset(\"vinyl\") + (wow: 20)).wow", shows: "20"),
    ], seeAlso: ["lofi", "table"],
    forms: [
      Form(
        [.required("name", .choice(LofiChain.presetNames), "Which one.")],
        returns: .kind(.record, "a record for `lofi`")
      ) { call in
        ChainRecord.value(of: LofiChain.preset(try call.text("name")) ?? LofiChain())
      }
    ])
}
