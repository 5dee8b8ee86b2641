import AudioCore
import Glibc
import LofiLanguage
import LofiNotebook
import MusicCore
import NeuralCore

/// What the player is handed: a folder of its own with the music or the network in it, and how it is to sound.
/// `Handover` in LofiPlayer reads it.
struct PlayerHandover {
  /// What makes the music, as the page shows it.
  var line = "song"
  private let title: String
  private let seed: Int
  private let score: Score?
  private let model: Model?
  private let mix: Mix?

  /// - Throws: ``Complaint`` for what is no music, no sound and no network.
  init(_ value: Value, seed: Int) throws {
    switch value {
    case .foreign(let audio as Audio):
      mix = audio.mix
      score = audio.mix.score
      model = nil
    case .foreign(let trained as Model):
      mix = nil
      score = nil
      model = trained
      line = "network"
    case .foreign(let melody as Melody):
      (mix, model, score) = (nil, nil, melody.score)
    default: (mix, model, score) = (nil, nil, Score(value))
    }
    if let score, !score.parts.contains(where: { !$0.notes.isEmpty }) {
      throw Complaint(.wrongInput, "there is no note to play", parameter: "music")
    }
    self.seed = mix?.seed ?? seed
    title = score.map { $0.name.isEmpty ? "A song" : $0.name } ?? "A network"
  }

  /// Writes it to a new folder, which only its owner may enter.
  func written(soundFont: String?) throws -> String {
    var template = Array("\(Paths.temporaryFolder)/lofi-player-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Complaint(.other("cannot-write"), "there is no room for the player's files")
    }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var fields: [(name: String, value: Value)] = [
      ("title", .text(title)), ("line", .text(line)), ("seed", .whole(seed)),
    ]
    if let score {
      try score.write(toPath: "\(folder)/song.mid")
      fields.append(("song", .text("song.mid")))
    }
    if let model {
      try model.write(toPath: "\(folder)/network.safetensors", includingTraining: false)
      fields.append(("network", .text("network.safetensors")))
    }
    if let chain = mix?.chain {
      fields.append(("chain", ChainRecord.value(of: chain)))
      fields.append(("layers", LayerRecord.value(of: mix?.settings ?? [:])))
    }
    if let place = mix?.ambience { fields.append(("ambience", .text(place.rawValue))) }
    if let voice = mix?.voice { fields.append(("voice", .text(voice.path))) }
    if let path = soundFont ?? mix?.font.path { fields.append(("soundFont", .text(path))) }
    let json = try Value.record(Record(fields)).json()
    try TextFile.write(json, toPath: "\(folder)/handover.json", parameter: "music")
    return folder
  }
}

extension LayerRecord {
  /// The settings as a record of records.
  static func value(of settings: [Layer: Layer.Setting]) -> Value {
    .record(
      Record(
        Layer.allCases.compactMap { layer in
          settings[layer].map { setting in
            var fields: [(name: String, value: Value)] = [
              ("gain", .decimal(setting.gain)), ("pan", .decimal(setting.pan)),
              ("mute", .boolean(setting.isMuted)), ("start", .decimal(setting.start)),
            ]
            if let end = setting.end { fields.append(("end", .decimal(end))) }
            return (layer.rawValue, .record(Record(fields)))
          }
        }))
  }
}
