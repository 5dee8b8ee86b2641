import LofiLanguage
import NeuralCore
import PlotCore

extension Table {
  /// Records by their fields, lists by place, other values one below the other.
  init(of values: [Value], on page: Page) {
    if let table = Table(records: values) {
      self = table
    } else if let table = Table(lists: values) {
      self = table
    } else {
      self.init(
        [
          Column("index", isNumeric: true) { "\($0)" },
          Column("value") { values[$0].summary(on: page) },
        ], rowCount: values.count)
    }
  }

  private init?(lists values: [Value]) {
    let rows = values.compactMap { value -> [Value]? in
      if case .list(let elements) = value { elements } else { nil }
    }
    let count = rows.reduce(0) { max($0, $1.count) }
    guard rows.count == values.count, count > 0 else { return nil }
    self.init(
      (0..<count).map { place in
        let isNumeric = rows.prefix(100).allSatisfy { row in
          guard row.indices.contains(place) else { return true }
          if case .number = row[place] { return true }
          return false
        }
        return Column("\(place)", isNumeric: isNumeric) { row in
          rows[row].indices.contains(place) ? rows[row][place].plainForm : ""
        }
      }, rowCount: rows.count)
  }

  /// A row an epoch.
  init(_ history: History) {
    func column(_ name: String, _ values: [Double]) -> [Column] {
      values.isEmpty
        ? [] : [Column(name, isNumeric: true) { values[$0].text(digits: 3) }]
    }
    self.init(
      [Column("epoch", isNumeric: true) { "\($0 + 1)" }] + column("loss", history.loss)
        + column("validation_loss", history.validationLoss) + column("seconds", history.seconds),
      rowCount: history.loss.count)
  }
}
