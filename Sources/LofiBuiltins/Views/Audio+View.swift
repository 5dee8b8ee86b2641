import AudioCore
import LofiLanguage
import PlotCore

extension Audio: ForeignValue {
  public static var kind: Kind { .audio }

  public var shortForm: String {
    "audio \"\(mix.score.name)\" of \(seconds.text(digits: 1)) seconds"
  }

  public var summary: String {
    let heard: [String] =
      switch try? measurement() {
      case nil: []
      case let measured? where measured.loudness.isFinite:
        [
          "\(measured.loudness.text(digits: 1)) LUFS", "peak \(measured.peak.text(digits: 1)) dBFS",
        ]
      default: ["silent"]
      }
    let parts =
      ["audio \"\(mix.score.name)\"", "\(Int(sampleRate)) Hz", "stereo", seconds.clockText] + heard
    return parts.joined(separator: " · ")
  }

  public func lines(on page: Page) -> [String] {
    let head = page.paragraph(summary)
    guard let waveform = try? Waveform(of: self, on: page) else { return head }
    return head + waveform.lines(on: page.lowered(by: head.count))
  }

  public static var fields: KeyValuePairs<String, Kind> {
    [
      "sample_rate": .number, "channels": .number, "seconds": .number, "peak": .number,
      "true_peak": .number, "loudness": .number, "range": .number, "layers": .list,
    ]
  }

  public func field(_ name: String) throws -> Value? {
    switch name {
    case "sample_rate": .whole(Int(sampleRate))
    case "channels": .whole(channelCount)
    case "seconds": .decimal(seconds)
    case "peak": try level(measurement().peak, name)
    case "true_peak": try level(measurement().truePeak, name)
    case "loudness": try level(measurement().loudness, name)
    case "range": .decimal(try measurement().range)
    case "layers": .list(layers.map { .text($0.rawValue) })
    default: nil
    }
  }

  private func level(_ decibels: Double, _ name: String) throws -> Value {
    guard decibels.isFinite else {
      throw Complaint(.wrongInput, "silence has no `\(name)`: it would be minus infinity decibels")
    }
    return .decimal(decibels)
  }

  public func equals(_ other: any ForeignValue) -> Bool { (other as? Audio) === self }
}

extension AudioError: ExplainedError {
  public var complaint: Complaint {
    let code: Diagnostic.Code =
      switch self {
      case .badSoundFont, .cannotRead: .other("bad-file")
      case .cannotWrite, .noRoom: .other("cannot-write")
      case .noLibrary, .noSoundFont, .noSoundDevice: .other("no-sound")
      case .unknownEnding, .voiceTooLong, .outOfRange: .wrongInput
      }
    return Complaint(code, saying: description)
  }
}
