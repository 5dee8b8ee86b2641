import Glibc

/// Where sound can be heard, by the names that FluidSynth gives the ways there.
public struct SoundDevice: Sendable {
  /// The driver: `pulseaudio` or `alsa`.
  let driver: String
  /// The name of an ALSA device; the usual one where there is none.
  let name: String?

  /// The device of this ALSA name, or the one that this computer plays on.
  ///
  /// - Throws: ``AudioError/noSoundDevice``: asking a driver that finds nothing would write its own lines over
  ///   what lofi shows.
  public init(named name: String? = nil) throws(AudioError) {
    self.name = name
    if name != nil {
      driver = "alsa"
    } else if Self.hasSoundServer {
      driver = "pulseaudio"
    } else if Self.hasCard {
      driver = "alsa"
    } else {
      throw .noSoundDevice
    }
  }

  /// PulseAudio, or PipeWire in its place.
  private static var hasSoundServer: Bool {
    if getenv("PULSE_SERVER") != nil { return true }
    let folder = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) } ?? "/run/user/\(getuid())"
    return access("\(folder)/pulse/native", R_OK | W_OK) == 0
  }

  private static var hasCard: Bool {
    (0..<8).contains { card in
      (0..<8).contains { access("/dev/snd/pcmC\(card)D\($0)p", W_OK) == 0 }
    }
  }
}
