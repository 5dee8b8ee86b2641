extension Score {
  /// The score in a MIDI file; one that names itself nowhere is called by its file's name.
  ///
  /// - Throws: what ``init(midiBytes:)`` throws, and ``MusicError/noSuchFile(path:)``,
  ///   ``MusicError/notAFile(path:)``, ``MusicError/cannotRead(path:reason:)``.
  ///
  /// - Parameter isStrict: whether a file with faults is refused, with ``MusicError/faulty(count:first:)``.
  public init(path: String, isStrict: Bool = false) throws(MusicError) {
    let score = try Score(midiBytes: WholeFile.bytes(of: path))
    if isStrict, let first = score.diagnostics.first {
      throw .faulty(count: score.diagnostics.faultCount, first: first)
    }
    self = score.name.isEmpty ? score.named(Score.name(ofFile: path)) : score
  }

  /// Writes the score as a MIDI file, beside its place first and renamed once it is whole.
  ///
  /// - Throws: what ``midiBytes()`` throws, and ``MusicError/cannotWrite(path:reason:)``.
  public func write(toPath path: String) throws(MusicError) {
    try WholeFile.write(midiBytes(), to: path)
  }

  /// The last part of a path, without its ending.
  private static func name(ofFile path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point > name.startIndex else {
      return String(name)
    }
    return String(name[..<point])
  }
}
