import Foundation
import LofiNotebook
import Testing

/// A whole lesson at the real prompt, from the first line to the session that comes back after a kill.
@Suite(.enabled(if: Terminal.lofi != nil, "LOFI_BINARY does not name the built lofi"))
struct LessonTests {
  private let home = FileManager.default.temporaryDirectory.appendingPathComponent(
    "lofi-lesson-" + UUID().uuidString)

  @Test("a lesson: typing, pasting, Ctrl-C, undo, a narrow window, a second run, a kill")
  func lesson() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let first = try start()
    try type(at: first)
    try paste(at: first)
    try interrupt(first)
    try train(at: first)
    try undo(at: first)
    try narrow(first)
    first.type("\u{4}")
    #expect(try first.exitCode() == 0)

    let second = try start()
    #expect(!second.text.contains("cut off"))
    try recall(at: second)
    try work(at: second)
    second.send(signal: SIGKILL)
    #expect(try second.exitCode() == 128 + SIGKILL)

    try comeBack()
  }

  private func start() throws -> Terminal {
    let terminal = try Terminal(
      running: #require(Terminal.lofi),
      environment: ["HOME": home.path, "XDG_STATE_HOME": home.path])
    try terminal.wait(for: "lofi 1>")
    return terminal
  }

  private func type(at terminal: Terminal) throws {
    terminal.type("[C4, E4, G4] | map { it | transpose 2 }\r")
    try terminal.wait(for: "\n[D4, F#4, A4]\nlofi 2>")
    terminal.type("| count\r")
    try terminal.wait(for: "\n3\nlofi 3>")
  }

  /// Twelve lines, one entry.
  private func paste(at terminal: Terminal) throws {
    let lines = """
      ## Two tokens
      # They take turns, and a small network is to find out how.
      tokens = 1..400 | map { i =>
        if i % 3 == 0 { "C4" } else { "E4" }
      }
      vocabulary = tokens | vocabulary
      ids = tokens | encode vocabulary
      data = ids | windows 8, vocabulary: vocabulary
      model = input 8, 1
        | lstm 16
        | dense vocabulary.size
        | softmax
      """
    #expect(lines.split(separator: "\n").count == 12)
    terminal.type(
      "\u{1B}[200~" + lines.split(separator: "\n").joined(separator: "\r") + "\u{1B}[201~\r")
    try terminal.wait(for: "model = model · 3 layers")
    try terminal.wait(for: "lofi 4>")
  }

  /// Ctrl-C in a line, and on a continuation.
  private func interrupt(_ terminal: Terminal) throws {
    terminal.type("model | nonsense")
    try terminal.wait(for: "nonsense")
    terminal.type("\u{3}")
    try terminal.wait(for: "nonsense^C\nlofi 4>")
    terminal.type("[7,\r")
    try terminal.wait(for: "[7,\n      …")
    terminal.type("8")
    try terminal.wait(for: "… 8")
    terminal.type("\u{3}")
    try terminal.wait(for: "8^C\nlofi 4>")
  }

  /// Ctrl-C in a training: the model is there, as far as it has come.
  private func train(at terminal: Terminal) throws {
    terminal.type("trained = model | train data, epochs: 1000000\r")
    try terminal.wait(for: "/1000000", seconds: 30)
    let start = Date()
    terminal.type("\u{3}")
    try terminal.wait(for: "the model is kept as it is", seconds: 30)
    try terminal.wait(for: "lofi 5>")
    #expect(Date().timeIntervalSince(start) < 5)
    terminal.type("(trained.history.loss | count) > 1\r")
    try terminal.wait(for: "\ntrue\nlofi 6>")
  }

  private func undo(at terminal: Terminal) throws {
    terminal.type("model = 5\r")
    try terminal.wait(for: "lofi 7>")
    terminal.type("undo\r")
    try terminal.wait(for: "undone: model = 5\nlofi 8>")
    terminal.type("model | kind\r")
    try terminal.wait(for: "\n\"model\"\nlofi 9>")
  }

  /// After the window became narrow, nothing is wider than it.
  private func narrow(_ terminal: Terminal) throws {
    terminal.resize(width: 40)
    terminal.type("1..100 | map { it * 1000 }\r")
    try terminal.wait(for: "lofi 10>")
    let shown = terminal.text.components(separatedBy: "it * 1000 }").last ?? ""
    #expect(shown.split(separator: "\n").count > 2)
    #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  /// The history of the first run: by its beginning, and by a word in the middle.
  private func recall(at terminal: Terminal) throws {
    terminal.type("[C4\u{1B}[A")
    try terminal.wait(for: "lofi 1> [C4, E4, G4] | map")
    terminal.type("\u{15}\u{12}trained.h")
    try terminal.wait(for: "(trained.history.loss | count) > 1")
    terminal.type("\u{7}\u{5}\u{15}base = 20\r")
    try terminal.wait(for: "lofi 2>")
  }

  /// What the kill is to find: names, an undone one, a failed line, and a loop that runs.
  private func work(at terminal: Terminal) throws {
    let entries = ["seed 5", "answer = base * 2 + 2", "wrong = 1", "undo", "1 / 0"]
    for (index, entry) in entries.enumerated() {
      terminal.type(entry + "\r")
      try terminal.wait(for: "lofi \(index + 3)>")
    }
    terminal.type("for i in 1..1000000000 { i }\r")
    try terminal.wait(for: "{ i }\n")
    usleep(300_000)
  }

  /// The next start says how the journal is run again; run, it gives the same names.
  private func comeBack() throws {
    let third = try start()
    try third.wait(for: "the last session was cut off")
    let folder = home.path + "/lofi/journals"
    let journal = try #require(Paths.files(in: folder, endings: ["lofi"]).last)
    third.type("run \"\(journal)\"\r")
    try third.wait(for: "lofi 2>")
    third.type("variables\r")
    try third.wait(for: "\nbase = 20\nanswer = 42\nlofi 3>")
    third.type("seed\r")
    try third.wait(for: "\n5\nlofi 4>")
    third.type("\u{4}")
    #expect(try third.exitCode() == 0)
  }
}
