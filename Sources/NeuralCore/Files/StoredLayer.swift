/// A layer as a file keeps it, its weights apart.
struct StoredLayer: Codable, Hashable {
  let name: String
  let settings: LayerSettings

  init(_ layer: any Layer) {
    name = layer.name
    settings = layer.settings
  }

  /// The layer before it has weights; every kind of layer has its line here.
  func description() throws(ModelFileFault) -> LayerDescription {
    switch name {
    case "embedding":
      return try .embedding(settings.whole("ids", of: name), settings.whole("width", of: name))
    case "lstm":
      return try .lstm(
        settings.whole("units", of: name),
        returnSequences: settings.truth("return_sequences", of: name),
        recurrentDropout: settings.decimal("recurrent_dropout", of: name))
    case "dense": return try .dense(settings.whole("units", of: name))
    case "dropout": return try .dropout(settings.decimal("rate", of: name))
    case "batch_norm": return .batchNorm
    default:
      guard let kind = ActivationKind(rawValue: name) else { throw .unknownLayer(name) }
      return .activation(kind)
    }
  }
}
