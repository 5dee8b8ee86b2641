/// Columns of text under their names.
///
/// Columns and cells are asked for only where they are shown, so that a table can be of any size both ways.
public struct Table: Sendable {
  public let columnCount: Int
  public let rowCount: Int
  /// The column at a place, from 0.
  let column: @Sendable (_ place: Int) -> Column

  public struct Column: Sendable {
    public let name: String
    /// Numbers stand to the right and are never cut.
    public let isNumeric: Bool
    /// The text in a row, from 0.
    public let cell: @Sendable (_ row: Int) -> String

    public init(
      _ name: String, isNumeric: Bool = false, cell: @escaping @Sendable (_ row: Int) -> String
    ) {
      self.name = name
      self.isNumeric = isNumeric
      self.cell = cell
    }

    public init(_ name: String, isNumeric: Bool = false, _ cells: [String]) {
      self.init(name, isNumeric: isNumeric) { cells.indices.contains($0) ? cells[$0] : "" }
    }
  }

  public init(_ columns: [Column], rowCount: Int) {
    self.init(columnCount: columns.count, rowCount: rowCount) { columns[$0] }
  }

  /// A table whose columns are made when they are asked for.
  public init(
    columnCount: Int, rowCount: Int, column: @escaping @Sendable (_ place: Int) -> Column
  ) {
    self.columnCount = columnCount
    self.rowCount = rowCount
    self.column = column
  }

  /// How many rows are shown before the rest is only counted.
  public static let usualRows = 20
}
