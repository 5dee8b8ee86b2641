import AudioCore
import LofiLanguage
import MusicCore

extension Builtin {
  static let instrument = Builtin(
    "instrument", .score,
    "The General MIDI instrument; given a name or a number, a copy played on it.",
    stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4] | stream | instrument", shows: "\"Acoustic Grand Piano\""),
      Example(
        "([C4, E4] | stream | instrument \"rhodes\").instrument", shows: "\"Electric Piano 1\""),
      Example("([C2] | stream | instrument 32) | instrument", shows: "\"Acoustic Bass\""),
      Example("([C4] | stream | instrument \"violin\").instrument", shows: "\"Violin\""),
    ], seeAlso: ["tempo", "parts"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .optional(
            "name", .either([.text, .whole]),
            "Its name, such as \"electric piano\", or its number in a MIDI file, 0 to 127."),
          .labelled(
            "layer", .choice(Layer.played.map(\.rawValue)),
            "The layer that is to play it, as `lofi` names them; all parts unless said."),
        ], returns: .property(.text, "a text, or the copy")
      ) { call in
        guard call.optional("name") != nil else {
          return .text(
            try call.score("music").parts.first?.instrument.name ?? Instrument.piano.name)
        }
        let instrument = try call.instrument("name")
        let layer = try call.given("layer") { Layer(rawValue: try call.text($0)) } ?? nil
        return try call.changing("music") { score in
          if let layer { return score.playing(layer, on: instrument) }
          var score = score
          for index in score.parts.indices { score.parts[index].instrument = instrument }
          return score
        }
      }
    ])
}

extension Call {
  /// An instrument by its name or its number.
  fileprivate func instrument(_ name: String) throws -> Instrument {
    guard case .text(let text) = try value(name) else {
      return try Instrument(program: whole(name, in: 0...127))
    }
    guard let instrument = Instrument(named: text) else {
      throw Complaint(
        .wrongInput, "there is no instrument called \"\(text)\"", parameter: name,
        why:
          "The 128 instruments of General MIDI have names such as \"electric piano\" or \"violin\".",
        question: Spelling.nearest(to: text.lowercased(), among: Instrument.commonNames)
          .map { "did you mean \"\($0)\"?" })
    }
    return instrument
  }
}
