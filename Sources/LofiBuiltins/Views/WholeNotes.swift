import LofiLanguage
import MusicCore

/// Lengths are whole notes in the language and quarter notes in MusicCore: they meet only here.
extension Number {
  /// A length of MusicCore in whole notes.
  init(wholeNotes length: QuarterLength) {
    let (denominator, overflow) = length.denominator.multipliedReportingOverflow(by: 4)
    let exact = overflow ? nil : try? Number(length.numerator, over: denominator)
    self = exact ?? .decimal(length.doubleValue / 4)
  }
}

extension Number {
  /// The simple fraction that a decimal comes nearest to: `5/16` for 0.3.
  fileprivate var nearestLength: String? {
    let size = Swift.abs(double)
    guard size > 0, size < 1000 else { return nil }
    let near = [1, 2, 3, 4, 6, 8, 12, 16].map { over in
      (numerator: Int((size * Double(over)).rounded()), over: over)
    }.filter { $0.numerator > 0 }
    let best = near.min { first, second in
      Swift.abs(Double(first.numerator) / Double(first.over) - size)
        < Swift.abs(Double(second.numerator) / Double(second.over) - size)
    }
    return best.flatMap { try? Number($0.numerator, over: $0.over).shortForm }
  }
}

extension Call {
  /// An argument in whole notes, as MusicCore's length.
  ///
  /// - Throws: ``Complaint`` where it is negative, or a decimal that is no simple fraction.
  func length(_ name: String) throws -> QuarterLength {
    try Self.length(number(name), parameter: name)
  }

  static func length(_ number: Number, parameter: String) throws -> QuarterLength {
    // 0.25 is meant as 1/4: decimals that are sixty-fourths are taken at their word.
    let exact = number.exact ?? Int(exactly: number.double * 64).map { ($0, 64) }
    guard let (numerator, denominator) = exact, numerator >= 0,
      case (let quarters, let overflow) = numerator.multipliedReportingOverflow(by: 4), !overflow
    else {
      throw Complaint(
        .wrongInput, "\(number.shortForm) is not a length of music", parameter: parameter,
        why: "Lengths are fractions of a whole note: 1/4 is a quarter, 3/8 a dotted quarter.",
        advice: number.nearestLength.map { .write($0) })
    }
    return try QuarterLength(quarters, over: denominator)
  }
}
