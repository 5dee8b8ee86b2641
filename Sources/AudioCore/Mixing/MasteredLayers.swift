extension Audio {
  /// Writes each layer to a file of its own as it is in the finished track: the compressor, the gain and the
  /// limiter, which hear them all, do the same to each. Their sum is what ``write(toPath:check:)`` writes, but
  /// for what 16 bits round off.
  ///
  /// - Parameter folder: an existing folder.
  /// - Returns: the layers, in the order of the sum; `NAME.flac` is the file of each.
  /// - Throws: ``AudioError``, and what `check` throws.
  public func writeMasteredLayers(
    toFolder folder: String, check: Check = { _ in }
  ) throws -> [Layer] {
    let layers = layers
    let takes = try layers.map { _ in try ScratchFile() }
    // Rendering is most of the work.
    let rendering: Check = { try check(0.85 * $0) }
    let rendered = try render(check: rendering) { blocks, gains in
      for (take, block) in zip(takes, blocks) {
        var frames = block
        frames.multiply(by: gains)
        try take.append(frames)
      }
    }
    var pieces: [(first: Int, gains: [Float])] = []
    let mastering: Check = { try check(0.85 + 0.1 * $0) }
    try rendered.master.gains(of: rendered.mix, check: mastering) { pieces.append(($0, $1)) }
    // Each file is written from its own take: on as many cores as there are.
    let gains = pieces
    try concurrently(
      zip(layers, takes).map { layer, take in
        {
          let path = "\(folder)/\(layer.rawValue).flac"
          let file = try SoundFileWriter(path: path, format: .layerFLAC)
          for piece in gains {
            var frames = try take.frames(from: piece.first, limit: piece.gains.count)
            frames.multiply(by: Array(piece.gains.prefix(frames.count)))
            try file.write(frames)
          }
          try file.finish()
        }
      })
    return layers
  }
}
