import CSndFile

/// How sound is written to a file.
public enum SoundFileFormat: Sendable, Hashable {
  /// Whole numbers of 24 bits.
  case wav
  /// Whole numbers of 24 bits, made smaller without loss.
  case flac
  /// Vorbis, made smaller with loss that is hard to hear.
  case ogg
  /// The very numbers that lofi reckons with, for stems: `.wav` as well.
  case floatWAV
  /// FLAC of 16 bits, for layers that a page plays.
  case layerFLAC

  /// The format of a path's ending: `.wav`, `.flac` or `.ogg`.
  ///
  /// - Throws: ``AudioError/unknownEnding(path:)``.
  public init(path: String) throws(AudioError) {
    switch path.lowercased().split(separator: "/").last?.split(separator: ".").last {
    case "wav": self = .wav
    case "flac": self = .flac
    case "ogg": self = .ogg
    default: throw .unknownEnding(path: path)
    }
  }

  var code: Int32 {
    let code =
      switch self {
      case .wav: SF_FORMAT_WAV | SF_FORMAT_PCM_24
      case .flac: SF_FORMAT_FLAC | SF_FORMAT_PCM_24
      case .layerFLAC: SF_FORMAT_FLAC | SF_FORMAT_PCM_16
      case .ogg: SF_FORMAT_OGG | SF_FORMAT_VORBIS
      case .floatWAV: SF_FORMAT_WAV | SF_FORMAT_FLOAT
      }
    return Int32(code)
  }
}
