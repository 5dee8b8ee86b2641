extension EventStream {
  /// Both streams sounding together.
  public func merged(with other: EventStream) -> EventStream {
    EventStream(elements + other.elements)
  }
}

extension Part {
  /// Both parts' notes on this part's instrument.
  public func merged(with other: Part) -> Part {
    replacing(notes: notes + other.notes, length: max(length, other.length))
  }
}

extension Score {
  /// Both scores sounding together, in the tempo and with the signatures of this one.
  ///
  /// A part of the other score that would share a channel with another instrument gets a free
  /// channel, as long as there is one.
  public func merged(with other: Score) -> Score {
    var result = self
    for part in other.parts {
      let isTaken = result.parts.contains {
        $0.channel == part.channel && $0.instrument != part.instrument
      }
      let free = (0...15).first { channel in
        channel != Part.drumChannel && !result.parts.contains { $0.channel == channel }
      }
      let channel = isTaken && !part.isDrums ? free ?? part.channel : part.channel
      result.parts.append(part.onChannel(channel))
    }
    result.remarks += other.remarks
    result.diagnostics += other.diagnostics
    result.source = nil
    return result
  }
}
