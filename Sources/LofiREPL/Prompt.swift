/// The text in front of a line: `lofi 12> `, and `… ` below it while an entry goes on.
public struct Prompt: Sendable {
  private let ellipsis: String
  private let hasColour: Bool

  /// - Parameter plainASCII: draw `…` as `...`.
  public init(plainASCII: Bool = !Prompt.localeIsUTF8, hasColour: Bool = false) {
    ellipsis = plainASCII ? "..." : "…"
    self.hasColour = hasColour
  }

  /// The prompt of entry `number`, counted from 1.
  public func first(_ number: Int) -> String { coloured("lofi \(number)>") + " " }

  /// The prompt of the further lines of entry `number`, as wide as the first.
  public func continuation(_ number: Int) -> String {
    let width = "lofi \(number)>".count
    return String(repeating: " ", count: width - ellipsis.count) + coloured(ellipsis) + " "
  }

  /// Readline counts what stands between \u{1} and \u{2} as no columns.
  private func coloured(_ text: String) -> String {
    hasColour ? "\u{1}\u{1B}[36m\u{2}\(text)\u{1}\u{1B}[0m\u{2}" : text
  }

  /// Whether the terminal shows UTF-8, by what the environment says of the locale.
  public static var localeIsUTF8: Bool {
    let variables: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let name = variables.lazy.compactMap(Screen.setting).first
    guard let name = name?.lowercased() else { return false }
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }
}
