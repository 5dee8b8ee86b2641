import LofiLanguage
import MusicCore

extension Call {
  /// A stream, a part or a score, as a score.
  func score(_ name: String) throws -> Score {
    switch try value(name) {
    case .foreign(let score as Score): score
    case .foreign(let part as Part): Score(name: part.name, parts: [part])
    default: try foreign(name, as: Melody.self).score
    }
  }

  /// A stream, a part or a score, as elements in a row.
  func melody(_ name: String) throws -> Melody {
    switch try value(name) {
    case .foreign(let score as Score): Melody(stream: score.elements, tempoMap: score.tempoMap)
    case .foreign(let part as Part): Melody(stream: part.elements, instrument: part.instrument)
    default: try foreign(name, as: Melody.self)
    }
  }

  /// Beats a minute.
  func tempoMap(_ name: String) throws -> TempoMap {
    do {
      return try TempoMap(bpm: double(name))
    } catch is MusicError {
      throw Complaint(
        .wrongInput, "\(try number(name).shortForm) is not a tempo", parameter: name,
        why:
          "A tempo is in beats a minute, from 4 to 60 million; slow music has 60, fast music 160.")
    }
  }

  /// A note, a chord or a rest.
  func element(_ name: String) throws -> Element {
    guard let element = Element(try value(name)) else {
      throw Complaint(
        .wrongInput, "`\(command.name)` expects a note, a chord or a rest", parameter: name)
    }
    return element
  }

  /// Hands `value` on and says what quantizing has moved.
  func quantized(_ value: Value, moved count: Int) -> Value {
    if count > 0 { host.notice("\(count) of the notes moved to the grid") }
    return value
  }
}
