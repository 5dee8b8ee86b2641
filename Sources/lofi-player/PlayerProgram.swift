import ArgumentParser
import Foundation
import LofiPlayer

/// The player: a program of its own beside lofi, which hands it a folder. Whatever the page asks for, it sees
/// nothing of the prompt, and of the disk only that folder. It ends when lofi does.
@main
struct PlayerProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lofi-player",
    abstract: "The page that `player` opens; `lofi player FILE` starts it.")

  @Argument(help: "The folder that lofi hands over; it is removed at the end.")
  var folder: String

  @Option(help: "Write the track as one page to this file, and end.")
  var page: String?

  @Option(help: "The port; \(PlayerServer.usualPort) where it is free unless said.")
  var port: UInt16?

  @Option(help: "The address to listen on; 0.0.0.0 lets others in the network listen.")
  var host = "127.0.0.1"

  func run() async throws {
    let tracks = folder + "/tracks"
    try FileManager.default.createDirectory(
      atPath: tracks, withIntermediateDirectories: true)
    signal(SIGPIPE, SIG_IGN)
    raiseFileLimit()
    let handover = try Handover(folder: folder)
    let studio = try Studio(
      handover, band: .of(handover, folder: folder), folder: tracks)
    let path = folder
    if let page {
      defer { try? FileManager.default.removeItem(atPath: path) }
      let html = try SinglePage(studio, studio.make(studio.first)).html()
      try Data(html.utf8).write(to: URL(fileURLWithPath: page), options: .atomic)
      return
    }
    endWithStarter { try? FileManager.default.removeItem(atPath: path) }
    let server = PlayerServer(studio)
    let announce: @Sendable (UInt16) -> Void = { [host] port in
      FileHandle.standardOutput.write(Data("http://\(host):\(port)/\n".utf8))
    }
    do {
      try await server.run(
        address: host, port: port ?? PlayerServer.usualPort, started: announce)
    } catch is PlayerServer.NotOpened where port == nil {
      // Somebody else has the usual one.
      try await server.run(address: host, port: 0, started: announce)
    }
  }

  /// Standard input is a pipe that whoever started this holds open.
  private func endWithStarter(_ tidy: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      while !FileHandle.standardInput.availableData.isEmpty {}
      tidy()
      Foundation.exit(0)
    }
  }

  /// Each client is an open file.
  private func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 8192)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
