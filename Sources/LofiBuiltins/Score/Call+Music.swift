import LofiLanguage
import MusicCore

extension Call {
  /// A stream, a part, a score or a measure, as a score.
  func score(_ name: String) throws -> Score {
    try Score(value(name)) ?? foreign(name, as: Melody.self).score
  }

  /// A stream, a part, a score or a measure, as elements in a row.
  func melody(_ name: String) throws -> Melody {
    switch try value(name) {
    case .foreign(let score as Score):
      Melody(
        stream: score.elements, tempoMap: score.tempoMap,
        instrument: score.parts.first?.instrument ?? .piano)
    case .foreign(let part as Part): Melody(stream: part.elements, instrument: part.instrument)
    case .foreign(let measure as Measure): Melody(stream: EventStream(measure.elements))
    default: try foreign(name, as: Melody.self)
    }
  }

  /// Music with a change that each of the three kinds knows.
  func changing(
    _ name: String, stream: (EventStream) throws -> EventStream, part: (Part) throws -> Part,
    score: (Score) throws -> Score
  ) throws -> Value {
    switch try value(name) {
    case .foreign(var melody as Melody):
      melody.stream = try stream(melody.stream)
      return .foreign(melody)
    case .foreign(let whole as Part): return .foreign(try part(whole))
    default: return .foreign(try score(self.score(name)))
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

  /// A note, a chord or a rest; a pitch alone lasts a quarter.
  func element(_ name: String) throws -> Element {
    guard let element = Element(try value(name)) else {
      throw Complaint(
        .wrongInput, "`\(command.name)` expects a note, a chord or a rest", parameter: name)
    }
    return element
  }

  /// Hands `value` on and says what quantizing has moved.
  func quantized(_ value: Value, moved count: Int, of all: Int, _ what: String) -> Value {
    if count > 0 { host.notice("\(count) of \(all) \(what) moved to the grid") }
    return value
  }
}

extension Score {
  /// The score that a value is, or that holds it alone.
  init?(_ value: Value) {
    switch value {
    case .foreign(let score as Score): self = score
    case .foreign(let part as Part): self.init(name: part.name, parts: [part])
    case .foreign(let melody as Melody): self = melody.score
    case .foreign(let measure as Measure): self.init(EventStream(measure.elements))
    default: return nil
    }
  }
}
