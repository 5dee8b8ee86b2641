/// What was done and why, in a musician's words; it goes with the song as texts of its file.
extension Composition {
  /// What the first remark begins with.
  static let mark = "composed by rule"

  func remarks(_ layers: [Layer]) -> [String] {
    head + choices(layers) + form.sections.flatMap { remarks(on: $0, layers) }
  }

  private var head: [String] {
    let feeling = mood.map { ", \($0.rawValue)" } ?? ""
    return [
      "\(Composition.mark) from seed \(seed): \(key.name)\(feeling), \(tempo) BPM, swing "
        + "\((feel.swing + 5) / 10) %, played \(feel.pocket.rawValue)"
    ]
  }

  private func choices(_ layers: [Layer]) -> [String] {
    let names = ChordNames(key)
    var lines = ["verse chords: \(harmony.verse.text), which are \(names.names(harmony.verse))"]
    if harmony.isWalked { lines[0] += "; nobody wrote them down, each goes where it likes to go" }
    if form.sections.contains(where: { $0.kind == .contrast }) {
      lines.append(
        harmony.contrast == harmony.verse
          ? "the contrast keeps the chords and changes how they are played"
          : "contrast chords: \(harmony.contrast.text), which are \(names.names(harmony.contrast))")
    }
    lines += harmony.changes
    if layers.contains(.chords) {
      lines.append(
        "the chords lie near each other, between D3 and C5, in the rhythm \(accompanist.verse.name)"
      )
    }
    if layers.contains(.bass) {
      lines.append("the bass plays \(bassist.verse.name), on the kick where it can")
    }
    if layers.contains(.drums) {
      lines.append("the drums play \(drummer.pattern.name); every second bar has another kick")
    }
    return lines
  }

  private func remarks(on section: Section, _ layers: [Layer]) -> [String] {
    var players: [String] = []
    if layers.contains(.drums), let manner = drummer.manner(in: section) {
      players.append("drums \(manner)")
    }
    if layers.contains(.bass), let pattern = bassist.pattern(in: section) {
      players.append("bass \(pattern.name)")
    }
    if layers.contains(.chords) {
      players.append("chords in \(accompanist.comping(in: section).name)")
    }
    let span = "bars \(section.firstBar + 1) to \(section.lastBar + 1)"
    let list = players.isEmpty ? "" : ": " + players.joined(separator: ", ")
    let names = ChordNames(key)
    return ["\(span), \(section.kind.rawValue)\(list)"]
      + section.bars.map { bar in
        let chords = [0, 8].map { step in
          names.name(harmony.chord(bar: bar, step: step, in: section))
        }
        let both = chords[0] == chords[1] ? chords[0] : chords.joined(separator: ", then ")
        let melody = layers.contains(.melody) ? manners[bar].map { "; melody: \($0)" } ?? "" : ""
        return "bar \(bar + 1): \(both)\(melody)"
      }
  }
}
