import LofiLanguage
import PlotCore

/// A list as a figure: numbers as a curve, named counts as bars, fields of records as curves.
enum ListPlot {
  case curves(Chart)
  case bars(Bars)

  /// - Parameter names: fields of records to draw.
  /// - Throws: ``Complaint`` where there are no numbers to draw.
  init(_ values: [Value], names: [String]) throws {
    let records = values.compactMap { value -> Record? in
      if case .record(let record) = value { record } else { nil }
    }
    guard records.count == values.count, let first = records.first else {
      let numbers = try values.map { try Self.number($0, "the list") }
      self = .curves(
        Chart([Chart.Series("value", numbers)], horizontal: "index", vertical: "value"))
      return
    }
    for name in names where first[name] == nil {
      throw Complaint(
        .unknownField, "these records have no field `\(name)`",
        why: "They have: \(first.names.joined(separator: ", "))")
    }
    let numeric = first.names.filter { if case .number? = first[$0] { true } else { false } }
    if names.isEmpty, let label = first.names.first(where: { !numeric.contains($0) }),
      let name = numeric.first
    {
      self = .bars(Bars(try records.map { try Self.bar($0, label, name) }))
      return
    }
    let drawn = names.isEmpty ? numeric : names
    guard let single = drawn.first else {
      throw Complaint(.types, "`plot` needs numbers, but these records hold none")
    }
    let series = try drawn.map { name in
      Chart.Series(name, try records.map { try Self.number($0[name], "`\(name)`") })
    }
    self = .curves(
      Chart(series, horizontal: "index", vertical: drawn.count == 1 ? single : "value"))
  }

  func lines(on page: Page) -> [String] {
    switch self {
    case .curves(let chart): chart.lines(on: page)
    case .bars(let bars): bars.lines(on: page)
    }
  }

  private static func bar(_ record: Record, _ label: String, _ name: String) throws -> Bars.Bar {
    Bars.Bar(
      record[label]?.plainForm ?? "", try number(record[name], "`\(name)`"),
      label: record[name]?.shortForm ?? "")
  }

  private static func number(_ value: Value?, _ place: String) throws -> Double {
    guard case .number(let number)? = value else {
      throw Complaint(
        .types,
        "`plot` needs numbers, but \(place) holds \(value?.kind.withArticle ?? "nothing")")
    }
    return number.double
  }
}
