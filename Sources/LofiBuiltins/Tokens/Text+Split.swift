import LofiLanguage

extension String {
  /// The parts between `separator`; every character where it is empty.
  func split(at separator: String) -> [String] {
    guard !separator.isEmpty else { return map { String($0) } }
    var parts: [String] = []
    var part = ""
    var rest = self[...]
    while let character = rest.first {
      if rest.hasPrefix(separator) {
        parts.append(part)
        part = ""
        rest = rest.dropFirst(separator.count)
      } else {
        part.append(character)
        rest = rest.dropFirst()
      }
    }
    return parts + [part]
  }
}
