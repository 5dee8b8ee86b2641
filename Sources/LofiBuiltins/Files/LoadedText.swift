import LofiLanguage
import MelodyModels

/// What a file of text holds, for `load`.
enum LoadedText {
  /// The value, or `nil` where the text is neither JSON nor a table.
  ///
  /// JSON is known by its first character; a table by the file's ending, since any text could be one.
  static func value(of text: String, ending: String) throws -> Value? {
    let first = text.first { !$0.isWhitespace }
    if first == "{" || first == "[" || ending == "json" {
      let value = try JSONReader.value(of: text)
      switch value {
      case .list: return value
      case .record(let record) where record.names.sorted() == ["counts", "tokens"]:
        return .foreign(try Vocabulary(json: text))
      case .record: return value
      default:
        throw Complaint(
          .wrongInput, "it holds \(value.kind.withArticle), where a list or a record is needed")
      }
    }
    return ending == "csv" ? .list(try CSV.rows(of: text)) : nil
  }
}
