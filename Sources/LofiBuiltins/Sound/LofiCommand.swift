import AudioCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let lofi = Builtin(
    "lofi", .look,
    "The sound of music on a worn tape or record: mixed by layers, through the chain, mastered.",
    stage: 9,
    examples: [
      Example("([C4, E4] | stream | lofi).loudness.kind"),
      Example("[C4, E4] | stream | lofi \"vinyl\", wow: 20, ambience: \"rain\""),
      Example("[C4, E4] | stream | lofi preset(\"tape\") + (bits: 8)"),
    ], seeAlso: ["preset", "render", "stems", "save", "play"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .optional(
            "preset", .either([.choice(LofiChain.presetNames), .record]),
            default: .text(LofiChain.presetNames[0]), "A preset, or a record of settings."),
        ]
          + [
            .labelled(
              "amount", .number,
              "How much lo-fi in place of a preset: 0 light, 0.5 as on tape, 1 heavy.")
          ]
          + LofiChain.settings.map { .labelled($0.name, .number, $0.explanation) }
          + [
            .labelled(
              "layers", .record,
              "How layers are played: (drums: (gain: -3, pan: 0.2, mute: false, start: 8, end: 60))."
            ),
            .labelled(
              "ambience", .choice(Ambience.names + ["cafe"]), "A place to hear it in."),
            .labelled(
              "voice", .text,
              "A sound file with a voice, from the fifth bar on; the music makes way for it."),
            .soundFont, .seed,
          ],
        returns: .kind(.audio)
      ) { call in
        var chain = try ChainRecord.chain(of: call.value("preset"))
        if call.optional("amount") != nil {
          let amount = try call.double("amount")
          guard (0...1).contains(amount) else {
            throw AudioError.outOfRange(setting: "amount", value: amount, range: 0...1)
          }
          chain = .amount(amount)
        }
        for setting in LofiChain.settings where call.optional(setting.name) != nil {
          try chain.set(setting, to: call.double(setting.name))
        }
        let voice = try call.given("voice") {
          try VoiceClip(path: call.host.pathToRead(call.text($0)))
        }
        return .foreign(
          try call.audio(
            Mix(
              call.score("music"), font: call.soundFont, chain: chain,
              settings: call.given("layers") { try LayerRecord.settings(of: call.value($0)) }
                ?? [:],
              ambience: call.given("ambience") { Ambience(named: try call.text($0)) } ?? nil,
              voice: voice, seed: call.seed)))
      }
    ])
}
