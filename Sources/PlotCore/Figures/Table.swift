/// Columns of text under their names.
///
/// Cells are asked for only where they are shown, so that a table can be of any size.
public struct Table: Sendable {
  public let columns: [Column]
  public let rowCount: Int

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
    self.columns = columns
    self.rowCount = rowCount
  }

  /// How many rows are shown before the rest is only counted.
  public static let usualRows = 20
}
