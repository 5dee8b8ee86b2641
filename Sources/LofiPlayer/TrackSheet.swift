import AudioCore
import MusicCore

/// What the page is told of a track.
public struct TrackSheet: Codable, Sendable {
  public let id: String
  public let recipe: Recipe
  public let title: String
  /// Of its MIDI file.
  public let fingerprint: String
  /// The line of the prompt that makes the track.
  public let line: String
  public let remark: String
  public let key: String
  public let tempo: Double
  /// - Unit: percent.
  public let swing: Double
  /// How long the sound is, with what rings on.
  ///
  /// - Unit: seconds.
  public let seconds: Double
  /// When each bar begins; the last is where the next track may begin.
  ///
  /// - Unit: seconds.
  public let bars: [Double]
  public let layers: [String]
  /// Those of the layers that play notes, each with its program.
  public let instruments: [String: Int]
  public let notes: [Sounding]

  /// A note as it is drawn: its layer, its key, when it begins and how long it lasts in seconds.
  public struct Sounding: Codable, Sendable {
    public let layer: String
    public let pitch: Int
    public let start: Double
    public let length: Double
  }

  init(
    _ recipe: Recipe, _ writing: Band.Writing, _ audio: Audio, line: String, title: String,
    fingerprint: String
  ) {
    let score = writing.score
    let map = score.tempoMap
    id = recipe.id
    self.recipe = recipe
    self.title = title
    self.fingerprint = fingerprint
    self.line = line
    remark = writing.remark
    key = (score.keySignatures.first?.value ?? score.estimatedKey)?.name ?? ""
    tempo = map.bpm
    swing = Double(score.estimatedSwing) / 10
    seconds = audio.seconds
    bars = Self.bars(of: score)
    layers = audio.layers.map(\.rawValue)
    var instruments: [String: Int] = [:]
    for part in score.parts.reversed() { instruments[Layer(of: part).rawValue] = part.program }
    self.instruments = instruments
    notes = score.parts.flatMap { part in
      let layer = Layer(of: part).rawValue
      return part.notes.map { note in
        let start = map.seconds(at: note.offset)
        return Sounding(
          layer: layer, pitch: note.pitch.midiNumber, start: start,
          length: map.seconds(at: note.end) - start)
      }
    }
  }

  /// In bars of the first time signature, until nothing begins any more.
  private static func bars(of score: Score) -> [Double] {
    let bar = score.timeSignatures.first?.value.measureLength.doubleValue ?? 4
    let last = score.parts.flatMap(\.notes).reduce(0) { max($0, $1.offset.doubleValue) }
    let count = Int(last / bar) + 1
    return (0...count).map { number in
      let ticks = Int((Double(number) * bar * 480).rounded())
      return score.tempoMap.seconds(at: (try? QuarterLength(ticks, over: 480)) ?? .zero)
    }
  }
}

extension Recipe {
  /// The line of the prompt that makes the track.
  ///
  /// - Parameter handover: what the song and the network were read from.
  func line(_ handover: Handover) -> String {
    var steps: [String] = []
    let written = (key.map { "key: \"\($0)\", " } ?? "") + "seed: \(seed)"
    switch source {
    case .song: steps.append(handover.line)
    case .network:
      steps.append(handover.line)
      steps.append("compose bars: \(bars), temperature: \(temperature), \(written)")
    case .rule: steps.append("compose bars: \(bars), \(written)")
    }
    for layer in instruments.keys.sorted() {
      steps.append("instrument \(instruments[layer] ?? 0), layer: \"\(layer)\"")
    }
    if let drums { steps.append("drums pattern: \"\(drums)\", replace: true, seed: \(seed)") }
    if transpose != 0 { steps.append("transpose \(transpose)") }
    if let tempo { steps.append("tempo \(tempo)") }
    if let swing { steps.append("swing \(swing)") }
    var sound = ["seed: \(seed)"]
    if let amount {
      sound.append("amount: \(amount)")
    } else {
      let chain = handover.lofiChain
      for setting in LofiChain.settings
      where chain[keyPath: setting.path] != LofiChain()[keyPath: setting.path] {
        sound.append("\(setting.name): \(chain[keyPath: setting.path])")
      }
    }
    if let place = ambience ?? handover.ambience, place != "none" {
      sound.append("ambience: \"\(place)\"")
    }
    if voice != nil { sound.append("voice: \"the clip that you chose\"") }
    return steps.joined(separator: " | ") + " | lofi " + sound.joined(separator: ", ")
  }
}
