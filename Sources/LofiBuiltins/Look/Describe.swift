import LofiLanguage

extension Builtin {
  static let describe = Builtin(
    "describe", .look, "List what a value has: its fields, with their values.",
    examples: [Example("describe C4"), Example("(describe (a: 1)) | count", shows: "2")],
    seeAlso: ["kind", "show", "help"],
    forms: [
      Form([.required("value", .any, "Anything.")], returns: .kind(.record)) { call in
        let value = try call.value("value")
        var fields = Record([("kind", .text(value.kind.name))])
        if case .record(let record) = value {
          for field in record.fields { fields[field.name] = field.value }
        }
        if case .foreign(let foreign) = value {
          for name in type(of: foreign).fieldNames { fields[name] = try foreign.field(name) }
        }
        return .record(fields)
      }
    ])
}
