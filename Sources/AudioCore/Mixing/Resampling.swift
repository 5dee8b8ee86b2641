import Glibc

/// Sound at another rate.
enum Resampling {
  /// Zero crossings of the sinc to either side.
  private static let reach = 16

  /// The same sound at another number of frames a second, without what would fold back.
  ///
  /// - Source: J. O. Smith, "Digital audio resampling home page": a windowed sinc at each new frame.
  static func frames(_ frames: [Frame], from rate: Double, to wanted: Double) -> [Frame] {
    guard rate != wanted, rate > 0, !frames.isEmpty else { return frames }
    let step = rate / wanted
    let cutoff = min(1, 1 / step) * 0.95
    let width = Double(reach) / cutoff
    let count = Int((Double(frames.count) / step).rounded())
    return (0..<count).map { index in
      let center = Double(index) * step
      let first = max(0, Int((center - width).rounded(.up)))
      let last = min(frames.count - 1, Int(center + width))
      var sum = SIMD2<Double>()
      guard first <= last else { return Frame() }
      for place in first...last {
        let t = Double(place) - center
        let window = 0.5 + 0.5 * cos(.pi * t / width)
        let x = .pi * t * cutoff
        sum += SIMD2<Double>(frames[place]) * ((x == 0 ? 1 : sin(x) / x) * cutoff * window)
      }
      return Frame(sum)
    }
  }
}
