import ArgumentParser
import Glibc

/// How fast lofi is beside what others use for the same work; run by `Scripts/bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure lofi, and beside it, in the same run, what others use for the same work.")

  @Argument(help: "What to measure: engine or sound.")
  var subject = Subject.engine

  @Flag(help: "One JSON object a row.")
  var json = false

  @Option(help: "A Python that has keras, tensorflow, torch and jax.")
  var python: String?

  @Option(help: .hidden)
  var scripts = "Scripts/Bench"

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case engine, sound
  }

  func run() throws {
    let peers = python.map { Peers(python: $0, folder: scripts) }
    if !json { Row.printHeader() }
    let show = { (row: Row) in
      print(json ? row.json : row.text)
      fflush(nil)
    }
    switch subject {
    case .engine: try Engine(peers: peers, show: show).run()
    case .sound: try Sound(show: show).run()
    }
  }
}
