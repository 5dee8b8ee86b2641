/// The text in front of a line: `lofi 12> `, and `… ` below it while an entry goes on.
public struct Prompt: Sendable {
  private let ellipsis: String

  /// - Parameter plainASCII: draw `…` as `...`.
  public init(plainASCII: Bool = !Prompt.localeIsUTF8) {
    ellipsis = plainASCII ? "..." : "…"
  }

  /// The prompt of entry `number`, counted from 1.
  public func first(_ number: Int) -> String { "lofi \(number)> " }

  /// The prompt of the further lines of entry `number`, as wide as the first.
  public func continuation(_ number: Int) -> String {
    String(repeating: " ", count: first(number).count - ellipsis.count - 1) + ellipsis + " "
  }

  /// Whether the terminal shows UTF-8, by what the environment says of the locale.
  public static var localeIsUTF8: Bool {
    let variables: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let name = variables.lazy.compactMap(Screen.setting).first
    guard let name = name?.lowercased() else { return false }
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }
}
