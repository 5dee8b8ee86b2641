import LofiLanguage
import TensorCore

/// The corners of a tensor, as rows of numbers.
enum TensorDrawing {
  static let rowsShown = 8

  static func text(of tensor: Tensor, width: Int) -> String {
    let columns = tensor.shape.sizes.last ?? 1
    let rows = columns == 0 ? 0 : tensor.count / columns
    let fitting = Swift.max(1, Swift.min(columns, (width - 6) / 10))
    var lines = (0..<Swift.min(rows, rowsShown)).map { row in
      let cells = (0..<fitting).map { column in
        let text = tensor.element(at: row * columns + column).shortForm
        return String(repeating: " ", count: Swift.max(0, 9 - text.count)) + text
      }
      return cells.joined(separator: " ") + (fitting < columns ? " …" : "")
    }
    if rows > rowsShown || fitting < columns {
      lines.append("… \(rows) rows of \(columns)")
    }
    return lines.joined(separator: "\n")
  }
}
