/// The room that there is to show something: a screen, or a part of one.
public struct Page: Hashable, Sendable {
  /// Columns of a line.
  public var width: Int
  /// Lines; `Int.max` where all of them are wanted.
  public var height: Int
  /// Whether it shows more than ASCII.
  public var isUnicode: Bool
  public var hasColour: Bool
  /// Whether a line on it can be written anew, as at a terminal.
  public var canRedraw: Bool
  /// Whether the reader asked for `height` lines, rather than for what suits.
  public private(set) var isHeightAsked = false

  public init(
    width: Int = 88, height: Int = 40, isUnicode: Bool = true, hasColour: Bool = false,
    canRedraw: Bool = false
  ) {
    self.width = width
    self.height = height
    self.isUnicode = isUnicode
    self.hasColour = hasColour
    self.canRedraw = canRedraw
  }

  /// The page of a reader who asks for `height` lines, whatever the screen holds.
  public func asking(height: Int) -> Page {
    var page = self
    page.height = max(1, height)
    page.isHeightAsked = true
    return page
  }

  /// What is left beside `columns` that something else takes.
  public func narrowed(by columns: Int) -> Page {
    var page = self
    page.width = max(1, width - columns)
    return page
  }

  /// What is left below `lines` that are written already.
  public func lowered(by lines: Int) -> Page {
    var page = self
    page.height = max(1, height - lines)
    return page
  }

  /// How many lines to write of something that reads best in `usual`.
  public func lines(usual: Int) -> Int { isHeightAsked ? height : min(usual, height) }
}

extension Page {
  /// What stands where something was left out.
  public var ellipsis: String { isUnicode ? "…" : "..." }

  /// The text without what the page cannot show.
  public func readable(_ text: String) -> String { isUnicode ? text : text.plainASCII }

  /// The text as one line that fits; a cut is marked.
  public func line(_ text: String) -> String {
    readable(text.withoutControls).cut(to: width, mark: ellipsis)
  }

  /// The text in as many lines as it takes.
  public func paragraph(_ text: String) -> [String] {
    readable(text.withoutControls).wrapped(to: width)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The lines, each cut to the width and all to the height; what is left out is counted.
  public func fitted(_ lines: [String]) -> [String] {
    let shown = lines.count <= height ? lines[...] : lines.prefix(max(0, height - 1))
    let cut = shown.map { readable($0).cut(to: width, mark: ellipsis) }
    guard shown.count < lines.count else { return cut }
    return cut + [line("\(ellipsis) \(lines.count - shown.count) more lines")]
  }
}
