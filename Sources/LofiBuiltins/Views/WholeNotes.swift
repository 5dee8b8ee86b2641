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
        why: "Lengths are fractions of a whole note: 1/4 is a quarter, 3/8 a dotted quarter.")
    }
    return try QuarterLength(quarters, over: denominator)
  }
}
