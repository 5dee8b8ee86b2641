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
    case .foreign(let score as Score): Melody(score.elements, of: score)
    case .foreign(let part as ScorePart): Melody(part.part.elements, of: part.score)
    case .foreign(let measure as Measure): Melody(EventStream(measure.elements))
    default: try foreign(name, as: Melody.self)
    }
  }

  /// Music after a change, as the kind of music it was.
  ///
  /// - Parameters:
  ///   - stream: what becomes of the elements of a stream; they stay unless said.
  ///   - score: what becomes of all else: of a score, of a part, of the setting of a stream.
  func changing(
    _ name: String, stream: (EventStream) throws -> EventStream = { $0 },
    score: (Score) throws -> Score
  ) throws -> Value {
    switch try value(name) {
    case .foreign(let melody as Melody):
      .foreign(Melody(try stream(melody.stream), of: try score(melody.score)))
    case .foreign(let part as ScorePart): .foreign(ScorePart(try score(part.score)))
    default: .foreign(try score(self.score(name)))
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
    case .foreign(let part as ScorePart): self = part.score
    case .foreign(let melody as Melody): self = melody.score
    case .foreign(let measure as Measure): self.init(EventStream(measure.elements))
    default: return nil
    }
  }
}
