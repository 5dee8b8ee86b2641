import Foundation
import LofiBuiltins
import LofiNotebook
import Testing

/// `save` and `load` on files of a folder of their own.
struct FilesTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/lofi-files-\(UUID())"

  /// The short forms that checked lines show, in a session whose `FOLDER` is that folder.
  private func run(_ code: String) throws -> Recorder {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let output = Recorder()
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output, isChecking: true)
    let outcome = session.run(entry: code.replacingOccurrences(of: "FOLDER", with: folder))
    #expect(outcome == .fine, "\(output.errors.map(\.message))")
    #expect(session.checks.passed > 0)
    return output
  }

  private func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  private func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test("a vocabulary comes back as it was saved, and as a table for others")
  func vocabulary() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try run(
      """
      v = ["C4", "E4", "C4", "rest"] | vocabulary
      v | save "FOLDER/v.json" | save "FOLDER/v.csv" | kind   #=> "vocabulary"
      w = load "FOLDER/v.json"
      w.tokens == v.tokens and w.entropy == v.entropy   #=> true
      load "FOLDER/v.csv" | first             #=> (id: 0, token: "C4", count: 2)
      """)
    #expect(try text(of: "v.csv") == "id,token,count\n0,C4,2\n1,E4,1\n2,rest,1\n")
  }

  @Test("lists, records and tensors come back from JSON, and tables from CSV")
  func values() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try run(
      """
      (a: 1, b: [true, "x\\"y"], c: C4, d: 1/4) | save "FOLDER/r.json"
      load "FOLDER/r.json"                    #=> (a: 1, b: [true, "x\\"y"], c: "C4", d: 0.25)
      [(n: 1, s: "a,b"), (n: 2.5, t: "q\\"q")] | save "FOLDER/l.csv"
      load "FOLDER/l.csv"                     #=> [(n: 1, s: "a,b", t: ""), (n: 2.5, s: "", t: "q\\"q")]
      tensor([[1.5, 2.0], [3.0, 4.0]]) | save "FOLDER/t.csv" | save "FOLDER/t.json"
      load "FOLDER/t.csv"                     #=> [[1.5, 2.0], [3.0, 4.0]]
      load "FOLDER/t.json" | tensor           #=> [[1.5, 2.0], [3.0, 4.0]]
      zeros(2, 1, 1) | save "FOLDER/z.json"
      load "FOLDER/z.json"                    #=> [[[0.0]], [[0.0]]]
      [] | save "FOLDER/e.csv" | save "FOLDER/e.json"
      load "FOLDER/e.csv"                     #=> []
      1..3 | save "FOLDER/n.csv"
      load "FOLDER/n.csv"                     #=> [[1], [2], [3]]
      load "FOLDER/*.json" | count            #=> 4
      files "FOLDER" | count                  #=> 8
      """)
    #expect(try text(of: "l.csv") == "n,s,t\n1,\"a,b\",\n2.5,,\"q\"\"q\"\n")
  }

  @Test("a training's history is a table with a row an epoch")
  func history() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try run(
      """
      v = ["C4", "E4"] | vocabulary
      data = [0, 1, 0, 1, 0, 1, 0, 1] | windows 2, vocabulary: v
      model = input 2 | embedding 2, 2 | lstm 2 | dense 2 | softmax
      trained = model | train data, epochs: 2
      trained.history | save "FOLDER/h.csv" | save "FOLDER/h.json" | kind   #=> "history"
      load "FOLDER/h.csv" | map { it.epoch }  #=> [1, 2]
      (load("FOLDER/h.json").loss | first) == (trained.history.loss | first)   #=> true
      """)
    #expect(try text(of: "h.csv").hasPrefix("epoch,loss,seconds\n1,"))
  }

  @Test("the events of music are a table, and music itself a MIDI file")
  func music() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try run(
      """
      tune = [C4, E4.G4, rest(1/4)] | stream | tempo 90
      tune | save "FOLDER/tune.mid" | kind    #=> "stream"
      song = load "FOLDER/tune.mid"
      song | flatten                          #=> [C4, E4.G4, rest]
      song.tempo                              #=> 90.0
      song | events | save "FOLDER/events.csv" | count   #=> 10
      load "FOLDER/events.csv" | keep { it.kind == "note_on" } | map { it.pitch }   #=> ["C4", "E4", "G4"]
      """)
  }

  @Test("what a file holds is known by its content, not by its name")
  func content() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("\u{FEFF}{\"tempo\": 80}\n", to: "settings.mid")
    try write("name,beats\r\n\"night,\r\nbus\",4\r\n\r\n007,5\r\n", to: "t.csv")
    _ = try run(
      """
      load "FOLDER/settings.mid"              #=> (tempo: 80)
      load "FOLDER/t.csv" | map { it.beats }  #=> [4, 5]
      last(load("FOLDER/t.csv")).name         #=> "007"
      """)
  }

  @Test("what cannot be written or read is refused with its reason")
  func refusals() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("[1, 2", to: "cut.json")
    try write("a,\"b", to: "cut.csv")
    try write("just words", to: "words.txt")
    try write("7", to: "number.json")
    try write("{\"counts\":[1],\"tokens\":[]}", to: "wrong.json")
    let output = try run(
      """
      zeros(2, 2, 2) | save "FOLDER/z.csv"    #=> error wrong-input
      [1] | save "FOLDER/l.mid"               #=> error wrong-input
      [1] | save "FOLDER/l"                   #=> error wrong-input
      ([C4] | stream) | save "FOLDER/s.json"  #=> error wrong-input
      [(a: 1), 2] | save "FOLDER/m.csv"       #=> error wrong-input
      save { it }, "FOLDER/b.json"            #=> error wrong-input
      [1] | save "FOLDER/none/l.json"         #=> error cannot-write
      [1] | save 7                            #=> error wrong-input
      load "FOLDER/cut.json"                  #=> error bad-file
      load "FOLDER/cut.csv"                   #=> error bad-file
      load "FOLDER/words.txt"                 #=> error bad-file
      load "FOLDER/wrong.json"                #=> error bad-file
      load "FOLDER/number.json"               #=> error bad-file
      7 | save "FOLDER/n.json"                #=> error wrong-input
      load "FOLDER/none.json"                 #=> error no-such-file
      load "FOLDER/none/*"                    #=> error no-such-file
      """)
    let messages = output.errors.map { $0.message.replacingOccurrences(of: folder, with: "FOLDER") }
    #expect(messages[0] == "a tensor is saved as .json, but received \".csv\"")
    #expect(
      messages[2] == "a list is saved as .json or .csv, but received a path without an ending")
    #expect(messages[6] == "cannot write \"FOLDER/none/l.json\": the folder is not there")
    #expect(
      messages[8]
        == "\"FOLDER/cut.json\": line 1: the JSON needs a `,` or `]`, but found the end")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(left == ["cut.csv", "cut.json", "number.json", "words.txt", "wrong.json"])
  }
}
