import MusicCore
import RandomCore

/// A song by rule: all its choices, and the notes that follow from them.
struct Composition {
  let key: KeySignature
  /// - Unit: quarter notes a minute.
  let tempo: Int
  let form: Form
  let harmony: Harmony
  let feel: Feel
  let mood: Mood?
  let seed: Int
  let drummer: Drummer
  let accompanist: Accompanist
  let bassist: Bassist
  private(set) var notes: [Layer: [PlayedNote]] = [:]
  /// What the melody does in a bar, in words.
  private(set) var manners: [Int: String] = [:]

  /// Each player draws from a stream of its own, so that a change for one leaves the others.
  private enum Stream: UInt64 {
    case choice, harmony, feel, drums, bass, chords, melody, instruments
  }

  /// - Parameters:
  ///   - heard: music whose key, tempo, swing and chords are taken, where they are not asked for.
  ///   - form: nil for a whole song of the bars that are asked for.
  init(_ options: ComposerOptions, heard: HeardSong? = nil, form: Form? = nil) throws(ComposerError)
  {
    try options.validate()
    func source(_ stream: Stream) -> RandomSource {
      RandomSource(seed: options.seed, stream: stream.rawValue)
    }
    var choice = source(.choice)
    let isMinor = choice.happens(options.mood?.minorShare ?? 50)
    let drawnKey = KeySignature(tonic: choice.pick(Composition.tonics), isMinor ? .minor : .major)
    let drawnTempo = Composition.tempo(options.mood, &choice)
    let drawnSwing = Feel.drawnSwing(&choice)
    seed = options.seed
    mood = options.mood
    key = options.key ?? heard?.key ?? drawnKey
    tempo = options.tempo ?? heard?.tempo ?? drawnTempo
    let swing = options.swing.map { $0 * 10 } ?? heard?.swing ?? drawnSwing
    self.form = form ?? .song(bars: options.bars)
    var feeling = source(.feel)
    feel = Feel(swing: swing, tempo: tempo, &feeling)
    var harmonic = source(.harmony)
    if let heard, options.progression == nil {
      harmony = Harmony(
        heard: heard.progression, isMinor: key.mode == .minor,
        origin: form?.sections[0].kind == .intro ? 4 : 0)
    } else {
      harmony = Harmony(isMinor: key.mode == .minor, given: options.progression, &harmonic)
    }
    drummer = Drummer(
      source(.drums), given: options.drumPattern.flatMap(DrumPattern.init(named:)))
    accompanist = Accompanist(tonic: key.tonic, source(.chords))
    bassist = Bassist(
      tonic: key.tonic, kicks: drummer.kicks.map { $0.map(\.step) }, source(.bass))
    play(source(.melody), density: options.mood?.density ?? choice.integer(in: 4...6))
  }

  private mutating func play(_ source: RandomSource, density: Int) {
    var (drummer, accompanist, bassist) = (drummer, accompanist, bassist)
    var melodist = Melodist(
      tonic: key.tonic, isMinor: key.mode == .minor, density: density, source)
    notes[.drums] = drummer.play(form, feel)
    notes[.chords] = accompanist.play(form, harmony, feel)
    notes[.bass] = bassist.play(form, harmony, feel)
    notes[.melody] = melodist.play(form, harmony, feel)
    manners = melodist.manners
  }

  /// Puts another melody in the place of the composer's.
  mutating func replaceMelody(by notes: [PlayedNote]) {
    self.notes[.melody] = notes
    manners = [:]
  }

  private static let tonics = [
    (10, 0), (7, 1), (9, 2), (12, 3), (4, 4), (13, 5), (3, 6), (9, 7), (10, 8), (8, 9), (11, 10),
    (4, 11),
  ].map { (weight: $0.0, value: $0.1) }

  private static func tempo(_ mood: Mood?, _ source: inout RandomSource) -> Int {
    let usual = source.pick([
      (10, 60...69), (20, 70...74), (22, 75...79), (22, 80...84), (16, 85...89), (10, 90...95),
    ])
    return source.integer(in: mood?.tempos ?? usual)
  }

  /// The song, with these players; those that play nothing are left out.
  ///
  /// - Throws: ``MusicError`` where a note lies outside of what MIDI has, which the rules exclude.
  func score(_ layers: [Layer], name: String) throws(MusicError) -> Score {
    var instruments = RandomSource(seed: seed, stream: Stream.instruments.rawValue)
    var parts: [Part] = []
    for layer in Layer.allCases {
      let program = instruments.pick(layer.programs)
      guard layers.contains(layer), let notes = notes[layer], !notes.isEmpty else { continue }
      parts.append(
        try notes.part(layer.rawValue, Instrument(program: program), channel: layer.channel))
    }
    return Score(
      name: name, parts: parts, tempoMap: try TempoMap(bpm: Double(tempo)),
      timeSignatures: [Change(try TimeSignature(beats: 4, noteValue: 4))],
      keySignatures: [Change(key)], remarks: remarks(layers))
  }
}
