import LofiLanguage
import MusicCore

extension Builtin {
  static let instrument = Builtin(
    "instrument", .score, "The General MIDI instrument; given a name, a copy played on it.",
    stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4] | stream | instrument", shows: "\"Acoustic Grand Piano\""),
      Example("([C4] | stream | instrument \"violin\").instrument", shows: "\"Violin\""),
    ], seeAlso: ["tempo", "parts"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score."),
          .optional("name", .text, "Its name, such as \"electric piano\"."),
        ], returns: .property(.text, "a text, or the copy")
      ) { call in
        guard call.optional("name") != nil else {
          return .text(
            try call.score("music").parts.first?.instrument.name ?? Instrument.piano.name)
        }
        let name = try call.text("name")
        guard let instrument = Instrument(named: name) else {
          throw Complaint(
            .wrongInput, "there is no instrument called \"\(name)\"", parameter: "name",
            why:
              "The 128 instruments of General MIDI have names such as \"electric piano\" or \"violin\"."
          )
        }
        switch try call.value("music") {
        case .foreign(var melody as Melody):
          melody.instrument = instrument
          return .foreign(melody)
        case .foreign(var part as Part):
          part.instrument = instrument
          return .foreign(part)
        default:
          var score = try call.score("music")
          for index in score.parts.indices { score.parts[index].instrument = instrument }
          return .foreign(score)
        }
      }
    ])
}
