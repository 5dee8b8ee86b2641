import MusicCore
import RandomCore
import TensorCore

/// Lengths for music that has none: drawn by lot, or a pattern that comes round again.
///
///     Rhythm.tutorial.applied(to: stream, from: &source)
///     try Rhythm(repeating: [.quarter, .eighth, .eighth])
public struct Rhythm: Hashable, Sendable {
  /// A length, and how often it is drawn next to the others.
  public struct Choice: Hashable, Sendable {
    public let length: QuarterLength
    /// - Range: over 0; the weights of a rhythm need not add up to 1.
    public let weight: Float

    public init(_ length: QuarterLength, weight: Float) {
      self.length = length
      self.weight = weight
    }
  }

  private enum Kind: Hashable {
    case drawn([Choice], rest: QuarterLength)
    case repeated([QuarterLength])
  }

  private let kind: Kind

  private init(kind: Kind) { self.kind = kind }

  /// Lengths drawn for notes and chords; rests all have the one given.
  ///
  /// - Throws: ``MelodyError/emptyRhythm``, ``MelodyError/lengthOfNothing``,
  ///   ``MelodyError/badWeight(_:)``.
  public init(drawing choices: [Choice], rest: QuarterLength) throws(MelodyError) {
    try Rhythm.check(choices.map(\.length) + (choices.isEmpty ? [] : [rest]))
    for choice in choices where !(choice.weight > 0 && choice.weight.isFinite) {
      throw .badWeight(Double(choice.weight))
    }
    kind = .drawn(choices, rest: rest)
  }

  /// Lengths given to the elements in turn, rests too.
  ///
  /// - Throws: ``MelodyError/emptyRhythm``, ``MelodyError/lengthOfNothing``.
  public init(repeating lengths: [QuarterLength]) throws(MelodyError) {
    try Rhythm.check(lengths)
    kind = .repeated(lengths)
  }

  /// The tutorial's: mostly eighths and sixteenths, and every rest a sixteenth.
  ///
  /// - Source: Melo04/lofi-generator-LSTM, the weights with which it draws the type of a note.
  public static let tutorial = Rhythm(
    kind: .drawn(
      [
        Choice(.eighth, weight: 0.65), Choice(.quarter, weight: 0.05),
        Choice(.half, weight: 0.05), Choice(.sixteenth, weight: 0.25),
      ], rest: .sixteenth))

  /// The same elements with these lengths, one after the other.
  ///
  /// - Parameter source: where lengths are drawn from; a pattern takes nothing from it.
  public func applied(to stream: EventStream, from source: inout RandomSource) -> EventStream {
    var result = EventStream()
    for (index, element) in stream.elements.enumerated() {
      var element = element
      element.duration = length(at: index, isRest: element.isRest, from: &source)
      result.append(element)
    }
    return result
  }

  private func length(
    at index: Int, isRest: Bool, from source: inout RandomSource
  ) -> QuarterLength {
    switch kind {
    case .repeated(let lengths): lengths[index % lengths.count]
    case .drawn(let choices, let rest):
      isRest ? rest : choices[source.index(weightedBy: choices.map(\.weight)) ?? 0].length
    }
  }

  private static func check(_ lengths: [QuarterLength]) throws(MelodyError) {
    guard !lengths.isEmpty else { throw .emptyRhythm }
    guard !lengths.contains(where: \.isZero) else { throw .lengthOfNothing }
  }
}
