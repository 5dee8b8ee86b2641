import LofiBuiltins
import LofiLanguage
import LofiNotebook
import MusicCore
import PlotCore

/// Values to look at, and what they show.
enum Shown {
  /// The last value of a script.
  static func value(_ script: String) throws -> Value {
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: Recorder())
    let interpreter = Interpreter(host: session)
    let source = SourceText(script)
    var last: Value?
    for statement in try Parser.script(source).statements {
      last = try interpreter.run(statement, of: source).value
    }
    return last ?? .text("nothing")
  }

  /// What a script shows on `page`, line by line.
  static func lines(_ script: String, on page: Page = Page(width: 60)) -> [String] {
    let output = Recorder(page: page)
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output)
    _ = session.run(entry: script)
    return (output.shown + output.errors.map(\.message)).flatMap {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  /// Two parts, one with a wide name and one with a name that would clear the screen.
  static var band: Score {
    get throws {
      let notes = try (0..<40).map { place in
        Note(
          try Pitch(midiNumber: 40 + place), offset: try QuarterLength(place, over: 2),
          duration: .eighth, velocity: 20 + place * 2)
      }
      return Score(
        name: "夜のメロディーと長い題名",
        parts: [
          Part(name: "夜のメロディー", notes: notes), Part(name: "\u{1B}[2J\nbass", notes: notes),
        ])
    }
  }

  /// A trained model, quick to make.
  static let training = """
    tokens = ["C4", "E4", "G4", "rest", "C4.E4.G4"] | repeat 6 | flatten
    vocabulary = tokens | vocabulary
    data = tokens | encode vocabulary | windows 4, vocabulary: vocabulary
    model = input 4 | embedding vocabulary.size, 3 | lstm 4 | dense vocabulary.size | softmax
    trained = model | train data, validation: data, epochs: 3, batch_size: 8

    """
}
