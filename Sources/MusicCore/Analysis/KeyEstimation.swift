import Glibc

extension Score {
  /// The key the notes suggest; nothing where no pitch sounds, or all sound equally long.
  ///
  /// The time each pitch class sounds is compared with how well listeners found it to fit each of
  /// the 24 keys. Drums do not count.
  ///
  /// - Source: Krumhansl, Cognitive Foundations of Musical Pitch (1990), chapters 2 and 4; the
  ///   profiles of Krumhansl and Kessler, Psychological Review 89 (1982).
  public var estimatedKey: KeySignature? {
    var sounding = [Double](repeating: 0, count: 12)
    for part in parts where !part.isDrums {
      for note in part.notes { sounding[note.pitch.pitchClass] += note.duration.doubleValue }
    }
    var best: (key: KeySignature, fit: Double)?
    for mode in KeySignature.Mode.allCases {
      let profile = mode == .major ? majorProfile : minorProfile
      for tonic in 0..<12 {
        let turned = (0..<12).map { profile[($0 + 12 - tonic) % 12] }
        guard let fit = correlation(sounding, turned) else { return nil }
        if fit > best?.fit ?? 0 { best = (KeySignature(tonic: tonic, mode), fit) }
      }
    }
    return best?.key
  }
}

/// How well the pitch classes fit C major, from C on.
private let majorProfile = [
  6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88,
]

/// How well the pitch classes fit C minor, from C on.
private let minorProfile = [
  6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17,
]

/// Pearson's correlation, -1...1; nothing where one of the two does not vary.
private func correlation(_ first: [Double], _ second: [Double]) -> Double? {
  let (firstMean, secondMean) = (mean(first), mean(second))
  var (product, firstSquare, secondSquare) = (0.0, 0.0, 0.0)
  for (left, right) in zip(first, second) {
    product += (left - firstMean) * (right - secondMean)
    firstSquare += (left - firstMean) * (left - firstMean)
    secondSquare += (right - secondMean) * (right - secondMean)
  }
  let scale = sqrt(firstSquare * secondSquare)
  return scale > 0 && scale.isFinite ? product / scale : nil
}

private func mean(_ numbers: [Double]) -> Double {
  numbers.reduce(0, +) / Double(max(numbers.count, 1))
}
