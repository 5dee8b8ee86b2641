import Glibc

/// The power of a track in bands of frequency, over time.
public struct Spectrogram: Sendable {
  /// Where each band begins; the last number is where the last one ends.
  ///
  /// - Unit: hertz.
  public let edges: [Double]
  /// Stretch by stretch the mean square of each band.
  public let power: [[Double]]

  /// Stretch by stretch the level of each band.
  ///
  /// - Parameter floor: what is softer counts as that.
  /// - Returns: in dBFS, 0 being a sine of full scale in both channels.
  public func levels(floor: Double) -> [[Double]] {
    power.map { $0.map { max(floor, 10 * log10(2 * $0)) } }
  }

  /// The mean square of each band over all of the track.
  public var mean: [Double] {
    edges.indices.dropLast().map { band in
      power.isEmpty ? 0 : power.reduce(0) { $0 + $1[band] } / Double(power.count)
    }
  }
}

extension Audio {
  /// How many frames are looked at together: a tenth of a second, to tell low tones apart.
  private static let window = 4096

  /// The octaves around 31.5 Hz, 63 Hz and so on to 16 kHz.
  ///
  /// - Source: IEC 61260, octave bands: exact centres 1000·2ⁿ.
  public static let octaveCentres = (-5...4).map { 1000 * pow(2, Double($0)) }

  /// From 62.5 Hz to 16 kHz, three bands an octave: where each begins, and where the last one ends.
  public static let thirdsOfOctaves = (0...24).map { 62.5 * exp2(Double($0) / 3) }

  /// How much sound there is in each octave.
  ///
  /// - Returns: in dBFS, 0 being a sine of full scale in both channels; by ``octaveCentres``.
  /// - Throws: ``AudioError``, and what `check` throws.
  public func octaves(check: Check = { _ in }) throws -> [Double] {
    let root = 2.0.squareRoot()
    let edges = Self.octaveCentres.map { $0 / root } + [Self.octaveCentres[9] * root]
    return try spectrogram(edges: edges, columns: 1, check: check).mean.map { 10 * log10(2 * $0) }
  }

  /// The power in bands between these edges, in so many stretches of time.
  ///
  /// - Throws: ``AudioError``, and what `check` throws.
  public func spectrogram(
    edges: [Double], columns: Int, check: Check = { _ in }
  ) throws -> Spectrogram {
    let fourier = Fourier(size: Self.window)
    let bands = (0...Self.window / 2).map { line in
      let frequency = Double(line) * AudioFormat.sampleRate / Double(Self.window)
      return (edges.firstIndex { $0 > frequency } ?? 0) - 1
    }
    let total = max(1, AudioFormat.frame(at: seconds))
    let empty = [Double](repeating: 0, count: edges.count - 1)
    var power = [[Double]](repeating: empty, count: columns)
    var counts = [Int](repeating: 0, count: columns)
    var ahead: [Frame] = []
    var place = 0
    func look() {
      let column = min(columns - 1, (place + Self.window / 2) * columns / total)
      counts[column] += 1
      for channel in 0..<2 {
        let lines = fourier.power(of: ahead[..<Self.window].map { $0[channel] })
        for (line, band) in zip(lines, bands) where band >= 0 { power[column][band] += line / 2 }
      }
      place += Self.window / 2
      ahead.removeFirst(Self.window / 2)
    }
    try eachBlock(check: check) { frames in
      ahead += frames
      while ahead.count >= Self.window { look() }
    }
    if !ahead.isEmpty {
      ahead += Array(repeating: Frame(), count: Self.window - ahead.count)
      look()
    }
    for column in power.indices where counts[column] > 0 {
      power[column] = power[column].map { $0 / Double(counts[column]) }
    }
    return Spectrogram(edges: edges, power: power)
  }
}
