import LofiLanguage
import MusicCore

/// A score's hierarchy as a drawing in text: parts, measures, elements.
enum ScoreTree {
  /// Measures that are drawn of each part before the rest is only counted.
  private static let measuresShown = 4

  /// The tree in at most `most` lines: fewer measures of each part, and then fewer parts.
  static func lines(of score: Score, most: Int) -> [String] {
    let counts = score.parts.map { part in
      Measure.empty(until: part.length, score.timeSignatures).count
    }
    let depths = [Int.max] + (0...measuresShown).reversed()
    let depth = depths.first { depth in
      counts.reduce(0) { $0 + 1 + height(of: $1, depth: depth) } <= most
    }
    let shown = depth == nil ? score.parts.prefix(max(1, most - 2)) : score.parts[...]
    var lines: [String] = []
    for (index, part) in shown.enumerated() {
      let isLast = index == score.parts.count - 1
      lines.append((isLast ? "└─ " : "├─ ") + part.summary)
      let stem = isLast ? "   " : "│  "
      lines += measureLines(of: part, in: score, depth: depth ?? 0).map { stem + $0 }
    }
    let rest = score.parts.count - shown.count
    return lines + (rest > 0 ? ["└─ … \(rest.counting("more part"))"] : [])
  }

  /// Lines below a part.
  private static func height(of count: Int, depth: Int) -> Int {
    depth == 0 ? 0 : count <= depth ? count : depth + 1
  }

  private static func measureLines(of part: Part, in score: Score, depth: Int) -> [String] {
    guard depth > 0 else { return [] }
    let measures = part.measures(score.timeSignatures)
    let lines = measures.prefix(depth).enumerated().map { place, measure in
      (place == measures.count - 1 ? "└─ " : "├─ ") + row(of: measure)
    }
    let rest = measures.count - lines.count
    return lines + (rest > 0 ? ["└─ … \(rest.counting("more measure"))"] : [])
  }

  private static func row(of measure: Measure) -> String {
    let elements = measure.elements.map { element in
      "\(element.description) \(Number(wholeNotes: element.duration).shortForm)"
    }
    return "measure \(measure.number): " + elements.joined(separator: ", ")
  }
}
