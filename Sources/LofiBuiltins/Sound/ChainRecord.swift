import AudioCore
import LofiLanguage

/// A lofi chain as a record that can be printed and changed.
enum ChainRecord {
  static func value(of chain: LofiChain) -> Value {
    .record(
      Record(LofiChain.settings.map { ($0.name, .decimal(chain[keyPath: $0.path])) }))
  }

  /// The chain of a preset's name, or of a record; what the record leaves out is as on tape.
  ///
  /// - Throws: ``Complaint`` for what is no setting, ``AudioError/outOfRange(setting:value:range:)``.
  static func chain(of value: Value) throws -> LofiChain {
    guard case .record(let record) = value else {
      return LofiChain.preset(value.plainForm) ?? LofiChain()
    }
    var chain = LofiChain()
    for (name, value) in record.fields {
      guard let setting = LofiChain.settings.first(where: { $0.name == name }) else {
        throw Complaint(
          .unknownField, "`lofi` has no setting `\(name)`", parameter: "preset",
          why: "It has: \(LofiChain.settings.map(\.name).joined(separator: ", ")).")
      }
      guard case .number(let number) = value else {
        throw Complaint(
          .wrongInput, "`\(name)` is a number, but received \(value.kind.withArticle)",
          parameter: "preset")
      }
      try chain.set(setting, to: number.double)
    }
    return chain
  }
}
