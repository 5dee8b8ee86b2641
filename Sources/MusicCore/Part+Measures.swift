extension Part {
  /// The part measure by measure; what a bar line cuts is tied, and the last measure is filled up.
  ///
  /// - Parameter timeSignatures: 4/4 where there is none.
  public func measures(_ timeSignatures: [Change<TimeSignature>] = []) -> [Measure] {
    var measures = Measure.empty(until: length, timeSignatures)
    guard let last = measures.last else { return [] }
    let filled = replacing(notes: notes, length: max(length, last.end))
    var first = 0
    for element in filled.elements.elements {
      while first + 1 < measures.count, measures[first].end <= element.offset { first += 1 }
      guard element.offset < measures[first].end else { break }
      Part.cut(element, into: &measures, from: first)
    }
    return measures
  }

  /// Puts an element into the measures it sounds in, the first of which is known.
  private static func cut(_ element: Element, into measures: inout [Measure], from first: Int) {
    let limit = element.isRest ? measures.count : first + Measure.longestTie + 1
    var rest = TimeSpan(offset: element.offset, duration: element.duration)
    for index in first..<min(limit, measures.count) {
      let measure = measures[index]
      let cut = rest.split(at: measure.end)
      let here = cut?.head ?? rest
      let piece = element.placed(at: here.offset - measure.offset, lasting: here.duration)
      let isTied = cut != nil && !element.isRest && index + 1 < min(limit, measures.count)
      measures[index].pieces.append(Measure.Piece(element: piece, isTied: isTied))
      guard let cut else { return }
      rest = cut.tail
    }
  }
}
