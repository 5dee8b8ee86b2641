/// How an error names a value.
extension Value {
  /// "a number", "a list of texts", "an empty list".
  public var inWords: String {
    guard case .list(let elements) = self else { return kind.withArticle }
    guard let first = elements.first else { return "an empty list" }
    // A look at the beginning is enough for a sentence.
    let isUniform = elements.prefix(100).allSatisfy { $0.kind == first.kind }
    return isUniform ? "a list of \(first.kind.plural)" : "a list"
  }
}

extension Kind {
  /// "texts", "pitches", "vocabularies".
  var plural: String {
    if name.hasSuffix("y") { return name.dropLast() + "ies" }
    return name + (name.hasSuffix("ch") ? "es" : "s")
  }
}
