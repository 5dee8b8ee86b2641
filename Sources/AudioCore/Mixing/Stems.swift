extension Audio {
  /// Writes each layer to a file of its own, and their sum to `mix.wav`: to the last bit what one gets by adding
  /// up the files in their order, in numbers of 32 bits, before the compressor and the master.
  ///
  /// - Parameter folder: an existing folder.
  /// - Returns: the names of the files, layers in the order of the sum, `mix.wav` last.
  /// - Throws: ``AudioError``, and what `check` throws.
  public func writeStems(toFolder folder: String, check: Check = { _ in }) throws -> [String] {
    let stream = try MixStream(mix)
    let names =
      mix.chain == nil ? ["mix.wav"] : stream.layers.map { "\($0.rawValue).wav" } + ["mix.wav"]
    let files = try names.map {
      try SoundFileWriter(path: "\(folder)/\($0)", format: .floatWAV)
    }
    try stream.eachBlock(check: check) { layers in
      let sum = Audio.sum(layers)
      for (file, frames) in zip(files, layers) where files.count > 1 { try file.write(frames) }
      try files.last?.write(sum)
    }
    for file in files { try file.finish() }
    return names
  }
}
