import MusicCore

/// Lofi songs by rule. The same options give the same bytes on every machine: all is drawn and counted in
/// whole numbers.
///
/// - Source: practice of the genre, measured on songs of it; each table says what it holds.
public enum Composer {
  /// A whole song: melody, chords, bass and drums from intro to outro.
  ///
  /// - Throws: ``ComposerError`` for options outside their ranges.
  public static func song(_ options: ComposerOptions) throws -> Score {
    try Composition(options).score(Layer.allCases, name: "seed \(options.seed)")
  }

  /// One player alone, all the bars that are asked for.
  ///
  /// - Throws: ``ComposerError``.
  public static func part(_ layer: Layer, _ options: ComposerOptions) throws -> Score {
    try Composition(options, form: .loop(bars: options.bars)).score([layer], name: layer.rawValue)
  }

  /// One player over music that is there, as long as it is, in its key, tempo and swing, on its chords.
  ///
  /// - Throws: ``ComposerError``, with ``ComposerError/noMelody`` where the music has no note.
  public static func part(
    _ layer: Layer, over music: Score, _ options: ComposerOptions
  ) throws -> Score {
    let heard = try HeardSong(music)
    return try Composition(options, heard: heard, form: .loop(bars: heard.barCount))
      .score([layer], name: layer.rawValue)
  }

  /// What drums can be asked to play.
  public static var drumPatterns: [String] { DrumPattern.all.map(\.name) }

  /// Music with other drums in the place of its own.
  ///
  /// - Throws: ``ComposerError``, with ``ComposerError/noMelody`` where the music has no note.
  public static func redrummed(_ music: Score, _ options: ComposerOptions) throws -> Score {
    let drums = try part(.drums, over: music, options)
    var score = music
    score.parts = music.parts.filter { !$0.isDrums } + drums.parts
    return score
  }

  /// How many bars ``arrangement(of:_:)`` puts around a melody.
  public static let barsAround = 8

  /// The melody of music in a song: chords, bass and drums that follow it, an intro and an outro.
  ///
  /// - Throws: ``ComposerError``, with ``ComposerError/noMelody`` where the music has no note.
  public static func arrangement(of music: Score, _ options: ComposerOptions) throws -> Score {
    let heard = try HeardSong(music)
    let form = Form.around(bars: heard.barCount)
    var song = try Composition(options, heard: heard, form: form)
    let start = form.sections[0].barCount * Beat.ticksInBar
    song.replaceMelody(
      by: heard.melody.map { note in
        var note = note
        note.start += start
        return note
      })
    return try song.score(Layer.allCases, name: music.name)
  }

  /// What the composer did in a song of its own, bar by bar; of other music, what it hears.
  public static func explanation(of music: Score) throws -> [String] {
    let remarks = music.remarks
    if let first = remarks.firstIndex(where: { $0.hasPrefix(Composition.mark) }) {
      return Array(remarks[first...])
    }
    let heard = try HeardSong(music)
    let names = ChordNames(heard.key)
    return [
      "nobody of ours composed this; what is heard in it: \(heard.key.name), \(heard.tempo) BPM, "
        + "swing \((heard.swing + 5) / 10) %"
    ]
      + heard.progression.bars.enumerated().map { bar, chords in
        "bar \(bar + 1): \(names.name(chords[0])), \(chords[0].text) of the key"
      }
  }
}
