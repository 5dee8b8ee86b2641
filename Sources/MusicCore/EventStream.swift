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

  public var noteCount: Int { elements.count { if case .note = $0 { true } else { false } } }
  public var chordCount: Int { elements.count { if case .chord = $0 { true } else { false } } }
  public var restCount: Int { elements.count(where: \.isRest) }

  /// Everything that sounds, note by note.
  public var notes: [Note] { elements.flatMap(\.notes) }
}

extension EventStream: CustomStringConvertible {
  public var description: String { elements.map(\.description).joined(separator: " ") }
}
