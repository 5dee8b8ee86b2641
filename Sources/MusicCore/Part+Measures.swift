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
    var start = element.offset
    for index in first..<min(limit, measures.count) {
      let measure = measures[index]
      let goesOn = element.end > measure.end
      let piece = element.placed(
        at: start - measure.offset, lasting: min(element.end, measure.end) - start)
      let isTied = goesOn && !element.isRest && index + 1 < min(limit, measures.count)
      measures[index].pieces.append(Measure.Piece(element: piece, isTied: isTied))
      guard goesOn else { return }
      start = measure.end
    }
  }
}
