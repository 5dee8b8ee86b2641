import LofiLanguage
import MusicCore
import PlotCore

extension Score: ForeignValue {
  public static var kind: Kind { .score }
  public var shortForm: String { "score \"\(name)\"" }

  public var summary: String {
    let key = keySignatures.first.map(\.value.name) ?? estimatedKey.map { "\($0.name)?" }
    let meter = timeSignatures.first?.value ?? .common
    return [
      shortForm, parts.count.counting("part"), measures.count.counting("measure"),
      "\(meter)", "\(tempoMap.bpm.text(digits: 0)) BPM", key, seconds.clockText,
      elements.kindsText,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// The hierarchy in a third of the page, and the roll below it where there is room for one.
  public func lines(on page: Page) -> [String] {
    let most = page.height / (page.isHeightAsked ? 2 : 3)
    let tree = page.paragraph(summary) + ScoreTree.lines(of: self, most: most).map(page.line)
    guard page.height - tree.count >= 6 else { return tree }
    return tree + PianoRoll(self).lines(on: page.lowered(by: tree.count))
  }

  public static var fields: KeyValuePairs<String, Kind> {
    ["name": .text, "diagnostics": .list]
  }

  public func field(_ name: String) -> Value? {
    switch name {
    case "name": .text(self.name)
    case "diagnostics": .list(diagnostics.map { .text($0.description) })
    default: nil
    }
  }
}

extension Measure: ForeignValue {
  public static var kind: Kind { .measure }
  public var shortForm: String { "measure \(number)" }
  public var summary: String {
    "\(shortForm) · \(elements.map(\.description).joined(separator: " "))"
  }

  public func lines(on page: Page) -> [String] {
    let lines = page.paragraph(summary)
    return lines + PianoRoll(self).lines(on: page.lowered(by: lines.count))
  }

  public static var fields: KeyValuePairs<String, Kind> {
    ["number": .number]
  }
  public func field(_ name: String) -> Value? { name == "number" ? .whole(number) : nil }
}
