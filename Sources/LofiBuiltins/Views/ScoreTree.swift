import LofiLanguage
import MusicCore

/// A score's hierarchy as a drawing in text: parts, measures, elements.
enum ScoreTree {
  /// Measures that are drawn of each part before the rest is only counted.
  static let measuresShown = 4

  static func text(of score: Score, width: Int) -> String {
    var lines = [score.summary]
    for (index, part) in score.parts.enumerated() {
      let isLast = index == score.parts.count - 1
      lines.append((isLast ? "└─ " : "├─ ") + part.summary)
      let measures = part.measures(score.timeSignatures)
      let stem = isLast ? "   " : "│  "
      for (place, measure) in measures.prefix(measuresShown).enumerated() {
        let isEnd = place == measures.count - 1
        lines.append(stem + (isEnd ? "└─ " : "├─ ") + row(of: measure))
      }
      if measures.count > measuresShown {
        lines.append(stem + "└─ … \(measures.count - measuresShown) more measures")
      }
    }
    return lines.map { $0.count <= width ? $0 : $0.prefix(Swift.max(1, width - 1)) + "…" }
      .joined(separator: "\n")
  }

  private static func row(of measure: Measure) -> String {
    let elements = measure.elements.map { element in
      "\(element.description) \(Number(wholeNotes: element.duration).shortForm)"
    }
    return "measure \(measure.number): " + elements.joined(separator: ", ")
  }
}
