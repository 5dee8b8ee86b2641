import Foundation
import Testing

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

  /// How often each status came, for addresses of which `[1-1000]` makes a thousand.
  static func codes(of addresses: String, atOnce count: Int) throws -> [String: Int] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    process.arguments = [
      "-s", "-m", "60", "-Z", "--parallel-immediate", "--parallel-max", "\(count)", "-o",
      "/dev/null",
      "-w", "%{http_code}\n", addresses,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)
    return Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
  }
}

/// The real program with a song, as `lofi player FILE` starts it.
final class PlayerProgram {
  let address: String
  private let process = Process()
  private let folder: String
  static let binary = ProcessInfo.processInfo.environment["LOFI_BINARY"]

  /// - Parameter file: the song or the network that is played; a song by rule unless given.
  init(file: String? = nil) throws {
    folder = NSTemporaryDirectory() + "lofi-player-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Players.song(Recipe(source: .song, seed: 0)).write(toPath: folder + "/song.mid")
    process.executableURL = URL(fileURLWithPath: Self.binary ?? "")
    process.arguments = ["player", file ?? folder + "/song.mid", "--no-browser", "--port", "0"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = output.fileHandleForReading.availableData
    address = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Runs lines of the language.
  static func run(_ code: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary ?? "")
    process.arguments = ["-c", code]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(code)")
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

  /// What the page is told of a finished track.
  func sheet(of id: String) throws -> TrackSheet {
    struct Standing: Decodable { let sheet: TrackSheet }
    let answer = try Curl.ask("GET", address + "api/tracks/\(id)")
    return try JSONDecoder().decode(Standing.self, from: answer).sheet
  }

  func file(_ name: String, of id: String) throws -> Data {
    try Curl.ask("GET", address + "api/tracks/\(id)/\(name)")
  }
}
