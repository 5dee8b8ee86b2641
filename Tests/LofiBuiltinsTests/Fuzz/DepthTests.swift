import LofiBuiltins
import LofiLanguage
import LofiNotebook
import Testing

/// Nests a hundred thousand deep: in a text, and in values.
struct DepthTests {
  private static let deep = 100_000

  private static func nest(_ open: String, _ close: String) -> String {
    String(repeating: open, count: deep) + "1" + String(repeating: close, count: deep)
  }

  private static let texts: [(name: String, text: String)] = [
    ("parentheses", nest("(", ")")), ("lists", nest("[", "]")), ("blocks", nest("{", "}")),
    ("blocks with parameters", nest("{ x => ", "}")), ("records", nest("(a: ", ")")),
    ("calls", nest("count(", ")")), ("indices", nest("x[", "]")), ("texts", nest("\"{", "}\"")),
    ("braces in a text", "\"" + nest("{", "}") + "\""), ("signs", nest("-", "")),
    ("nots", nest("not ", "")), ("nots in parentheses", nest("not (", ")")),
    ("powers", nest("2 ^ ", "")), ("loops", nest("for i in 1..2 { ", " }")),
    ("choices", nest("if true { ", " }")), ("else", nest("if false { 2 } else ", "")),
    ("chained else", nest("if false { 2 } else { ", " }")),
    ("fields", "x" + String(repeating: ".a", count: deep)),
    ("indices in a row", "x" + String(repeating: "[0]", count: deep)),
    ("sums", "1" + String(repeating: " + 1", count: deep)),
    ("sums in parentheses", nest("(1 + ", ")")),
    ("ors", "true" + String(repeating: " or true", count: deep)),
    ("ranges", "1" + String(repeating: "..1", count: deep)),
    ("pipes", "[1]" + String(repeating: " | count", count: deep)),
    ("pipes that work", "[1]" + String(repeating: " | sort", count: deep)),
    ("long arguments", "max [" + String(repeating: "1, ", count: deep) + "1]"),
    ("open brackets", String(repeating: "[", count: deep)),
    ("open texts", String(repeating: "\"{", count: deep)),
    ("closed brackets", String(repeating: "]", count: deep)),
    ("quotes", String(repeating: "\"", count: deep)),
    ("hashes", String(repeating: "#", count: deep)),
    ("empty lines before a pipe", "[1]" + String(repeating: "\n", count: deep) + "| count"),
    ("names", String(repeating: "a, ", count: deep) + "a = 1"),
    ("methods", "x" + String(repeating: ".f(", count: deep)),
    ("lambdas", nest("lambda x: ", "")), ("stars", String(repeating: "*", count: deep)),
    ("chords", "C4" + String(repeating: ".C4", count: deep)),
    (
      "a high tree of chains",
      String(repeating: "(", count: 140) + "1"
        + String(repeating: String(repeating: " + 1", count: 400) + ")", count: 140)
    ),
  ]

  private static func run(_ entries: String...) -> (outcome: Outcome, output: Recorder) {
    let output = Recorder()
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output)
    var outcome = Outcome.fine
    for entry in entries { outcome = session.run(entry: entry) }
    return (outcome, output)
  }

  @Test("nesting in a text is a value or an error", arguments: texts.map(\.name))
  func text(_ name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }).text
    _ = Completeness(of: text)
    let start = ContinuousClock.now
    let (outcome, output) = Self.run(text)
    #expect(outcome == .fine || output.errors.count == 1)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test(
    "values that nest as a loop runs are an error, not an overflow",
    arguments: [
      "xs = [xs]", "xs = [1, xs, 2]", "xs = (a: xs)", "xs = [xs] | map { it }",
      "y = { xs }; xs = y", "xs = [xs, xs]", "xs = [[xs]]", "xs = [xs] | repeat 2",
    ])
  func values(_ step: String) {
    let (outcome, output) = Self.run(
      "xs = [1]\nfor i in 1..1000000 { \(step) }", "xs | peek", "xs == xs", "xs = 1")
    #expect(outcome == .fine)
    #expect(output.errors.map(\.code.text) == ["wrong-input"])
  }

  @Test("what is as deep as may be is shown, compared, and let go of")
  func deepest() {
    let (outcome, output) = Self.run(
      "xs = [1]\nfor i in 1..498 { xs = [xs] }", "xs", "ys = xs", "xs == ys", "print xs",
      "\"{xs}\"", "xs < ys",
      "f = { xs }", "xs = 1", "ys = 1", "f = 1")
    #expect(outcome == .fine)
    #expect(output.errors.map(\.message) == [])
  }

  @Test(
    "what doubles in a loop ends in an error, not in all memory",
    arguments: ["x = x + x", "x = \"{x}{x}\"", "x = [x, x] | flatten", "x = [x, x] | join \"\""])
  func doubles(_ step: String) {
    let start = step.contains("flatten") ? "x = [1]" : "x = \"a\""
    let (_, output) = Self.run("\(start)\nfor i in 1..64 { \(step) }")
    #expect(output.errors.count == 1)
  }

  @Test("blocks that call blocks have an end")
  func blocks() {
    let sum = String(repeating: "1 + ", count: 300) + "1"
    let definitions = (1...300).map { "f\($0) = { \(sum) + f\($0 - 1)(0) }" }
    let (_, output) = Self.run(
      (["f0 = { \(sum) }"] + definitions).joined(separator: "\n"), "f300(0)")
    #expect(output.errors.map(\.message) == ["blocks call one another too deep to go on"])
  }
}
