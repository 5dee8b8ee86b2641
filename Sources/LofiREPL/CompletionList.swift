import LofiLanguage

/// Candidates as lines below the prompt: with a word about each where there is room, in columns where
/// there are many.
struct CompletionList {
  let width: Int
  let height: Int
  let isUnicode: Bool

  func lines(of all: [Completion]) -> [String] {
    let room = max(2, height - 3)
    return all.count <= room ? rows(all) : columns(all, room)
  }

  /// `epochs: 10    Rounds.`
  private func rows(_ all: [Completion]) -> [String] {
    let longest = all.map { $0.shown.count }.max() ?? 0
    return all.map { completion in
      guard !completion.explanation.isEmpty else { return cut(completion.shown) }
      let gap = String(repeating: " ", count: longest - completion.shown.count + 3)
      return cut(completion.shown + gap + completion.explanation)
    }
  }

  /// As `ls` has them: down the first column, then the next.
  private func columns(_ all: [Completion], _ room: Int) -> [String] {
    let cell = min(width, (all.map { $0.shown.count }.max() ?? 0) + 2)
    let perLine = max(1, width / cell)
    let lineCount = min(room, (all.count + perLine - 1) / perLine)
    let shown = all.prefix(lineCount * perLine)
    let lines = (0..<lineCount).map { line in
      cut(
        stride(from: line, to: shown.count, by: lineCount).map { index in
          let text = shown[index].shown
          return text + String(repeating: " ", count: max(0, cell - text.count))
        }.joined().trimmingEnd)
    }
    let rest = all.count - shown.count
    return rest > 0 ? lines + ["\(isUnicode ? "…" : "...") \(rest) more"] : lines
  }

  private func cut(_ line: String) -> String {
    guard line.count >= width else { return line }
    let sign = isUnicode ? "…" : "..."
    return line.prefix(max(0, width - 1 - sign.count)) + sign
  }
}

extension Completion {
  /// `epochs: 10`, `song  score`
  fileprivate var shown: String {
    guard !note.isEmpty else { return text }
    return text + (text.hasSuffix(":") ? " " : "  ") + note
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
