import AudioCore
import LofiLanguage

extension Builtin {
  static let stop = Builtin(
    "stop", .look, "End what `play` plays, and the player.", stage: 9, hasEffect: true,
    examples: [Example("stop"), Example("stop()")], seeAlso: ["play"],
    forms: [
      Form([], returns: .nothing) { call in
        let wasOpen = PlayerProcess.stop()
        if !Speaker.stop(), !wasOpen { call.host.notice("nothing is playing") }
        return nil
      }
    ])
}
