/// The kinds of instruments that music21 tells apart when it reads a MIDI file.
///
/// - Source: music21 8.3.0, `instrument.MIDI_PROGRAM_TO_INSTRUMENT` and the classes it names.
enum InstrumentKind: String, CaseIterable {
  case generic, stringInstrument, vocalist, brassInstrument, percussion, unpitchedPercussion
  case piano, electricPiano, harpsichord, clavichord, celesta
  case glockenspiel, vibraphone, marimba, xylophone, tubularBells, dulcimer
  case electricOrgan, pipeOrgan, reedOrgan, accordion, harmonica
  case acousticGuitar, electricGuitar, acousticBass, electricBass, fretlessBass
  case violin, viola, violoncello, contrabass, harp, timpani
  case choir, soprano, alto, tenor, baritone, bass
  case trumpet, trombone, tuba, horn
  case saxophone, sopranoSaxophone, altoSaxophone, tenorSaxophone, baritoneSaxophone
  case oboe, englishHorn, bassoon, clarinet
  case piccolo, flute, recorder, panFlute, shakuhachi, whistle, ocarina
  case sampler, sitar, banjo, shamisen, koto, kalimba, bagpipes, shehnai
  case agogo, steelDrum, woodblock, taiko, tomTom, snareDrum, bassDrum

  /// The name music21 gives an instrument of this kind.
  var usualName: String {
    switch self {
    case .generic: ""
    case .stringInstrument: "StringInstrument"
    case .vocalist: "Voice"
    case .brassInstrument: "Brass"
    case .unpitchedPercussion: "Percussion"
    case .tomTom: "Tom-Tom"
    default:
      rawValue.prefix(1).uppercased()
        + rawValue.dropFirst().reduce(into: "") { name, letter in
          name += letter.isUppercase ? " \(letter)" : "\(letter)"
        }
    }
  }

  /// Whether every instrument of this kind is one of the `other` kind, as an electric piano is a
  /// piano.
  func isA(_ other: InstrumentKind) -> Bool {
    self == other || InstrumentKind.members[other]?.contains(self) == true
  }

  private static let members: [InstrumentKind: Set<InstrumentKind>] = [
    .piano: [.electricPiano],
    .flute: [.piccolo, .recorder, .panFlute, .shakuhachi, .whistle, .ocarina],
    .saxophone: [.sopranoSaxophone, .altoSaxophone, .tenorSaxophone, .baritoneSaxophone],
    .vocalist: [.choir, .soprano, .alto, .tenor, .baritone, .bass],
    .stringInstrument: [
      .acousticGuitar, .electricGuitar, .acousticBass, .electricBass, .fretlessBass, .violin,
      .viola, .violoncello, .contrabass, .harp, .sitar, .banjo, .shamisen, .koto,
    ],
    .percussion: [
      .unpitchedPercussion, .glockenspiel, .vibraphone, .marimba, .xylophone, .tubularBells,
      .dulcimer, .timpani, .kalimba, .agogo, .steelDrum, .woodblock, .taiko, .tomTom, .snareDrum,
      .bassDrum,
    ],
  ]

  /// The kind of a General MIDI program 0...127.
  init(program: UInt8) {
    self = InstrumentKind.ofPrograms[Int(program & 0x7F)]
  }

  private static let ofPrograms = runs.flatMap { run in
    [InstrumentKind](repeating: run.kind, count: run.count)
  }

  /// The kinds of the programs from 0 on, each with the number of neighbours that share it.
  private static let runs: [(kind: InstrumentKind, count: Int)] = [
    (.piano, 2), (.electricPiano, 1), (.piano, 1), (.electricPiano, 2), (.harpsichord, 1),
    (.clavichord, 1), (.celesta, 1), (.glockenspiel, 2), (.vibraphone, 1), (.marimba, 1),
    (.xylophone, 1), (.tubularBells, 1), (.dulcimer, 1), (.electricOrgan, 3), (.pipeOrgan, 1),
    (.reedOrgan, 1), (.accordion, 1), (.harmonica, 1), (.accordion, 1), (.acousticGuitar, 2),
    (.electricGuitar, 6), (.acousticBass, 1), (.electricBass, 2), (.fretlessBass, 1),
    (.electricBass, 4), (.violin, 1), (.viola, 1), (.violoncello, 1), (.contrabass, 1),
    (.stringInstrument, 2), (.harp, 1), (.timpani, 1), (.stringInstrument, 4), (.choir, 1),
    (.vocalist, 2), (.sampler, 1), (.trumpet, 1), (.trombone, 1), (.tuba, 1), (.trumpet, 1),
    (.horn, 1), (.brassInstrument, 3), (.sopranoSaxophone, 1), (.altoSaxophone, 1),
    (.tenorSaxophone, 1), (.baritoneSaxophone, 1), (.oboe, 1), (.englishHorn, 1), (.bassoon, 1),
    (.clarinet, 1), (.piccolo, 1), (.flute, 1), (.recorder, 1), (.panFlute, 2), (.shakuhachi, 1),
    (.whistle, 1), (.ocarina, 1), (.sampler, 24), (.sitar, 1), (.banjo, 1), (.shamisen, 1),
    (.koto, 1), (.kalimba, 1), (.bagpipes, 1), (.violin, 1), (.shehnai, 1), (.glockenspiel, 1),
    (.agogo, 1), (.steelDrum, 1), (.woodblock, 1), (.taiko, 1), (.tomTom, 1), (.sampler, 10),
  ]
}
