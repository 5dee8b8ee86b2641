import CFluidSynth
import Glibc
import Synchronization

/// A sound on its way to a device: a thread reads it, and the device's own thread takes it away.
final class Playback: Sendable {
  private struct Waiting: Sendable {
    var frames: [Frame] = []
    /// How many of them the device has taken.
    var taken = 0
    var isRead = false
    var isStopped = false
    /// Whether the last of it has been heard, or faded out.
    var isOver = false
  }

  private let audio: Audio
  private let waiting = Mutex(Waiting())

  /// How far the thread reads ahead.
  ///
  /// - Unit: frames.
  private static let ahead = 16 * AudioFormat.blockLength

  private struct Stopped: Error {}

  /// Begins to play.
  ///
  /// - Throws: ``AudioError/noSoundDevice`` where the device does not open.
  init(_ audio: Audio, on device: SoundDevice) throws(AudioError) {
    self.audio = audio
    let library = try FluidSynth.library()
    guard let settings = library.newSettings() else { throw .noSoundDevice }
    _ = library.setText(settings, "audio.driver", device.driver)
    if let name = device.name { _ = library.setText(settings, "audio.alsa.device", name) }
    _ = library.setNumber(settings, "synth.sample-rate", AudioFormat.sampleRate)
    _ = library.setWhole(settings, "audio.period-size", 1024)
    let line = Line(library: library, settings: settings)
    // The device's thread holds it until the driver is gone.
    let held = Unmanaged.passRetained(self)
    let driver = library.newDriver(
      settings,
      { data, count, _, _, channels, output in
        guard let data, let output, channels >= 2, let left = output[0], let right = output[1]
        else { return 0 }
        Unmanaged<Playback>.fromOpaque(data).takeUnretainedValue()
          .take(Int(count), left, right)
        return 0
      }, held.toOpaque())
    guard let driver else {
      held.release()
      library.deleteSettings(settings)
      throw .noSoundDevice
    }
    line.driver = driver
    start(line, held)
  }

  /// What has to be closed when all is over.
  private final class Line: @unchecked Sendable {
    let library: FluidSynth
    let settings: OpaquePointer
    var driver: OpaquePointer?

    init(library: FluidSynth, settings: OpaquePointer) {
      self.library = library
      self.settings = settings
    }
  }

  var isPlaying: Bool { waiting.withLock { !$0.isOver } }

  /// Whether it was still playing.
  func stop() -> Bool {
    waiting.withLock { waiting in
      defer { waiting.isStopped = true }
      return !waiting.isOver
    }
  }

  /// Reads the sound in a thread of its own, and closes the device at the end.
  private func start(_ line: Line, _ held: Unmanaged<Playback>) {
    // Signals are for the main thread.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    final class Work: @unchecked Sendable {
      let body: () -> Void
      init(_ body: @escaping () -> Void) { self.body = body }
    }
    let work = Unmanaged.passRetained(
      Work { [self] in
        read()
        while isPlaying { usleep(10_000) }
        line.library.deleteDriver(line.driver)
        line.library.deleteSettings(line.settings)
        held.release()
      })
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard result == 0 else {
      work.release()
      waiting.withLock { $0.isOver = true }
      return
    }
    pthread_detach(thread)
  }

  private func read() {
    let check: Audio.Check = { [self] _ in
      if waiting.withLock({ $0.isStopped }) { throw Stopped() }
    }
    try? audio.eachBlock(check: check) { frames in
      while waiting.withLock({ $0.frames.count - $0.taken > Self.ahead && !$0.isStopped }) {
        usleep(5000)
      }
      waiting.withLock { waiting in
        waiting.frames.removeFirst(waiting.taken)
        waiting.taken = 0
        waiting.frames += frames
      }
    }
    waiting.withLock { $0.isRead = true }
  }

  /// Gives the device the next frames; what has been stopped fades out first.
  private func take(
    _ count: Int, _ left: UnsafeMutablePointer<Float>, _ right: UnsafeMutablePointer<Float>
  ) {
    waiting.withLock { waiting in
      let there = waiting.isOver ? 0 : min(count, waiting.frames.count - waiting.taken)
      for index in 0..<count {
        var frame = index < there ? waiting.frames[waiting.taken + index] : Frame()
        if waiting.isStopped { frame *= 1 - Float(index + 1) / Float(count) }
        left[index] = frame.x
        right[index] = frame.y
      }
      waiting.taken += there
      if waiting.isStopped || waiting.isRead && waiting.taken == waiting.frames.count {
        waiting.isOver = true
      }
    }
  }
}
