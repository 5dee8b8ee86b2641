import LofiLanguage

/// Curves as text: each list a letter, drawn over the same axes.
enum Curve {
  static let rows = 10

  static func text(of lists: [(name: String, values: [Double])], width: Int) -> String {
    let all = lists.flatMap(\.values).filter(\.isFinite)
    guard let low = all.min(), let high = all.max() else { return "nothing to draw" }
    let columns = Swift.max(10, Swift.min(60, width - 12))
    let longest = lists.map(\.values.count).max() ?? 1
    let span = high > low ? high - low : 1
    let marks: [Character] = ["●", "○", "◆", "◇"]
    var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: rows)
    for (list, mark) in zip(lists, marks) {
      for (index, value) in list.values.enumerated() where value.isFinite {
        let column = longest > 1 ? index * (columns - 1) / (longest - 1) : 0
        let row = Int(((high - value) / span * Double(rows - 1)).rounded())
        grid[row][column] = mark
      }
    }
    let labels = (0..<rows).map { row -> String in
      guard row == 0 || row == rows - 1 else { return "        " }
      let text = Number.text(of: row == 0 ? high : low, digits: 3)
      return String(repeating: " ", count: Swift.max(0, 8 - text.count)) + text
    }
    let lines = zip(labels, grid).map { $0 + " │" + String($1) }
    let legend = zip(lists, marks).map { "\($1) \($0.name)" }.joined(separator: "   ")
    return
      (lines + [
        "         └" + String(repeating: "─", count: columns),
        "          \(legend), 1 to \(longest)",
      ])
      .joined(separator: "\n")
  }
}
