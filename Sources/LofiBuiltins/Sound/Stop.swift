import AudioCore
import LofiLanguage

extension Builtin {
  static let stop = Builtin(
    "stop", .look, "End what `play` plays.", hasEffect: true,
    examples: [Example("stop"), Example("stop()")], seeAlso: ["play"],
    forms: [
      Form([], returns: .nothing) { call in
        if !Speaker.stop() { call.host.notice("nothing is playing") }
        return nil
      }
    ])
}
