import CSndFile
import MusicCore

/// A sound file that grows a block at a time, beside its place, and takes it once it is whole.
final class SoundFileWriter {
  private let library: SoundLibrary
  private let path: String
  private let format: SoundFileFormat
  private let draft: DraftFile
  private var file: OpaquePointer?

  /// - Throws: ``AudioError/noLibrary(name:package:)``, ``AudioError/cannotWrite(path:reason:)``.
  init(path: String, format: SoundFileFormat) throws(AudioError) {
    library = try SoundLibrary.library()
    self.path = path
    self.format = format
    do { draft = try DraftFile(for: path) } catch {
      guard case .cannotWrite(_, let reason) = error else {
        throw .cannotWrite(path: path, reason: error.description)
      }
      throw .cannotWrite(path: path, reason: reason)
    }
    var info = SF_INFO()
    info.samplerate = Int32(AudioFormat.sampleRate)
    info.channels = Int32(AudioFormat.channelCount)
    info.format = format.code
    file = library.open(draft.descriptor, Int32(SFM_WRITE), &info, 0)
    guard file != nil else {
      draft.discard()
      throw .cannotWrite(path: path, reason: library.reason(nil))
    }
    // The chunk with the peak holds the time of day, and the same sound would not be the same file.
    _ = library.command(file, Int32(SFC_SET_ADD_PEAK_CHUNK), nil, 0)
    // Over full scale a whole number would turn round.
    _ = library.command(file, Int32(SFC_SET_CLIPPING), nil, 1)
    // Layers go to a page of this machine: they are to be there soon, and not to be small.
    var compression = 0.0
    if format == .layerFLAC {
      _ = library.command(file, Int32(SFC_SET_COMPRESSION_LEVEL), &compression, 8)
    }
    var quality = 0.6
    if format == .ogg {
      _ = library.command(file, Int32(SFC_SET_VBR_ENCODING_QUALITY), &quality, 8)
    }
  }

  deinit {
    guard file != nil else { return }
    _ = library.close(file)
    draft.discard()
  }

  /// - Throws: ``AudioError/cannotWrite(path:reason:)``, as on a full disk.
  func write(_ frames: some Collection<Frame>) throws(AudioError) {
    let frames = Array(frames)
    let written = frames.withUnsafeBytes { bytes in
      library.write(
        file, bytes.baseAddress?.assumingMemoryBound(to: Float.self), Int64(frames.count))
    }
    guard written == frames.count else {
      throw .cannotWrite(path: path, reason: library.reason(file))
    }
  }

  /// - Throws: ``AudioError/cannotWrite(path:reason:)``.
  func finish() throws(AudioError) {
    let status = library.close(file)
    file = nil
    guard status == 0 else {
      draft.discard()
      throw .cannotWrite(path: path, reason: "the last of it could not be written")
    }
    if format == .ogg { try OggSerial.makeSame(draft.descriptor, path: path) }
    do { try draft.commit() } catch {
      throw .cannotWrite(path: path, reason: error.description)
    }
  }
}
