import LofiLanguage
import MelodyModels
import PlotCore

/// A dataset as a table: the end of each window, and the token that comes next.
enum DatasetTable {
  static func table(of data: Dataset, on page: Page) -> Table {
    let room = max(12, page.width / 2)
    return Table(
      [
        Table.Column("window", isNumeric: true) { "\($0)" },
        Table.Column("ends with") { row in
          let ids = (try? data.window(at: row)) ?? []
          return end(of: (try? data.vocabulary.decode(ids)) ?? [], in: room, page.ellipsis)
        },
        Table.Column("next") { row in
          (try? data.vocabulary.token(at: data.target(at: row))) ?? ""
        },
      ], rowCount: data.count)
  }

  /// The last tokens that fit.
  private static func end(of tokens: [String], in room: Int, _ ellipsis: String) -> String {
    var shown: [String] = []
    var used = ellipsis.count
    for token in tokens.reversed() {
      used += token.columnCount + 1
      guard used <= room || shown.isEmpty else { break }
      shown.insert(token, at: 0)
    }
    return ((shown.count < tokens.count ? [ellipsis] : []) + shown).joined(separator: " ")
  }
}
