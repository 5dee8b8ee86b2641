import Glibc

/// The file whose samples the instruments are made of.
public struct SoundFont: Hashable, Sendable {
  public let path: String

  /// - Throws: ``AudioError/badSoundFont(path:reason:)`` where the file is missing, is something else or
  ///   is cut: FluidSynth itself would say only that it could not load it.
  /// - Source: SoundFont Technical Specification 2.04, section 4: a RIFF file of form `sfbk`.
  public init(path: String) throws(AudioError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      throw .badSoundFont(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .badSoundFont(path: path, reason: "it is not a file")
    }
    var header = [UInt8](repeating: 0, count: 12)
    guard read(file, &header, 12) == 12, Array(header[0..<4]) == Array("RIFF".utf8),
      Array(header[8..<12]) == Array("sfbk".utf8)
    else { throw .badSoundFont(path: path, reason: "it does not begin like one") }
    let length = header[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) } + 8
    guard Int(status.st_size) >= length else {
      throw .badSoundFont(
        path: path, reason: "it is cut, \(status.st_size) of \(length) bytes are there")
    }
    self.path = path
  }

  /// The first of the places where systems keep a SoundFont of General MIDI.
  ///
  /// - Throws: ``AudioError/noSoundFont(searched:)``.
  public static func usual() throws(AudioError) -> SoundFont {
    for path in places where access(path, R_OK) == 0 { return try SoundFont(path: path) }
    throw .noSoundFont(searched: places)
  }

  private static let places = [
    "/usr/share/sounds/sf2/TimGM6mb.sf2", "/usr/share/sounds/sf2/default-GM.sf2",
    "/usr/share/soundfonts/default.sf2",
  ]
}
