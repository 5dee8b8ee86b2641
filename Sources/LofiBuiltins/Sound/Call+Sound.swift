import AudioCore
import LofiLanguage
import MusicCore

extension Call {
  /// What is worked on, with a line that is redrawn; Ctrl-C ends it.
  func listening<Result>(
    _ what: String, _ body: (@escaping Audio.Check) throws -> Result
  ) throws -> Result {
    let line = ShareLine(host, what)
    defer { line.end() }
    return try body(line.draw)
  }

  /// A mix as sound, rendered at once so that what is wrong with it is said here.
  func audio(_ mix: Mix) throws -> Audio {
    let audio = Audio(mix)
    _ = try listening("rendering") { try audio.measurement(check: $0) }
    return audio
  }

  /// The sound of a value: itself, or music mixed and mastered as it is.
  func audio(_ name: String) throws -> Audio {
    if case .foreign(let audio as Audio) = try value(name) { return audio }
    let clean = LofiChain.preset("clean") ?? LofiChain()
    return try audio(
      Mix(score(name), font: soundFont, chain: clean, seed: 0))
  }

  /// Writes a sound to a file, by its ending.
  func write(_ audio: Audio, to path: String) throws {
    // A wrong ending is said before the work begins.
    _ = try SoundFileFormat(path: path)
    try listening("writing \(path)") {
      try audio.write(toPath: host.pathToWrite(path), check: $0)
    }
  }

  /// The SoundFont that was asked for, or the usual one.
  var soundFont: SoundFont {
    get throws {
      guard optional("soundfont") != nil else { return try .usual() }
      return try SoundFont(path: host.pathToRead(text("soundfont")))
    }
  }
}

extension Parameter {
  static let soundFont = Parameter.labelled(
    "soundfont", .text, "A SoundFont of your own, a file that ends in .sf2.")
  static let audio = Parameter.required(
    "audio", .kinds([.audio]), "Sound, as `render` and `lofi` make it.")
}
