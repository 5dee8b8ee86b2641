extension String {
  /// Broken between words into lines of at most `width` columns; a longer word is broken too.
  public func wrapped(to width: Int) -> String {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var length = 0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        var word = String(word)
        var size = word.columnCount
        if length > 0, length + 1 + size > width {
          lines.append(line)
          (line, length) = ("", 0)
        }
        while size > width, width > 1 {
          let head = word.cut(to: width, mark: "")
          lines.append(head)
          word.removeFirst(head.count)
          size = word.columnCount
        }
        line += length == 0 ? word : " " + word
        length += size + (length == 0 ? 0 : 1)
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
