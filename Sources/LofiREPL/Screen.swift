import Glibc
import PlotCore

/// What the output can show.
public struct Screen: Sendable {
  public let isTerminal: Bool
  /// Whether the locale knows more than ASCII.
  public let isUnicode: Bool
  public let hasColour: Bool

  /// The process's own output.
  public init() {
    isTerminal = isatty(STDOUT_FILENO) == 1
    // A pipe or a file has no locale of its own: UTF-8 unless one was chosen.
    isUnicode = Prompt.localeIsUTF8 || (!isTerminal && Screen.setting("LC_ALL") == nil)
    hasColour = isTerminal && Self.setting("NO_COLOR") == nil && Self.setting("TERM") != "dumb"
  }

  /// The room there is now: a window may change its size at any time.
  public var page: Page {
    let canRedraw = isTerminal && Self.setting("TERM") != "dumb"
    var page = Page(isUnicode: isUnicode, hasColour: hasColour, canRedraw: canRedraw)
    guard let size = Self.size else { return page }
    // Lines longer than this are hard to read.
    page.width = min(max(size.columns, 10), 120)
    // The entry above stays in sight, and the next prompt below.
    page.height = max(size.rows - 2, 4)
    return page
  }

  /// The window, `nil` where there is none.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// A variable of the process's environment, unless it is empty.
  public static func setting(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
