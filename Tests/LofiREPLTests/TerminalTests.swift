import Foundation
import Testing

/// The real binary at a terminal.
@Suite(.enabled(if: Terminal.lofi != nil, "LOFI_BINARY does not name the built lofi"))
struct TerminalTests {
  private let home = FileManager.default.temporaryDirectory.appendingPathComponent(
    "lofi-terminal-" + UUID().uuidString)

  private func withPrompt(
    inputrc: String = "", environment: [String: String] = [:], _ body: (Terminal) throws -> Void
  ) throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try inputrc.write(
      to: home.appendingPathComponent(".inputrc"), atomically: true, encoding: .utf8)
    let terminal = try Terminal(
      running: try #require(Terminal.lofi),
      environment: ["HOME": home.path, "XDG_STATE_HOME": home.path].merging(environment) { $1 })
    try terminal.wait(for: "lofi 1>")
    try body(terminal)
  }

  /// Leave by Ctrl-D once the prompt stands there: typed before, the key would be the system's.
  private func leave(_ terminal: Terminal, at prompt: String) throws {
    try terminal.wait(for: prompt)
    terminal.type("\u{4}")
    #expect(try terminal.exitCode() == 0)
  }

  @Test("an entry shows its result and the next prompt, and Ctrl-D leaves")
  func runsAnEntry() throws {
    try withPrompt { terminal in
      terminal.type("1 + 1\r")
      try terminal.wait(for: "\n2\n")
      try leave(terminal, at: "lofi 2>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("Ctrl-C clears a half-typed line, and the prompt stays")
  func clearsALine() throws {
    try withPrompt { terminal in
      terminal.type("20 + ")
      try terminal.wait(for: "20 +")
      terminal.type("\u{3}")
      try terminal.wait(for: "^C\nlofi 1>")
      terminal.type("30 + 3\r")
      try terminal.wait(for: "\n33\n")
      try leave(terminal, at: "lofi 2>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("an open bracket asks for more, and Ctrl-C clears that too")
  func continues() throws {
    try withPrompt { terminal in
      terminal.type("[1,\r")
      try terminal.wait(for: "…")
      terminal.type("2]\r")
      try terminal.wait(for: "\n[1, 2]\n")
      terminal.type("[7,\r")
      try terminal.wait(for: "[7,\n      …")
      terminal.type("8\u{3}")
      try terminal.wait(for: "^C\nlofi 2>")
      terminal.type("40 + 4\r")
      try terminal.wait(for: "\n44\n")
      try leave(terminal, at: "lofi 3>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("Ctrl-C stops what runs, and the prompt stays")
  func stopsWork() throws {
    try withPrompt { terminal in
      terminal.type("for i in 1..1000000000 { i }\r")
      // Only a Ctrl-C that meets the work is about it; what is typed ahead waits.
      try terminal.wait(for: "{ i }\n")
      usleep(200_000)
      terminal.type("\u{3}")
      try terminal.wait(for: "lofi 2>")
      terminal.type("50 + 5\r")
      try terminal.wait(for: "\n55\n")
      try leave(terminal, at: "lofi 3>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("a pasted block of lines is one entry")
  func pastes() throws {
    try withPrompt { terminal in
      terminal.type("\u{1B}[200~a = 5\rb = 6\ra * b\u{1B}[201~\r")
      try terminal.wait(for: "\n30\n")
      try leave(terminal, at: "lofi 2>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("the up arrow brings back the last entry of an earlier run, whole")
  func keepsHistory() throws {
    try withPrompt { terminal in
      terminal.type("[1,\r")
      try terminal.wait(for: "…")
      terminal.type("2] + [3]\r")
      try terminal.wait(for: "\n[1, 2, 3]\n")
      try leave(terminal, at: "lofi 2>")
    }
    try withPrompt { terminal in
      terminal.type("\u{1B}[A")
      try terminal.wait(for: "lofi 1> [1,\n2] + [3]")
      terminal.type("\r")
      try terminal.wait(for: "\n[1, 2, 3]\n")
      try leave(terminal, at: "lofi 2>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("what is shown fits a window that became narrower")
  func fitsTheWindow() throws {
    try withPrompt { terminal in
      terminal.resize(width: 40)
      terminal.type("xs = 1..300 | map { it }\r")
      try terminal.wait(for: "more]")
      terminal.type("random(30, 30)\r")
      try terminal.wait(for: "more columns")
      try leave(terminal, at: "lofi 3>")
      let lines = terminal.text.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 40 })
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("training redraws one line, and in the end says in one how it went")
  func trains() throws {
    try withPrompt { terminal in
      terminal.type("ids = 1..400 | map { \"n{it % 9}\" }\r")
      terminal.type("v = ids | vocabulary\r")
      terminal.type("data = ids | encode v | windows 8, vocabulary: v\r")
      terminal.type("m = input 8 | embedding 9, 4 | lstm 16 | dense 9 | softmax\r")
      try terminal.wait(for: "lofi 5>")
      terminal.type("t = m | train data, epochs: 100000\r")
      try terminal.wait(for: "/100000 ▕")
      terminal.type("\u{3}")
      try terminal.wait(for: "epochs in 0:")
      try terminal.wait(for: "t = model")
      #expect(!terminal.text.contains("/100000 ▕"))
      try leave(terminal, at: "lofi 6>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("a line longer than the window is edited after the window became narrower")
  func resizes() throws {
    try withPrompt { terminal in
      terminal.type("[100, 200, 300, 400] + [500, 600, 700]")
      try terminal.wait(for: "700]")
      terminal.resize(width: 30)
      terminal.type("\u{1}\u{5} + [800]\r")
      try terminal.wait(for: "700, 800]")
      try leave(terminal, at: "lofi 2>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test(
    "Tab completes what can only be one thing, and lists what can be several, with their defaults")
  func completes() throws {
    try FileManager.default.createDirectory(
      at: home.appendingPathComponent("songs of june"), withIntermediateDirectories: true)
    try withPrompt { terminal in
      terminal.type("tune = [C4, E4] | st\t")
      try terminal.wait(for: "| st\nstream   Lay pitches")
      terminal.type("r\t")
      try terminal.wait(for: "lofi 1> tune = [C4, E4] | stream")
      terminal.type("\r")
      // One candidate is written with what comes behind it.
      try terminal.wait(for: "lofi 2>")
      terminal.type("tu\t| note_\t| print\r")
      try terminal.wait(for: "lofi 2> tune | note_count | print\n2\n")
      terminal.type("input 2 | lstm 4, \t")
      try terminal.wait(for: "return_sequences: false   Give an answer at every step")
      terminal.type("c\t0.5\r")
      try terminal.wait(for: "lofi 3> input 2 | lstm 4, recurrent_dropout: 0.5")
      try terminal.wait(for: "lofi 4>")
      terminal.type("tokens(tune, encoding: \"p\t)[0]\r")
      try terminal.wait(for: "encoding: \"pitches\")[0]\n\"C4\"\n")
      terminal.type("files \"~/so\t\" | count\r")
      try terminal.wait(for: "songs of")
      try terminal.wait(for: "\n0\n")
      try leave(terminal, at: "lofi 6>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("an entry's earlier lines count for completion, and a pasted tab does not complete")
  func completesLaterLines() throws {
    try withPrompt { terminal in
      terminal.type("for tune in [stream([C4])] {\r")
      try terminal.wait(for: "…")
      terminal.type("tune | rhy\t[1/8] | print }\r")
      try terminal.wait(for: "… tune | rhythm [1/8] | print }\n[C4]\n")
      terminal.type("\u{1B}[200~7 +\t5\u{1B}[201~\r")
      try terminal.wait(for: "\n12\n")
      try leave(terminal, at: "lofi 3>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("the arrows search by what stands before the cursor, unless ~/.inputrc says otherwise")
  func searchesByArrows() throws {
    try withPrompt { terminal in
      for (number, entry) in ["1 + 10", "2 + 20"].enumerated() {
        terminal.type(entry + "\r")
        try terminal.wait(for: "lofi \(number + 2)>")
      }
      terminal.type("1\u{1B}[A\r")
      try terminal.wait(for: "lofi 3> 1 + 10\n11\n")
      try leave(terminal, at: "lofi 4>")
    }
    try withPrompt(inputrc: "\"\\e[A\": previous-history\n") { terminal in
      terminal.type("2 + 20\r")
      try terminal.wait(for: "lofi 2>")
      terminal.type("1\u{1B}[A\r")
      try terminal.wait(for: "lofi 2> 2 + 20\n22\n")
      try leave(terminal, at: "lofi 3>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("vi mode from ~/.inputrc edits as vi does")
  func editsAsVi() throws {
    try withPrompt(inputrc: "set editing-mode vi\n") { terminal in
      terminal.type("10 + 7")
      try terminal.wait(for: "10 + 7")
      terminal.type("\u{1B}")
      usleep(800_000)
      terminal.type("0r4\r")
      try terminal.wait(for: "\n47\n")
      try leave(terminal, at: "lofi 2>")
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("NO_COLOR leaves the prompt without colour; with colour, its width is the same")
  func colours() throws {
    let line = "1" + String(repeating: " + 1", count: 30)
    for environment in [["NO_COLOR": "1"], [:]] {
      try withPrompt(environment: environment) { terminal in
        #expect(terminal.hasShownColour == environment.isEmpty)
        terminal.type(line)
        try terminal.wait(for: "lofi 1> \(line.prefix(71))\n")
        terminal.type("\u{1}2 + \r")
        try terminal.wait(for: "\n33\n")
        try leave(terminal, at: "lofi 2>")
      }
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("a second Ctrl-C before the work has stopped leaves")
  func leavesHard() throws {
    try withPrompt { terminal in
      // One product of matrices asks nobody whether to go on.
      terminal.type("zeros(6000, 6000) | matmul zeros(6000, 6000)\r")
      try terminal.wait(for: "6000)\n")
      usleep(300_000)
      terminal.type("\u{3}")
      usleep(100_000)
      terminal.type("\u{3}")
      #expect(try terminal.exitCode(seconds: 30) == 130)
    }
    try FileManager.default.removeItem(at: home)
  }

  @Test("a signal to leave puts the terminal right first", arguments: [SIGTERM, SIGHUP])
  func leavesBySignal(signal: Int32) throws {
    try withPrompt { terminal in
      terminal.type("1 + 1\r")
      try terminal.wait(for: "lofi 2>")
      #expect(!terminal.echoes)
      terminal.send(signal: signal)
      #expect(try terminal.exitCode() == 128 + signal)
      #expect(terminal.echoes)
    }
    try withPrompt { terminal in
      terminal.type("\u{1B}[A\r")
      try terminal.wait(for: "lofi 1> 1 + 1\n2\n")
      try leave(terminal, at: "lofi 2>")
    }
    try FileManager.default.removeItem(at: home)
  }
}
