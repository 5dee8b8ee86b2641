import LofiLanguage
import MusicCore

extension Builtin {
  static let events = Builtin(
    "events", .score,
    "The MIDI events of music as records, those of all tracks by their moments.", stage: 1,
    isNoun: true,
    examples: [
      Example(
        """
        events = [C4] | stream | events
        (events | keep { it.kind == "note_on" } | first).pitch
        """, shows: "C4"),
      Example(
        """
        events = [C4, E4] | stream | events
        events | keep { it.kind == "note_off" } | map { it.offset }
        """, shows: "[1/4, 1/2]"),
    ], seeAlso: ["notes", "elements", "save"],
    forms: [
      Form(
        [
          .required("music", .music, "A stream, a part or a score.")
        ], returns: .kind(.list, "a list of records (offset:, track:, kind:, …)")
      ) { call in
        .list(try call.score("music").events().map { .record($0.record) })
      }
    ])
}
