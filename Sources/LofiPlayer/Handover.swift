import AudioCore
import Foundation

/// What the player is given to begin with: a folder with this as `handover.json` and the files that it names.
///
/// The player is a program of its own and sees nothing else of the prompt or of the disk.
public struct Handover: Codable, Sendable {
  public var title: String
  /// A MIDI file of the folder.
  public var song: String?
  /// A trained network of the folder.
  public var network: String?
  /// What makes the song, in the language of the prompt; of a network, what reads it.
  public var line: String
  /// Settings of the sound by their names; as on tape unless given.
  public var chain: [String: Double]?
  public var layers: [String: Desk]?
  public var ambience: String?
  /// A sound file with a voice, by its path.
  public var voice: String?
  /// By its path; the usual one unless given.
  public var soundFont: String?
  public var seed: Int

  /// What is set for a layer.
  public struct Desk: Codable, Sendable {
    public var gain: Double
    public var pan: Double
    public var mute: Bool
    public var start: Double
    public var end: Double?
  }

  /// - Throws: where the folder has none, or it cannot be read.
  public init(folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/handover.json"))
    self = try JSONDecoder().decode(Handover.self, from: data)
  }

  /// The chain that was handed over.
  var lofiChain: LofiChain {
    var result = LofiChain()
    for setting in LofiChain.settings {
      if let value = chain?[setting.name] { try? result.set(setting, to: value) }
    }
    return result
  }

  var settings: [Layer: Layer.Setting] {
    var settings: [Layer: Layer.Setting] = [:]
    for layer in Layer.allCases {
      guard let desk = layers?[layer.rawValue] else { continue }
      var setting = Layer.Setting()
      setting.gain = desk.gain
      setting.pan = desk.pan
      setting.isMuted = desk.mute
      setting.start = desk.start
      setting.end = desk.end
      settings[layer] = setting
    }
    return settings
  }
}
