import LofiLanguage

/// The clean script: what failed, what was undone and what only looked at the session left out.
extension SessionRecord {
  /// A script that names the same values again.
  public var script: String {
    pieces.indices.filter { pieces[$0].isKept }.map(scriptText).joined()
  }

  /// The script as a file in `folder`.
  ///
  /// Paths to read were counted from `workingFolder`; elsewhere, the file says so.
  func script(in folder: String, workingFolder: String) -> String {
    folder == workingFolder ? script : "#| folder: \(workingFolder)\n" + script
  }

  /// The lines of the kept piece at `place`.
  func scriptText(at place: Int) -> String {
    let piece = pieces[place]
    let stopped =
      if case .stopped = piece.fate {
        " # Ctrl-C stopped the statement above; run again, it goes to its end\n"
      } else {
        ""
      }
    return (beginsCell(at: place) ? "#\n" : "") + piece.text + "\n" + stopped
  }

  /// Whether the options of the step before would reach a statement, unless it begins a new cell.
  private func beginsCell(at place: Int) -> Bool {
    guard pieces[place].isStatement, !pieces[place].goesOn,
      let before = pieces[..<place].lastIndex(where: \.isKept)
    else { return false }
    let step = pieces[before].step
    return step != pieces[place].step
      && pieces[...before].reversed().prefix { $0.step == step }.contains(where: \.isOption)
  }
}
