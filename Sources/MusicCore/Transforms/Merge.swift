extension EventStream {
  /// Both streams sounding together.
  public func merged(with other: EventStream) -> EventStream {
    EventStream(elements + other.elements)
  }
}

extension Part {
  /// Both parts' notes on this part's instrument.
  public func merged(with other: Part) -> Part {
    let added = other.onChannel(channel).messages.filter { !$0.value.choosesProgram }
    return replacing(notes: notes + other.notes, length: max(length, other.length))
      .mappingMessages { Change.byOffset($0 + added) }
  }
}

extension Score {
  /// Both scores sounding together, in the tempo and with the signatures of this one.
  ///
  /// A part of the other score whose channel is taken gets a free one, since two parts on one
  /// channel share their instrument and end each other's notes. Where the sixteen channels do not
  /// do, it gets one of the next port.
  public func merged(with other: Score) -> Score {
    var result = self
    var taken = Set(parts.map(\.output))
    for part in other.parts {
      let output = taken.contains(part.output) ? part.freeOutput(beside: taken) : part.output
      taken.insert(output)
      result.parts.append(part.on(output))
    }
    result.messages = Change.byOffset(messages + other.messages)
    result.diagnostics += other.diagnostics
    return result
  }
}

/// Where a part is played: a port stands for a cable to an instrument of sixteen channels.
///
/// - Source: MIDI Manufacturers Association, the meta event "MIDI Port", in wide use since 1996.
private struct Output: Hashable {
  let port: UInt8
  let channel: Int
}

extension Part {
  fileprivate var output: Output {
    for message in messages {
      if case .meta(MIDIMeta.port, let data) = message.value, let port = data.first {
        return Output(port: port, channel: channel)
      }
    }
    return Output(port: 0, channel: channel)
  }

  /// The first output that is not taken; drums stay on their channel. The part's own where all are.
  fileprivate func freeOutput(beside taken: Set<Output>) -> Output {
    for port in 0..<UInt8(128) {
      for channel in 0...15 where (channel == Part.drumChannel) == isDrums {
        let output = Output(port: port, channel: channel)
        if !taken.contains(output) { return output }
      }
    }
    return output
  }

  fileprivate func on(_ output: Output) -> Part {
    guard output != self.output else { return self }
    return onChannel(output.channel).mappingMessages { messages in
      let others = messages.filter { $0.value.setting != .port }
      let port = MIDIMessage.meta(type: MIDIMeta.port, data: [output.port])
      return output.port == 0 ? others : [Change(port)] + others
    }
  }
}
