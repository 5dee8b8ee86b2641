extension Chart {
  /// The chart as text: its vertical name, the curves over their axes, and a legend.
  public func lines(on page: Page) -> [String] {
    guard let extent else { return [page.line("nothing to draw: there are no numbers")] }
    let legend = series.count == 1 && series[0].name == vertical ? [] : [legend(on: page)]
    let height = page.lines(usual: Self.usualLines)
    let frame = ChartFrame(self, extent, on: page, rows: max(1, height - 3 - legend.count))
    let name = page.line(String(repeating: " ", count: frame.margin) + vertical)
    return page.fitted([name] + frame.rowLines + frame.axisLines + legend)
  }

  /// `⠤⠤⠤ loss 2.538   ⠄⠠ ⠄ validation_loss 3.238`: the strokes, the names, and the last numbers.
  private func legend(on page: Page) -> String {
    series.enumerated().map { place, series in
      let stroke = Stroke(place)
      let last = series.values.last.map { " " + Ticks.text(of: $0, digits: 3) } ?? ""
      return page.inked(stroke.sample(on: page), stroke.ink)
        + " \(page.readable(series.name.withoutControls))\(last)"
    }.joined(separator: "   ")
  }
}
