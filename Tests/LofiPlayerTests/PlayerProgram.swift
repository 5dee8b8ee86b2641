import Foundation

@testable import LofiPlayer

/// What a server answers, by the program `curl`.
enum Curl {
  struct Failure: Error { let address: String }

  static func ask(
    _ method: String, _ address: String, _ body: Data? = nil, headers: [String] = []
  ) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    process.arguments =
      ["-s", "-m", "90", "-X", method, "-H", "Content-Type: application/json", address]
      + headers.flatMap { ["-H", $0] } + (body == nil ? [] : ["--data-binary", "@-"])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    if let body { input.fileHandleForWriting.write(body) }
    try input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(address: address) }
    return answer
  }
}

/// The real program with a song, as `lofi player FILE` starts it.
final class PlayerProgram {
  let address: String
  private let process = Process()
  private let folder: String
  static let binary = ProcessInfo.processInfo.environment["LOFI_BINARY"]

  init() throws {
    folder = NSTemporaryDirectory() + "lofi-player-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Players.song(Recipe(source: .song, seed: 0)).write(toPath: folder + "/song.mid")
    process.executableURL = URL(fileURLWithPath: Self.binary ?? "")
    process.arguments = ["player", folder + "/song.mid", "--no-browser", "--port", "0"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = output.fileHandleForReading.availableData
    address = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  func close() {
    kill(process.processIdentifier, SIGTERM)
    usleep(200_000)
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Makes a track of a recipe as the page would.
  func track(_ recipe: String) throws -> String {
    let origin = "Origin: " + address.dropLast()
    let answer = try Curl.ask(
      "POST", address + "api/tracks", Data(recipe.utf8), headers: [origin])
    let id = (try JSONSerialization.jsonObject(with: answer) as? [String: String])?["id"] ?? ""
    for _ in 0..<600 {
      let standing = try Curl.ask("GET", address + "api/tracks/\(id)")
      if String(decoding: standing, as: UTF8.self).contains("\"ready\"") { break }
      usleep(50_000)
    }
    return id
  }

  func file(_ name: String, of id: String) throws -> Data {
    try Curl.ask("GET", address + "api/tracks/\(id)/\(name)")
  }
}
