import Glibc

/// One thing measured, and what it is to be compared with.
struct Row {
  enum Better: String {
    case higher, lower
  }

  let name: String
  let value: Double
  let unit: String
  let better: Better
  /// Who else did the same work; nil where nobody does.
  var peer: String?
  /// What it measured, in the same unit; nil where it was not run.
  var peerValue: Double?
  /// What is to be reached; nil for what only says what the machine can do.
  var target: Double?
  /// Whether the target is a number of times the peer's value, and not a value.
  var isRatio = false
  /// How much of what the machine's cores do in one large product, for the arithmetic that the work
  /// takes when it is done the usual way; nil where it is not arithmetic.
  var peakShare: Double?

  /// Above 1, lofi is the better one.
  var ratio: Double? {
    peerValue.map { better == .higher ? value / $0 : $0 / value }
  }

  var json: String {
    func text(_ value: String?) -> String { value.map { "\"\($0)\"" } ?? "null" }
    func number(_ value: Double?) -> String { value.map { Self.rounded($0, digits: 5) } ?? "null" }
    let fields = [
      ("name", text(name)), ("value", number(value)), ("unit", text(unit)),
      ("better", text(better.rawValue)), ("peer", text(peer)), ("peer_value", number(peerValue)),
      ("ratio", number(ratio)), ("target", number(target)), ("peak_share", number(peakShare)),
    ]
    return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  static func printHeader() {
    print(line(["", "lofi", "unit", "other", "", "ratio", "target", "of a product"]))
  }

  var text: String {
    let ratio = ratio.map { Self.rounded($0) + " ×" }
    let target = target.map {
      (better == .lower ? "≤ " : "≥ ") + Self.rounded($0) + (isRatio ? " ×" : "")
    }
    let share = peakShare.map { "\(Int(($0 * 100).rounded())) %" }
    return Self.line([
      name, Self.rounded(value), unit, peer ?? "", peerValue.map { Self.rounded($0) } ?? "",
      ratio ?? "", target ?? "", share ?? "",
    ])
  }

  private static func line(_ cells: [String]) -> String {
    zip(cells, [24, 10, 16, 22, 10, 9, 12, 12]).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  /// So many digits that count, and all before the point.
  private static func rounded(_ value: Double, digits: Int = 3) -> String {
    let digits = max(0, digits - Int(log10(max(abs(value), 1e-3)).rounded(.down)) - 1)
    let scale = pow(10, Double(digits))
    let rounded = (value * scale).rounded() / scale
    return digits == 0 ? "\(Int(rounded))" : "\(rounded)"
  }
}
