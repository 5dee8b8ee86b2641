import AudioCore
import LofiLanguage

extension Builtin {
  static let play = Builtin(
    "play", .look,
    "Let music or sound be heard, in the background, while you go on; `stop` and Ctrl-C end it. Hands it on.",
    stage: 8, hasEffect: true,
    examples: [
      Example("[C4, E4] | stream | play | kind", shows: "\"stream\""),
      Example("[C4, E4] | stream | lofi | play | kind", shows: "\"audio\""),
    ], seeAlso: ["stop", "lofi", "render", "save"],
    forms: [
      Form(
        [
          .required(
            "sound", .kinds([.stream, .part, .score, .audio]), "Music, or sound made of it."),
          .labelled(
            "wait", .boolean, default: .boolean(false),
            "Whether to go on only when it is over, as a script may want."),
          .labelled("device", .text, "The ALSA device to play on; the usual one unless said."),
          .soundFont,
        ], returns: .same("the music")
      ) { call in
        let device: SoundDevice
        do {
          device = try SoundDevice(named: call.given("device", call.text))
        } catch AudioError.noSoundDevice {
          call.host.notice(AudioError.noSoundDevice.description)
          return try call.value("sound")
        }
        let audio = try call.audio("sound")
        do { try Speaker.play(audio, on: device) } catch AudioError.noSoundDevice {
          call.host.notice(AudioError.noSoundDevice.description)
          return try call.value("sound")
        }
        guard try call.boolean("wait") else { return try call.value("sound") }
        defer { Speaker.stop() }
        while Speaker.isPlaying {
          try call.host.checkInterruption()
          Speaker.waitAMoment()
        }
        return try call.value("sound")
      }
    ])
}

extension AllBuiltins {
  /// Ends what is heard, as Ctrl-C at the prompt does.
  public static func hush() { Speaker.stop() }
}
