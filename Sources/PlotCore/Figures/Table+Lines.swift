extension Table {
  /// The table as text: cut in the middle where it is too long or too wide.
  ///
  /// - Parameter usual: rows that are shown, unless the reader asks for more.
  public func lines(on page: Page, usual: Int = Table.usualRows) -> [String] {
    guard columnCount > 0 else { return [] }
    let layout = TableLayout(self, on: page, usual: usual)
    let header = page.inked(layout.line { $0.name }, .strong)
    let rule = String(repeating: page.isUnicode ? "─" : "-", count: layout.width)
    var lines = [header, rule]
    lines += layout.head.map { row in layout.line { $0.cell(row) } }
    if let notice = layout.notice, !layout.tail.isEmpty { lines.append(notice) }
    lines += layout.tail.map { row in layout.line { $0.cell(row) } }
    if let notice = layout.notice, layout.tail.isEmpty { lines.append(notice) }
    return page.fitted(lines)
  }
}

/// Which rows and columns of a table are shown, and how wide.
private struct TableLayout {
  let head: Range<Int>
  let tail: Range<Int>
  /// How much is left out, in words; nil where nothing is.
  let notice: String?
  private let page: Page
  private var left: [(column: Table.Column, width: Int)] = []
  private var right: [(column: Table.Column, width: Int)] = []
  private var isCut: Bool

  /// A text is cut to this many columns before a whole column is left out.
  private static let narrowest = 12
  private static let gap = 2

  init(_ table: Table, on page: Page, usual: Int) {
    self.page = page
    // The header takes two lines.
    let most = max(2, page.lines(usual: usual + 2) - 2)
    let isLong = table.rowCount > most
    let shown = isLong ? most - 1 : table.rowCount
    head = 0..<(isLong ? (shown + 1) / 2 : shown)
    tail = isLong ? (table.rowCount - shown / 2)..<table.rowCount : 0..<0

    // Columns are taken from both ends inwards, so that a wide table loses its middle.
    let rows = Array(head) + Array(tail)
    var places = 0..<table.columnCount
    var room = page.width + Self.gap
    while !places.isEmpty {
      let isLeft = left.count <= right.count
      let column = table.column(isLeft ? places.lowerBound : places.upperBound - 1)
      let whole = ([column.name] + rows.map(column.cell)).map { page.readable($0.withoutControls) }
        .reduce(1) { max($0, $1.columnCount) }
      let least = column.isNumeric ? whole : min(whole, Self.narrowest)
      let dots = places.count > 1 ? page.ellipsis.count + Self.gap : 0
      guard left.isEmpty || least + Self.gap + dots <= room else { break }
      room -= least + Self.gap
      if isLeft {
        left.append((column, whole))
        places.removeFirst()
      } else {
        right.insert((column, whole), at: 0)
        places.removeLast()
      }
    }
    isCut = !places.isEmpty
    if isCut { room -= page.ellipsis.count + Self.gap }
    Self.shrink(&left, &room)
    Self.shrink(&right, &room)

    let missing = [
      isLong ? "\(table.rowCount - shown) more rows" : nil,
      places.isEmpty ? nil : "\(places.count) more columns",
    ].compactMap { $0 }
    notice = missing.isEmpty ? nil : page.ellipsis + " " + missing.joined(separator: ", ")
  }

  /// Gives texts that are wider than the narrowest what room there is.
  private static func shrink(
    _ columns: inout [(column: Table.Column, width: Int)], _ room: inout Int
  ) {
    for index in columns.indices where !columns[index].column.isNumeric {
      let least = min(columns[index].width, narrowest)
      let width = min(columns[index].width, least + max(0, room))
      room -= width - least
      columns[index].width = width
    }
  }

  var width: Int {
    let dots = isCut ? [page.ellipsis.count] : []
    let widths = left.map(\.width) + dots + right.map(\.width)
    return min(page.width, widths.reduce(Self.gap * (widths.count - 1), +))
  }

  func line(_ text: (Table.Column) -> String) -> String {
    func cells(_ columns: [(column: Table.Column, width: Int)]) -> [String] {
      columns.map { column, width in
        page.readable(text(column).withoutControls).cut(to: width, mark: page.ellipsis)
          .padded(to: width, onLeft: column.isNumeric)
      }
    }
    let all = cells(left) + (isCut ? [page.ellipsis] : []) + cells(right)
    let line = all.joined(separator: String(repeating: " ", count: Self.gap))
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
