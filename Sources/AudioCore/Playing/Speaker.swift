import Glibc
import Synchronization

/// What is heard just now: one sound at a time.
public enum Speaker {
  private static let current = Mutex<Playback?>(nil)

  /// Plays a sound in the background, and stops what was heard before.
  ///
  /// - Throws: ``AudioError/noSoundDevice``, or what rendering throws.
  public static func play(
    _ audio: Audio, on device: SoundDevice, check: Audio.Check = { _ in }
  ) throws {
    _ = try audio.measurement(check: check)
    stop()
    let playback = try Playback(audio, on: device)
    current.withLock { $0 = playback }
  }

  /// Whether there was something to stop.
  @discardableResult
  public static func stop() -> Bool {
    guard let playback = current.withLock({ $0.take() }) else { return false }
    return playback.stop()
  }

  /// A fiftieth of a second, for who waits until it is over.
  public static func waitAMoment() { usleep(20_000) }

  /// Whether a sound is heard.
  public static var isPlaying: Bool { current.withLock { $0?.isPlaying ?? false } }
}
