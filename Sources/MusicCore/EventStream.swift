/// Notes, chords and rests in the order of their offsets.
///
/// Elements may overlap: a long bass note goes on sounding under the next ones.
///
/// - Invariant: offsets never fall from one element to the next.
public struct EventStream: Hashable, Sendable {
  public private(set) var elements: [Element]
  /// When the last element is over.
  ///
  /// - Unit: quarter notes.
  public private(set) var length: QuarterLength

  /// The elements at the offsets they have.
  public init(_ elements: [Element] = []) {
    let isOrdered = zip(elements, elements.dropFirst()).allSatisfy { $0.offset <= $1.offset }
    self.elements = isOrdered ? elements : elements.sorted { $0.offset < $1.offset }
    length = elements.reduce(.zero) { max($0, $1.end) }
  }

  /// The elements one after the other from the beginning, whatever their offsets were.
  public init(laidOut elements: [Element]) {
    self.init()
    self.elements.reserveCapacity(elements.count)
    for element in elements { append(element) }
  }

  /// Puts an element at the end, where the last one is over.
  public mutating func append(_ element: Element) {
    let placed = element.placed(at: length, lasting: element.duration)
    elements.append(placed)
    length = placed.end
  }

  /// This stream and then the other, which begins where this one ends.
  public func joined(with next: EventStream) -> EventStream {
    var result = self
    result.elements += next.elements.map { element in
      element.placed(at: element.offset + length, lasting: element.duration)
    }
    result.length = length + next.length
    return result
  }

  /// This stream so many times in a row, each where the one before ends.
  public func repeated(_ times: Int) -> EventStream {
    var result = EventStream()
    result.elements.reserveCapacity(elements.count * max(times, 0))
    for _ in 0..<max(times, 0) {
      let start = result.length
      for element in elements {
        result.elements.append(
          element.placed(at: element.offset + start, lasting: element.duration))
      }
      result.length = start + length
    }
    return result
  }

  /// The elements at these places, from 0.
  ///
  /// Neighbours keep their distances and begin at 0, or where they were if the first is among them;
  /// what is chosen here and there, or in another order, is laid out in a row.
  public func selecting(_ places: [Int]) -> EventStream {
    let chosen = places.map { elements[$0] }
    guard let first = places.first, zip(places, places.dropFirst()).allSatisfy({ $0 + 1 == $1 })
    else { return EventStream(laidOut: chosen) }
    let start = first == 0 ? .zero : elements[first].offset
    return EventStream(
      chosen.map { $0.placed(at: $0.offset - start, lasting: $0.duration) })
  }

  public var noteCount: Int { elements.count { if case .note = $0 { true } else { false } } }
  public var chordCount: Int { elements.count { if case .chord = $0 { true } else { false } } }
  public var restCount: Int { elements.count(where: \.isRest) }

  /// Everything that sounds, note by note.
  public var notes: [Note] { elements.flatMap(\.notes) }
}

extension EventStream: CustomStringConvertible {
  public var description: String { elements.map(\.description).joined(separator: " ") }
}
