import PlotCore
import Synchronization
import Testing

struct TableTests {
  @Test("a long table is cut in its middle, and the cut counted")
  func long() {
    #expect(
      Figures.squares.lines(on: Page(width: 30, height: 9)).text == """
          n  name           square
        ──────────────────────────
          0  square of 0         0
          1  square of 1         1
          2  square of 2         4
        … 994 more rows
        997  square of 997  994009
        998  square of 998  996004
        999  square of 999  998001
        """)
  }

  @Test("a wide table loses its middle columns before it cuts a number")
  func wide() {
    #expect(
      Figures.squares.lines(on: Page(width: 18, height: 9, isUnicode: false)).text == """
          n  ...  square
        ----------------
          0  ...       0
          1  ...       1
          2  ...       4
        ... 994 more ro...
        997  ...  994009
        998  ...  996004
        999  ...  998001
        """)
  }

  @Test("of a table that is far too wide only the columns that are shown are made")
  func farTooWide() {
    let asked = Mutex(0)
    let table = Table(columnCount: 1_000_000_000, rowCount: 1) { place in
      asked.withLock { $0 += 1 }
      return Table.Column("\(place)", isNumeric: true) { _ in "0" }
    }
    #expect(
      table.lines(on: Page(width: 24, height: 9)).text == """
        0  1  …  999999999
        ──────────────────
        0  0  …          0
        … 999999997 more columns
        """)
    #expect(asked.withLock { $0 } < 10)
  }

  @Test("a text that is too long is cut, and a wide letter takes two columns")
  func texts() {
    let table = Table(
      [
        Table.Column("name", ["夜のメロディー", "a name of very many letters"]),
        Table.Column("n", isNumeric: true, ["1", "22"]),
      ], rowCount: 2)
    #expect(
      table.lines(on: Page(width: 20)).text == """
        name               n
        ────────────────────
        夜のメロディー     1
        a name of very …  22
        """)
  }

  @Test("what would move the cursor becomes a space")
  func controls() {
    let table = Table([Table.Column("name", ["a\u{1B}[31m\nb\tc"])], rowCount: 1)
    #expect(table.lines(on: Page())[2] == "a [31m b c")
  }

  @Test("as many rows as were asked for, or all")
  func asked() {
    #expect(Figures.squares.lines(on: Page(height: 40)).count == Table.usualRows + 2)
    #expect(Figures.squares.lines(on: Page(height: 40).asking(height: 102)).count == 102)
    #expect(Figures.squares.lines(on: Page().asking(height: .max)).count == 1002)
  }
}
