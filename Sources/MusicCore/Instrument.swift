/// One of the 128 sounds of General MIDI.
///
///     Instrument(named: "electric piano")?.program  // 4
///
/// - Source: General MIDI System Level 1, "Sound Set".
public struct Instrument: Hashable, Sendable {
  /// The number a program change carries.
  ///
  /// - Range: 0...127.
  public let program: Int

  /// - Throws: ``MusicError/badProgram(_:)`` outside 0...127.
  public init(program: Int) throws(MusicError) {
    guard (0...127).contains(program) else { throw .badProgram(program) }
    self.program = program
  }

  /// The instrument of a program change; a data byte over 127 does not come out of the reader.
  init(dataByte: UInt8) {
    program = Int(dataByte & 0x7F)
  }

  /// The instrument that a text names: its name, an everyday name, or words of its name.
  ///
  /// Capitals and signs do not count, and of several instruments the first is taken.
  public init?(named text: String) {
    let wanted = Instrument.words(of: text)
    guard !wanted.isEmpty else { return nil }
    let everyday = Instrument.everydayNames.first { $0.name == wanted.joined(separator: " ") }
    let names = Instrument.names.map(Instrument.words)
    guard
      let found = everyday?.program ?? names.firstIndex(of: wanted)
        ?? names.firstIndex(where: { name in wanted.allSatisfy(name.contains) })
    else { return nil }
    program = found
  }

  public static let piano = Instrument(dataByte: 0)

  /// The name in General MIDI: `Acoustic Grand Piano`.
  public var name: String { Instrument.names[program] }

  /// The words of a name in small letters.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Every name that leads to an instrument, in small letters: everyday ones, then General MIDI's.
  public static var commonNames: [String] {
    everydayNames.map(\.name) + names.map { $0.lowercased() }
  }

  /// What people say where General MIDI says something else, or says it later in the list.
  private static let everydayNames: [(name: String, program: Int)] = [
    ("piano", 0), ("electric piano", 4), ("rhodes", 4), ("wurlitzer", 4), ("organ", 16),
    ("vibes", 11), ("guitar", 24), ("electric guitar", 27), ("bass", 32), ("double bass", 32),
    ("upright bass", 32), ("electric bass", 33), ("strings", 48), ("choir", 52),
    ("saxophone", 66), ("sax", 66), ("synth", 80), ("pad", 88),
  ]
}

extension Instrument: CustomStringConvertible {
  public var description: String { name }
}
