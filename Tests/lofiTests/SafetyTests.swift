import Foundation
import Testing

/// Trainings of the real binary that are killed, have no room, or last long.
struct SafetyTests {
  private let work = """
    v = 0..55 | map { "{it}" } | vocabulary; d = 0..2000 | map { it * it % 56 } | windows 20, vocabulary: v;
    m = input 20, 1 | lstm 16 | dense 56 | softmax;
    """

  private func start(_ executable: String, _ arguments: [String], in folder: String? = nil) throws
    -> (process: Process, output: FileHandle)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    return (process, pipe.fileHandleForReading)
  }

  private func run(_ executable: String, _ arguments: [String], in folder: String? = nil) throws
    -> (code: Int32, output: String)
  {
    let (process, output) = try start(executable, arguments, in: folder)
    let data = output.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "lofi-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test(
    "killed ten times, a training keeps a whole checkpoint and comes to the same bits",
    .enabled(if: CommandLineTests.isBuilt, "LOFI_BINARY is not set"))
  func killLoop() throws {
    let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scripts")
    let (code, output) = try run("/bin/bash", [scripts.path + "/kill-loop", "10"])
    #expect(code == 0, "\(output)")
    #expect(output.contains("the same bits"))
  }

  @Test(
    "the memory of a training of 200 epochs stays as it is",
    .enabled(if: CommandLineTests.isBuilt, "LOFI_BINARY is not set"))
  func memoryIsFlat() throws {
    try inFolder { folder in
      let (process, output) = try start(
        CommandLineTests.binary ?? "",
        ["-c", work + "m | train d, validation: d, epochs: 200, checkpoint: \"run.safetensors\";"],
        in: folder)
      defer { process.terminate() }
      var text = ""
      var sizes: [Int] = []
      // One line an epoch; the last ones come too late to look.
      while !text.contains("epoch 195/200") {
        let data = output.availableData
        guard !data.isEmpty else { break }
        text += String(decoding: data, as: UTF8.self)
        sizes += [try residentKilobytes(of: process.processIdentifier)].compactMap(\.self)
      }
      let early = try #require(sizes.dropFirst(20).prefix(20).max())
      let late = try #require(sizes.suffix(20).max())
      #expect(late < early + 2048, "\(early) kB, then \(late) kB")
    }
  }

  private func residentKilobytes(of process: Int32) throws -> Int? {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    return status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
      .flatMap { Int($0.filter(\.isNumber)) }
  }

  @Test(
    "without room for its checkpoint a training goes on, says so once, and gives its model",
    .enabled(if: CommandLineTests.isBuilt, "LOFI_BINARY is not set"))
  func noRoom() throws {
    try inFolder { folder in
      let code =
        work + """
          t = m | train d, epochs: 3, checkpoint: "run.safetensors"
          print count(t.history)
          save t, "t.safetensors"
          """
      let (status, output) = try run(
        "/bin/bash",
        [
          "-c", "ulimit -f 4; exec \"$0\" -c \"$1\"", CommandLineTests.binary ?? "",
          code,
        ],
        in: folder)
      let notice =
        "note: no checkpoint: cannot write \"run.safetensors\": files may not be that large here; "
        + "training goes on, and tries again\n"
      #expect(output.ranges(of: notice).count == 1)
      #expect(output.contains("\n3\n"))
      #expect(output.contains("error: cannot write \"t.safetensors\""))
      #expect(status == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test(
    "a script finds again what it has written, though that stands in the working folder",
    .enabled(if: CommandLineTests.isBuilt, "LOFI_BINARY is not set"))
  func findsItsFiles() throws {
    try inFolder { folder in
      for name in ["scripts", "here"] {
        try FileManager.default.createDirectory(
          atPath: folder + "/" + name, withIntermediateDirectories: false)
      }
      // One of another day stands beside the script.
      try Data("old".utf8).write(to: URL(filePath: folder + "/scripts/m.safetensors"))
      try Data(
        """
        input 3 | dense 4 | save "m.safetensors"
        print (load "m.safetensors").parameters
        """.utf8
      ).write(to: URL(filePath: folder + "/scripts/save.lofi"))
      try Data("print (load \"n.safetensors\").parameters".utf8)
        .write(to: URL(filePath: folder + "/scripts/load.lofi"))
      let binary = CommandLineTests.binary ?? ""
      let saved = try run(binary, [folder + "/scripts/save.lofi"], in: folder + "/here")
      #expect(saved.output.hasSuffix("\n16\n"))
      try FileManager.default.moveItem(
        atPath: folder + "/here/m.safetensors", toPath: folder + "/here/n.safetensors")
      let loaded = try run(binary, [folder + "/scripts/load.lofi"], in: folder + "/here")
      #expect(loaded.output.hasSuffix("\n16\n"))
    }
  }
}
