import LofiLanguage
import PlotCore

extension Parameter {
  /// Every command that draws takes one.
  static let rows = Parameter.labelled(
    "rows", .either([.whole, .word("all")]),
    "How many lines to draw at the most; without it, what fits on the screen.")
}

extension Call {
  /// The room for a drawing: the screen, or as many lines as were asked for.
  var page: Page {
    get throws {
      switch optional("rows") {
      case nil: host.page
      case .text: host.page.asking(height: .max)
      default: host.page.asking(height: try whole("rows", in: 1...Int.max))
      }
    }
  }

  /// Writes the lines of a figure.
  func draw(_ lines: (Page) -> [String]) throws {
    let page = try page
    host.print(page.fitted(lines(page)).joined(separator: "\n"))
  }
}
