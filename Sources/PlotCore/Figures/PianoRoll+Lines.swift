extension PianoRoll {
  /// The roll as text, in systems below one another as on paper: numbers of measures, bar lines, and
  /// C4 marked. As many measures as the page holds; the rest is counted.
  ///
  /// Where there is colour it tells velocity.
  public func lines(on page: Page) -> [String] {
    guard parts.contains(where: { !$0.notes.isEmpty }), !measures.isEmpty else {
      return [page.line("no notes to draw")]
    }
    let legend = page.height >= 12 ? legend(on: page) : nil
    let layout = RollLayout(self, on: page, height: page.height - (legend == nil ? 0 : 1))
    let strips = layout.parts.map { RollStrip($0, layout) }
    var lines: [String] = []
    for system in layout.systems {
      lines.append(numbers(of: system, on: page))
      for strip in strips {
        if let name = strip.name { lines.append(page.inked(page.line(name), .strong)) }
        lines += strip.lines(of: system)
      }
    }
    return page.fitted(lines + [layout.notice, legend].compactMap { $0 })
  }

  private func numbers(of system: RollLayout.System, on page: Page) -> String {
    var line = ""
    for (measure, column) in zip(system.measures, system.columns) {
      let start = RollLayout.margin + column
      // A number that would run into the one before is left out.
      guard line.isEmpty || line.count < start else { continue }
      line = line.padded(to: start) + "\(measure.number)"
    }
    return page.inked(line, .faint)
  }

  /// What the colours mean, where there are several.
  private func legend(on page: Page) -> String? {
    let used = Set(parts.flatMap(\.notes).map { Ink(velocity: $0.velocity) })
    guard page.hasColour, used.count > 1 else { return nil }
    let mark = page.isUnicode ? "⠶⠶" : "--"
    let scale = stride(from: 1, through: 127, by: 1).map { Ink(velocity: $0) }
    let inks = scale.enumerated().filter { $0.offset == 0 || scale[$0.offset - 1] != $0.element }
    return "velocity: soft " + inks.map { page.inked(mark, $0.element) }.joined() + " loud"
  }
}

extension Ink {
  /// - Parameter velocity: 1...127.
  init(velocity: Int) {
    switch velocity {
    case ..<48: self = .blue
    case ..<72: self = .cyan
    case ..<96: self = .green
    case ..<112: self = .yellow
    default: self = .red
    }
  }
}
