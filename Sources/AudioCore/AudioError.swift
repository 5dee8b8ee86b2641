/// What AudioCore refuses to do, with the values that made it refuse.
public enum AudioError: Error, Hashable {
  case noLibrary(name: String, package: String)
  case noSoundFont(searched: [String])
  case badSoundFont(path: String, reason: String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case unknownEnding(path: String)
  case voiceTooLong(path: String, seconds: Double)
  case outOfRange(setting: String, value: Double, range: ClosedRange<Double>)
  case noRoom(reason: String)
  case noSoundDevice
}

extension AudioError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noLibrary(let name, let package):
      "\(name) is not installed here; apt-get install \(package)"
    case .noSoundFont(let searched):
      "there is no SoundFont at \(searched.joined(separator: ", ")); "
        + "apt-get install timgm6mb-soundfont, or name one: soundfont: \"x.sf2\""
    case .badSoundFont(let path, let reason):
      "\"\(path)\" is not a SoundFont that can be played: \(reason); "
        + "leave `soundfont` out to use the usual one"
    case .cannotRead(let path, let reason): "\"\(path)\" cannot be read as sound: \(reason)"
    case .cannotWrite(let path, let reason): "\"\(path)\" cannot be written: \(reason)"
    case .unknownEnding(let path):
      "sound is saved as .wav, .flac or .ogg, but received \"\(path)\""
    case .voiceTooLong(let path, let seconds):
      "\"\(path)\" lasts \(Int(seconds)) seconds; a voice may last up to \(VoiceClip.longest)"
    case .outOfRange(let setting, let value, let range):
      "`\(setting)` goes from \(range.lowerBound) to \(range.upperBound), but received \(value)"
    case .noRoom(let reason): "there is no room to keep the sound meanwhile: \(reason)"
    case .noSoundDevice:
      "there is no sound device here; `save` writes the sound to a file, "
        + "and `player` plays it in a browser"
    }
  }
}
