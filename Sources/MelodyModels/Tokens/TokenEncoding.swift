import MusicCore

/// How elements are written as tokens; lengths are left out in both.
///
///     TokenEncoding.pitches.tokens(of: elements)   // ["Eb5", "C4.E4.G4", "rest"]
///     TokenEncoding.tutorial.tokens(of: elements)  // ["E-5", "0.4.7", "r"]
public enum TokenEncoding: String, Hashable, Sendable, CaseIterable {
  /// A chord keeps its pitches, from low to high.
  case pitches
  /// A chord is its pitch classes in normal order; flats are music21's `-`.
  ///
  /// - Source: Melo04/lofi-generator-LSTM, with music21 8.3.0.
  case tutorial

  /// The token of one element.
  public func token(of element: Element) -> String {
    switch (self, element) {
    case (.pitches, .rest): "rest"
    case (.tutorial, .rest): TutorialSpelling.rest
    case (.pitches, .note(let note)): note.pitch.description
    case (.tutorial, .note(let note)): note.pitch.music21Name
    case (.pitches, .chord(let chord)):
      chord.pitches.map(\.description).joined(separator: ".")
    case (.tutorial, .chord(let chord)):
      TutorialSpelling.token(pitchClasses: chord.pitches.map(\.pitchClass))
    }
  }

  /// The tokens of elements, in their order.
  ///
  /// The tutorial's reader puts every offset on a grid, so that silences shorter than its steps
  /// vanish: in that encoding they give no token.
  public func tokens(of elements: [Element]) -> [String] {
    elements.compactMap { element in
      self == .tutorial && element.isRest && TutorialGrid.swallows(element)
        ? nil : token(of: element)
    }
  }

  /// The encoding that tokens are written in: the tutorial's as soon as one of them can only be its.
  public init(of tokens: [String]) {
    let isTutorial = tokens.contains { token in
      token == TutorialSpelling.rest || TokenReader.pitchClasses(token) != nil
        || (Pitch(token) == nil && TokenReader.music21Pitch(token) != nil)
    }
    self = isTutorial ? .tutorial : .pitches
  }
}
