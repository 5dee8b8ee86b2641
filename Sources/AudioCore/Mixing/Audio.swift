import MusicCore
import Synchronization

/// A track as sound. It is rendered when it is first asked for, and kept on disk meanwhile: memory does not grow with
/// its length.
public final class Audio: Sendable {
  public let mix: Mix
  private let rendered = Mutex<Rendered?>(nil)

  /// A mix before its master, and what the master does with it.
  struct Rendered: Sendable {
    let mix: ScratchFile
    let master: Master
    let measurement: Measurement
  }

  /// Where nothing is said, no peak is higher.
  ///
  /// - Unit: dBTP.
  private static let ceiling = -1.0

  public init(_ mix: Mix) {
    self.mix = mix
  }

  /// - Unit: frames a second.
  public var sampleRate: Double { AudioFormat.sampleRate }
  public var channelCount: Int { AudioFormat.channelCount }
  /// How long it is.
  public var seconds: Double { mix.seconds }

  /// The layers it is mixed from, in the order in which they are summed; none where it is dry.
  public var layers: [Layer] { mix.chain == nil ? [] : MixStream.layers(of: mix) }

  /// What is called again and again with the share of the work that is done; it may throw to end it.
  public typealias Check = (Double) throws -> Void

  /// - Throws: ``AudioError``, and what `check` throws.
  public func measurement(check: Check = { _ in }) throws -> Measurement {
    try render(check).measurement
  }

  /// Writes the track to a sound file, beside its place first and renamed once it is whole.
  ///
  /// - Throws: ``AudioError``, and what `check` throws.
  public func write(toPath path: String, check: Check = { _ in }) throws {
    let format = try SoundFileFormat(path: path)
    let rendered = try render(check)
    let file = try SoundFileWriter(path: path, format: format)
    try rendered.master.process(rendered.mix, check: check) { try file.write($0) }
    try file.finish()
  }

  /// Gives the frames of the track, a block at a time.
  func eachBlock(check: Check = { _ in }, _ body: ([Frame]) throws -> Void) throws {
    let rendered = try render(check)
    try rendered.master.process(rendered.mix, check: check, body)
  }

  private func render(_ check: Check) throws -> Rendered {
    if let rendered = rendered.withLock({ $0 }) { return rendered }
    let new = try Self.render(mix, check)
    rendered.withLock { $0 = new }
    return new
  }

  /// Renders the track, and hands out each block of its layers, with the factors of the
  /// compressor, which hears them all.
  func render(check: Check, eachBlock: ([[Frame]], [Float]) throws -> Void) throws -> Rendered {
    let new = try Self.render(mix, check, eachBlock)
    rendered.withLock { $0 = new }
    return new
  }

  private static func render(
    _ mix: Mix, _ check: Check, _ eachBlock: ([[Frame]], [Float]) throws -> Void = { _, _ in }
  ) throws -> Rendered {
    let stream = try MixStream(mix)
    let file = try ScratchFile()
    var compressor = mix.chain.map { Compressor(threshold: $0.threshold, ratio: $0.ratio) }
    var meter = Meter()
    try stream.eachBlock(check: check) { layers in
      var frames = sum(layers)
      let gains = compressor?.gains(for: frames) ?? []
      frames.multiply(by: gains)
      try eachBlock(layers, gains)
      meter.add(frames)
      try file.append(frames)
    }
    let measured = meter.measurement
    let (master, measurement) =
      if let chain = mix.chain {
        try Master.fitting(
          file, measured: measured, loudness: chain.loudness, ceiling: chain.ceiling,
          check: check)
      } else {
        Master.keeping(measured, under: ceiling)
      }
    return Rendered(mix: file, master: master, measurement: measurement)
  }

  /// The mix of layers, in the order in which they come.
  static func sum(_ layers: [[Frame]]) -> [Frame] {
    guard var sum = layers.first else { return [] }
    for layer in layers.dropFirst() {
      for index in sum.indices { sum[index] += layer[index] }
    }
    return sum
  }
}
