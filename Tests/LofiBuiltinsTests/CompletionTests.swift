import Foundation
import LofiBuiltins
import LofiLanguage
import LofiNotebook
import Testing

/// What Tab offers, with the real commands.
struct CompletionTests {
  private let session: Session

  init() {
    session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: Recorder())
    let outcome = session.run(
      entry: """
        tune = [C4, E4] | stream
        tunes = [tune, tune]
        score = tune | transpose 2 | merge tune
        words = ["C4", "E4"] | vocabulary
        data = [0, 1, 0, 1] | windows 2, vocabulary: words
        model = input 2 | embedding 2, 2
        shift = { s, by: 2 => s | transpose by }
        settings = (epochs: 3, name: "small")
        """)
    #expect(outcome == .fine)
  }

  private func offers(_ text: String) -> [String] { session.completions(of: text).all.map(\.text) }

  private func note(_ name: String, in text: String) -> String? {
    session.completions(of: text).all.first { $0.text == name }?.note
  }

  @Test("after a pipe stand the commands that take what is piped, and blocks with a name")
  func afterAPipe() {
    let offered = offers("tune | ")
    #expect(offered.contains("transpose") && offered.contains("save") && offered.contains("shift"))
    #expect(!offered.contains("lstm") && !offered.contains("words") && !offered.contains("help"))
    #expect(offers("model | l") == ["lstm", "lstm_step"])
    #expect(
      offers("tune | transpose 2 | notes | first | p")
        == ["pitches", "pitch", "peek", "print"])
    #expect(offers("words | ").contains("show"))
    #expect(!offers("words | ").contains("parts"))
    #expect(offers("[1, 2] | su") == ["sum"])
    #expect(offers("variables() | ") == [])
  }

  @Test("what is piped is known through commands, fields, indices, operators and brackets")
  func inference() {
    #expect(offers("score.parts[0] | el") == ["elements"])
    #expect(offers("tunes[0] | rh") == ["rhythm"])
    #expect(offers("tunes[0..0] | rh") == [])
    #expect(offers("(tune + tune) | rh") == ["rhythm"])
    #expect(offers("tune.tempo | rh") == [] && offers("tune | tempo 80 | rh") == ["rhythm"])
    #expect(offers("tune | tempo | rh") == [])
    #expect(offers("(if 1 > 2 { tune } else { score }) | par") == ["parts"])
    #expect(offers("C4.E4 | pitches | first | mi") == [])
    #expect(offers("data.vocabulary.en") == ["entropy"])
  }

  @Test("an unknown kind leaves every command that takes something")
  func unknown() {
    let offered = offers("nothing_known | ")
    #expect(offered.contains("lstm") && offered.contains("transpose"))
    #expect(!offered.contains("variables") && !offered.contains("help"))
  }

  @Test("a stage begins with a name or a command, each name with its kind")
  func stage() {
    #expect(offers("tu") == ["tune", "tunes"])
    #expect(note("tune", in: "tu") == "stream" && note("tunes", in: "x = tu") == "list")
    #expect(offers("x = loa") == ["load"])
    #expect(offers("").contains("help") && offers("").contains("tune"))
  }

  @Test("inside a command stand the labels that were not given, with their defaults")
  func labels() {
    let offered = offers("model | train data, epochs: 3, ")
    #expect(offered.contains("batch_size:") && !offered.contains("epochs:"))
    #expect(!offered.contains("tune"))
    #expect(note("epochs:", in: "model | train data, ") == "10")
    #expect(note("validation:", in: "model | train data, ") == "a dataset")
    #expect(
      offers("model | train ") == [
        "data", "epochs:", "batch_size:", "loss:", "optimizer:",
        "learning_rate:", "schedule:", "clip_norm:", "validation:", "patience:",
        "steps_per_epoch:", "keep:", "checkpoint:", "seed:",
      ])
    #expect(offers("lstm(model, 4, re") == ["return_sequences:", "recurrent_dropout:"])
    #expect(offers("tune | shift ").contains("by:"))
  }

  @Test("a choice is offered, in quotes where none are open")
  func choices() {
    #expect(offers("model | train data, optimizer: \"") == ["rmsprop", "adam"])
    #expect(offers("model | train data, optimizer: ").prefix(2) == ["\"rmsprop\"", "\"adam\""])
    #expect(offers("model | train data, optimizer: \"a") == ["adam"])
    #expect(offers("model | lstm 4, return_sequences: ").prefix(2) == ["true", "false"])
    #expect(offers("model | train data, validation: ") == ["data"])
    #expect(offers("words | show rows: ").first == "all")
  }

  @Test("after a dot stand the fields of the kind and the nouns that take it")
  func fields() {
    #expect(offers("words.") == ["size", "tokens", "entropy", "kind"])
    #expect(offers("tune.te") == ["tempo"])
    #expect(offers("settings.") == ["epochs", "name", "count", "kind"])
    #expect(offers("C4.mi") == ["midi"])
    #expect(offers("(a: 1, b: 2).").prefix(2) == ["a", "b"])
  }

  @Test("names of the entry itself count: loops, blocks, earlier lines")
  func scopes() {
    #expect(offers("tunes | map { it | rh") == ["rhythm"])
    #expect(offers("tunes | map { song => song | parts | map { it.na") == ["name"])
    #expect(offers("for song in tunes { so").first == "song")
    #expect(offers("for song in tunes { song | rh") == ["rhythm"])
    #expect(offers("for i in 1..8 {\n  next = tune\n  ne") == ["next"])
    #expect(offers("training, validation = data | split 0.9\ntraining | wi") == [])
    #expect(offers("a, b = data | split 0.9\nmodel | train a, validation: ").first == "b")
    #expect(offers("it | rh") == [])
  }

  @Test("a line that starts with | goes on from the last value")
  func goesOn() {
    _ = session.run(entry: "tune")
    #expect(offers("| rh") == ["rhythm"])
    #expect(offers("it.temp") == ["tempo"])
    _ = session.run(entry: "words")
    #expect(offers("| rh") == [])
  }

  @Test("code in a text is completed, other text is not")
  func texts() {
    #expect(offers("\"tempo {tune.te") == ["tempo"])
    #expect(offers("print \"{words.si") == ["size"])
    #expect(offers("print \"tu") == [])
  }

  @Test("pitches stand only where one can be")
  func pitches() {
    #expect(offers("note(C").contains("C4"))
    #expect(offers("[C").contains("C4"))
    #expect(offers("tune | C") == [])
    #expect(offers("model | train data, epochs: C") == [])
    #expect(offers("tune.C") == [])
    #expect(offers("model | train data, C") == [])
  }

  @Test("nothing is offered in prose, comments, numbers, or where only a sign can stand")
  func nothing() {
    for text in ["# tu", "1 + 2 # tu", "12", "tune) | ", "tunes[0] tu", "{ a, tu", "'tu"] {
      #expect(offers(text) == [], "\(text)")
    }
  }

  @Test("help is followed by commands, kinds and topics")
  func help() {
    #expect(offers("help lst") == ["lstm", "lstm_step"])
    #expect(offers("help sco") == ["score"])
    #expect(offers("help oper") == ["operators"])
    #expect(offers("help \"oper") == [])
  }

  @Test("a list of a million elements costs a Tab nothing")
  func isQuick() {
    _ = session.run(entry: "many = 1..1000000 | map { it };\nmany")
    let time = ContinuousClock().measure {
      #expect(offers("many | tak") == ["take"])
      #expect(offers("many[0] + ma") != [])
      #expect(offers("| tak") == ["take"])
      #expect(offers("").contains("many"))
    }
    #expect(time < .milliseconds(20), "four completions took \(time)")
  }

  @Test("what the tutorial writes after a pipe is always among what is offered")
  func knowsTheTutorial() throws {
    // As far as nothing is trained; the later scripts run these first.
    for script in ["03_encoding", "04_sequences"] {
      #expect(session.run(file: "\(TutorialFolder.path)/\(script).lofi") == .fine)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: TutorialFolder.path).sorted()
    where name.hasSuffix(".lofi") {
      let text = try String(contentsOfFile: "\(TutorialFolder.path)/\(name)", encoding: .utf8)
      var before = ""
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        if !line.hasPrefix(" "), !line.hasPrefix("}") { before = "" }
        for use in line.matches(of: /\| ([a-z])([a-z_]+)/) {
          let typed = before + line[..<use.output.2.startIndex]
          let command = String(use.output.1 + use.output.2)
          #expect(offers(typed).contains(command), "\(name): \(typed)")
        }
        before += line + "\n"
      }
    }
  }

  @Test("every beginning of a line can be completed, by words that go on from what was typed")
  func neverFails() throws {
    let path = "\(TutorialFolder.path)/05_network.lofi"
    let text = try String(contentsOfFile: path, encoding: .utf8).prefix(6000)
    for end in stride(from: 0, to: text.count, by: 7) {
      let typed = String(text.prefix(end).suffix(300))
      let completions = session.completions(of: typed)
      #expect(typed.hasSuffix(completions.word))
      for completion in completions.all where !completions.isInText {
        #expect(completion.text.hasPrefix(completions.word))
      }
    }
  }
}
