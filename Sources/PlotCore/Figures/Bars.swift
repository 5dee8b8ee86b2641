/// Numbers under names, as bars that lie below one another.
public struct Bars: Hashable, Sendable {
  public let bars: [Bar]

  public struct Bar: Hashable, Sendable {
    public let name: String
    public let value: Double
    /// How the value is written.
    public let label: String

    public init(_ name: String, _ value: Double, label: String) {
      self.name = name
      self.value = value
      self.label = label
    }
  }

  public init(_ bars: [Bar]) {
    self.bars = bars
  }

  /// How many bars are shown before the rest is only counted.
  public static let usualBars = 10
  private static let mostColumns = 40

  /// The bars as text; a negative number has none.
  public func lines(on page: Page) -> [String] {
    let most = page.lines(usual: Self.usualBars + 1)
    let shown = bars.prefix(bars.count <= most ? most : max(1, most - 1))
    let names = shown.map { page.readable($0.name.withoutControls) }
    let labels = shown.reduce(0) { max($0, $1.label.count) }
    let width = min(names.reduce(0) { max($0, $1.columnCount) }, max(4, page.width / 3))
    let room = max(1, min(Self.mostColumns, page.width - width - labels - 2))
    let highest = shown.reduce(0) { $1.value.isFinite ? max($0, $1.value) : $0 }
    let lines = zip(shown, names).map { bar, name in
      let share = highest > 0 && bar.value.isFinite ? max(0, bar.value / highest) : 0
      // The least there is still shows.
      let columns = share > 0 ? max(1, Int((share * Double(room)).rounded())) : 0
      let drawn = String(repeating: page.isUnicode ? "▇" : "#", count: columns)
      return name.cut(to: width, mark: page.ellipsis).padded(to: width) + " "
        + page.inked(drawn, .cyan) + (drawn.isEmpty ? "" : " ") + bar.label
    }
    let rest = bars.count - shown.count
    return page.fitted(lines + (rest > 0 ? ["\(page.ellipsis) \(rest) more"] : []))
  }
}
