import Foundation
import LofiBuiltins
import LofiNotebook

/// Makes texts that nobody would write: the same seed makes the same ones.
struct FuzzInputs {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> String {
    switch below(10) {
    case 0..<4: soup()
    case 4..<8: mutation()
    case 8: bytes()
    default: brackets()
    }
  }

  // MARK: - Kinds of texts

  /// Pieces of the language in any order.
  private mutating func soup() -> String {
    (0..<1 + below(24)).reduce("") { text, _ in text + pick(Self.pieces) + pick(Self.gaps) }
  }

  /// A line that makes sense, with a few changes.
  private mutating func mutation() -> String {
    var text = Array(pick(Self.lines).unicodeScalars)
    for _ in 0..<1 + below(4) {
      let place = below(text.count + 1)
      switch below(6) {
      case 0: if place < text.count { text.remove(at: place) }
      case 1: text.insert(contentsOf: pick(Self.pieces).unicodeScalars, at: place)
      case 2: text.insert(contentsOf: pick(Self.lines).unicodeScalars, at: place)
      case 3: text.removeSubrange(place..<min(text.count, place + below(8)))
      case 4:
        let other = below(text.count + 1)
        text.insert(contentsOf: text[min(place, other)..<max(place, other)], at: place)
      default: if place < text.count { text[place] = scalar() }
      }
      if text.count > 2000 { text.removeLast(text.count - 2000) }
    }
    return String(String.UnicodeScalarView(text))
  }

  /// Bytes, read as UTF-8.
  private mutating func bytes() -> String {
    let most = below(2) == 0 ? 256 : 128
    let bytes = (0..<below(80)).map { _ in UInt8(truncatingIfNeeded: below(most)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Many brackets, not all of them closed.
  private mutating func brackets() -> String {
    let open = (0..<below(300)).map { _ in pick(Self.openings) }
    let close = open.reversed().map { opening in Self.closings[opening] ?? "" }
    return open.joined() + pick(Self.pieces) + close.dropLast(below(3)).joined()
  }

  // MARK: - Drawing

  mutating func below(_ limit: Int) -> Int { Int(draw() % UInt64(max(1, limit))) }

  private mutating func pick(_ all: [String]) -> String { all[below(all.count)] }

  private mutating func scalar() -> Unicode.Scalar {
    let code = below(4) == 0 ? below(0x3000) : 32 + below(95)
    return Unicode.Scalar(UInt32(code)) ?? " "
  }

  /// SplitMix64.
  private mutating func draw() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  // MARK: - Material

  private static let gaps = [" ", " ", " ", "", "", "\n", ";", "  # no\n", "\t"]

  private static let pieces =
    [
      "|", ",", "=", "=>", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "^", "..",
      "..<", ".", ":", "(", ")", "[", "]", "{", "}", "\"", "\"{", "}\"", "“", "”", "'", "#", "#=>",
      "\n# words\n", "\n#| skip\n", "if ", "else ", "for i in ", "in", "and", "or", "not", "true",
      "false", "0", "1", "-1", "2", "3", "1/4", "0.5", "1e300", "9223372036854775807", "C4", "F#3",
      "Bb5", "C-1", "C4.E4.G4", "H4", "True", "it", "x", "xs", "n", "half", "x = ",
      "xs = [1, 2, 3]",
      "{ it }", "{ x => x }", "{ a, b: 2 => a + b }", "(a: 1)", "[1, 2]", "1..5", "\"text\"",
      "\"{x}\"", "map ", "keep ", "fold 0, ", "repeat 3, ", "seed: 1", "def f(x):", "lambda x: x",
      "x.y(1)", "**", "//", "+=", "&&", "||", "!", "f\"a\"", "return ", "import x", "\\", "é", "♯",
      "−", "\u{A0}", "\u{301}", "🎵", "\r\n", "\u{0}",
    ] + AllBuiltins.table.all.map { $0.name + " " }

  private static let closings = [
    "(": ")", "[": "]", "{": "}", "\"{": "}\"", "x[": "]", "f(": ")", "-": "", "not ": "",
    "{ x => ": "}", "if true { ": " }", "[1, ": "]", "(a: ": ")", "2 ^ ": "", "1 + ": "",
    "for i in 1..2 { ": "}",
  ]

  private static let openings = closings.keys.sorted()

  /// The tutorial, the examples of the commands, and the catalogue of mistakes.
  private static let lines: [String] = {
    let examples = AllBuiltins.table.all.flatMap { $0.examples.map(\.code) }
    let mistakes = MistakenSession.all.flatMap(\.entries)
    let tests = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let tutorial = Paths.files(in: "\(tests)/Scripts/Tutorial", endings: ["lofi"]).flatMap { path in
      ((try? ScriptFile.text(at: path)) ?? "").split(separator: "\n").map(String.init)
    }
    return examples + mistakes + tutorial
  }()
}
