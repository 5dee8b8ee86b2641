import CSndFile
import Glibc

/// A sound file as frames: mono stands in both channels, of more than two the first two are taken.
enum SoundFileReader {
  /// The frames of a file and how many there are a second.
  ///
  /// - Throws: ``AudioError/noLibrary(name:package:)``, ``AudioError/cannotRead(path:reason:)``,
  ///   ``AudioError/voiceTooLong(path:seconds:)``.
  static func frames(
    of path: String, longest: Double
  ) throws(AudioError) -> (frames: [Frame], sampleRate: Double) {
    let library = try SoundLibrary.library()
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .cannotRead(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
    defer { close(descriptor) }
    var info = SF_INFO()
    guard let file = library.open(descriptor, Int32(SFM_READ), &info, 0) else {
      throw .cannotRead(path: path, reason: library.reason(nil))
    }
    defer { _ = library.close(file) }
    let seconds = Double(info.frames) / Double(info.samplerate)
    guard seconds <= longest else { throw .voiceTooLong(path: path, seconds: seconds) }
    let channels = Int(info.channels)
    var samples = [Float](repeating: 0, count: Int(info.frames) * channels)
    let count = Int(library.read(file, &samples, info.frames))
    let frames = (0..<max(0, count)).map { index in
      Frame(samples[index * channels], samples[index * channels + min(1, channels - 1)])
    }
    let limit = Frame(repeating: 8)
    // A file of floating-point numbers can hold what is no number.
    return (
      frames.map {
        $0.x.isFinite && $0.y.isFinite ? $0.clamped(lowerBound: -limit, upperBound: limit) : Frame()
      },
      Double(info.samplerate)
    )
  }
}
