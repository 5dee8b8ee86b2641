import ArgumentParser
import Glibc
import TensorCore

/// How fast lofi is beside what others use for the same work; run by `Scripts/bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure lofi, and beside it, in the same run, what others use for the same work.")

  @Argument(
    help: "What to measure: engine, midi or sound; corpus writes the files that midi reads.")
  var subject: Subject

  @Flag(help: "One JSON object a row.")
  var json = false

  @Option(help: "A Python that has the others: keras, tensorflow, torch and jax, or symusic.")
  var python: String?

  @Option(help: "A folder of small MIDI files to read.")
  var songs = "Scripts/Tutorial/songs"

  @Option(help: .hidden)
  var folder = "."

  @Option(help: .hidden)
  var lofi = ".build/release/lofi"

  @Option(help: .hidden)
  var scripts = "Scripts/Bench"

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case engine, midi, sound, corpus
  }

  func run() throws {
    FreedMemory.keep()
    let peers = python.map { Peers(python: $0, folder: scripts) }
    if !json, subject != .corpus { Row.printHeader() }
    let show = { (row: Row) in
      print(json ? row.json : row.text)
      fflush(nil)
    }
    switch subject {
    case .engine: try Engine(peers: peers, show: show).run()
    case .midi:
      let files = MIDICorpus(folder: folder)
      try MIDIReading(peers: peers, lofi: lofi, corpus: files, songs: songs, show: show).run()
    case .corpus: try MIDICorpus(folder: folder).write()
    case .sound: try Sound(show: show).run()
    }
  }
}
