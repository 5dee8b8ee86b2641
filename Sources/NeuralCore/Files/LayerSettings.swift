/// What a layer was made with, by name.
///
///     ["units": .whole(512), "return_sequences": .truth(true)]
struct LayerSettings: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  enum Setting: Hashable, Sendable {
    case whole(Int)
    case decimal(Double)
    case truth(Bool)
  }

  private var values: [String: Setting] = [:]

  init(dictionaryLiteral elements: (String, Setting)...) {
    for (name, value) in elements { values[name] = value }
  }

  /// - Throws: ``ModelFileFault/badSetting(layer:_:)`` where it is missing or of another kind.
  func whole(_ name: String, of layer: String) throws(ModelFileFault) -> Int {
    guard case .whole(let value) = values[name] else { throw .badSetting(layer: layer, name) }
    return value
  }

  /// A number that may be whole: JSON writes 0.0 as 0.
  func decimal(_ name: String, of layer: String) throws(ModelFileFault) -> Double {
    switch values[name] {
    case .whole(let value): return Double(value)
    case .decimal(let value): return value
    default: throw .badSetting(layer: layer, name)
    }
  }

  func truth(_ name: String, of layer: String) throws(ModelFileFault) -> Bool {
    guard case .truth(let value) = values[name] else { throw .badSetting(layer: layer, name) }
    return value
  }
}

extension LayerSettings: Codable {
  init(from decoder: any Decoder) throws {
    // As a dictionary of its own, so that its names are left as they are.
    values = try decoder.singleValueContainer().decode([String: Setting].self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }
}

extension LayerSettings.Setting: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let whole = try? container.decode(Int.self) {
      self = .whole(whole)
    } else {
      self = .decimal(try container.decode(Double.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .whole(let value): try container.encode(value)
    case .decimal(let value): try container.encode(value)
    case .truth(let value): try container.encode(value)
    }
  }
}
