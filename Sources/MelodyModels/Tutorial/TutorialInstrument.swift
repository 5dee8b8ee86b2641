import MusicCore

/// An instrument as music21 takes it from a program change or a name in a track.
///
/// - Source: Reference 1a, steps 3 to 5; music21 8.3.0, `midiEventsToInstrument`, `fromString`,
///   `deduplicate`.
struct TutorialInstrument {
  var kind: InstrumentKind
  var name: String?
  var partName: String?

  /// The instrument of a program change; channels count from 0, so that drums are on 9.
  init(program: UInt8, channel: UInt8) {
    kind = channel == 9 ? .unpitchedPercussion : InstrumentKind(program: program)
    name = kind.usualName
  }

  /// The instrument of a track name or an instrument name.
  init(text bytes: [UInt8], namesTrack: Bool) {
    let text =
      (String(validating: bytes, as: UTF8.self) ?? "")
      .split(separator: "\0", maxSplits: 1, omittingEmptySubsequences: false)[0]
      .trimmingWhitespace
    let found = InstrumentKind(foundIn: text)
    kind = found ?? .generic
    name = found.map { _ in text }
    guard !text.isEmpty, !Self.saysNothing(text) else { return }
    if namesTrack { partName = text } else { name = text }
  }

  /// Whether a text is only the word instrument, a number, or both.
  private static func saysNothing(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["instrument", "inst"].contains { word in
      let rest = text.hasPrefix(word + " ") ? text.dropFirst(word.count + 1) : text[...]
      return text == word || (!rest.isEmpty && rest.allSatisfy(\.isWholeNumber))
    }
  }
}

/// An instrument and the tick at which its track names it.
typealias PlacedInstrument = (tick: Int, instrument: TutorialInstrument)

extension TutorialInstrument {
  /// What music21's clean-up leaves of the instruments of a track.
  ///
  /// Where they agree about name and part name, one of each kind is enough, or, among several
  /// kinds, those that are not generic. Where they do not agree, all of them stay.
  static func deduplicated(_ placed: [PlacedInstrument]) -> [PlacedInstrument] {
    let names = Set(placed.compactMap(\.instrument.name))
    let partNames = Set(placed.compactMap(\.instrument.partName))
    guard placed.count > 1, names.count <= 1, partNames.count <= 1 else { return placed }
    let isOneKind = Set(placed.map(\.instrument.kind)).count == 1
    let kept =
      isOneKind ? Array(placed.prefix(1)) : placed.filter { $0.instrument.kind != .generic }
    return kept.map { tick, instrument in
      var instrument = instrument
      (instrument.name, instrument.partName) = (names.first, partNames.first)
      return (tick, instrument)
    }
  }
}
