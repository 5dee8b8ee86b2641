import AudioCore
import LofiLanguage

/// How layers are played, as a record of records: `(drums: (gain: -3, mute: false))`.
enum LayerRecord {
  /// - Throws: ``Complaint`` for a layer or a setting that there is not, or one out of its range.
  static func settings(of value: Value) throws -> [Layer: Layer.Setting] {
    guard case .record(let layers) = value else { return [:] }
    var settings: [Layer: Layer.Setting] = [:]
    for (name, value) in layers.fields {
      guard let layer = Layer(rawValue: name) else {
        throw refusal("there is no layer `\(name)`", Layer.allCases.map(\.rawValue))
      }
      guard case .record(let record) = value else {
        throw Complaint(
          .wrongInput,
          "`\(name)` is a record such as (gain: -3), but received \(value.kind.withArticle)",
          parameter: "layers")
      }
      settings[layer] = try setting(of: record)
    }
    return settings
  }

  private static func setting(of record: Record) throws -> Layer.Setting {
    var setting = Layer.Setting()
    for (name, value) in record.fields {
      switch (name, value) {
      case ("gain", .number(let number)):
        setting.gain = try within(number.double, -80...24, name)
      case ("pan", .number(let number)): setting.pan = try within(number.double, -1...1, name)
      case ("start", .number(let number)):
        setting.start = try within(number.double, 0...1e6, name)
      case ("end", .number(let number)): setting.end = try within(number.double, 0...1e6, name)
      case ("mute", .boolean(let isMuted)): setting.isMuted = isMuted
      case ("gain", _), ("pan", _), ("start", _), ("end", _), ("mute", _):
        throw Complaint(
          .wrongInput,
          "`\(name)` is \(name == "mute" ? "true or false" : "a number"), but received "
            + value.kind.withArticle, parameter: "layers")
      default:
        throw refusal(
          "a layer has no setting `\(name)`", ["gain", "pan", "mute", "start", "end"])
      }
    }
    return setting
  }

  private static func within(
    _ value: Double, _ range: ClosedRange<Double>, _ name: String
  ) throws -> Double {
    guard range.contains(value) else {
      throw AudioError.outOfRange(setting: name, value: value, range: range)
    }
    return value
  }

  private static func refusal(_ message: String, _ names: [String]) -> Complaint {
    Complaint(
      .unknownField, message, parameter: "layers",
      why: "There are: \(names.joined(separator: ", ")).")
  }
}
