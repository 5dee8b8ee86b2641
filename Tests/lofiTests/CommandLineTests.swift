import Foundation
import Testing

/// Runs the real binary, which `Scripts/test` names.
struct CommandLineTests {
  static let binary = ProcessInfo.processInfo.environment["LOFI_BINARY"]
  static let isBuilt = binary != nil

  private func run(
    _ arguments: String..., locale: String = "C.UTF-8", input: String = ""
  ) throws -> (code: Int32, output: String) {
    try run(arguments, locale: locale, input: input)
  }

  private func run(
    _ arguments: [String], locale: String = "C.UTF-8", input: String = ""
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": locale]) { $1 }
    process.executableURL = URL(fileURLWithPath: Self.binary ?? "")
    process.arguments = arguments
    let typed = Pipe()
    typed.fileHandleForWriting.write(Data(input.utf8))
    try typed.fileHandleForWriting.close()
    process.standardInput = typed
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("-c runs a line", .enabled(if: isBuilt, "LOFI_BINARY is not set"))
  func runsALine() throws {
    let (code, output) = try run("-c", "[C4, E4] | map { it | transpose 12 }")
    #expect(code == 0)
    #expect(output == "[C5, E5]\n")
  }

  @Test(
    "a mistake ends with its exit code and the one form",
    .enabled(if: isBuilt, "LOFI_BINARY is not set"),
    arguments: [
      ("[1, 2, 3] | vocabulry", 1), ("x = = 2", 2), ("(1 + 2", 2), ("1 / 0", 1),
      ("input 10 | lstm 4 | train zeros(2, 3)", 1), ("seed = 1; [1] | generate 5", 1), ("H4", 1),
    ] as [(String, Int32)])
  func tellsMistakes(line: String, expected: Int32) throws {
    let (code, output) = try run("-c", line)
    #expect(code == expected)
    #expect(output.contains("error: "))
    #expect(output.contains("^"))
  }

  @Test(
    "what the command line does not understand is 2, in one sentence",
    .enabled(if: isBuilt, "LOFI_BINARY is not set"),
    arguments: [
      ["--bogus"], ["test"], ["-c"], ["-c", "1", "a.lofi"], ["a.lofi", "--set", "epochs"],
      ["a.lofi", "--set", "=2"], [""],
    ])
  func usage(arguments: [String]) throws {
    let (code, output) = try run(arguments)
    #expect(code == 2)
    #expect(output.hasPrefix("Error: "))
  }

  @Test("-c takes what begins with a minus", .enabled(if: isBuilt, "LOFI_BINARY is not set"))
  func minus() throws {
    #expect(try run("-c", "-5") == (0, "-5\n"))
  }

  /// A signal that meets a matrix product must not write into the matrices: see `SignalPipe`.
  @Test(
    "Ctrl-C in a training ends it in order, whenever it comes",
    .enabled(if: isBuilt, "LOFI_BINARY is not set"), arguments: 0..<6)
  func interruptedTraining(number: Int) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.binary ?? "")
    process.arguments = [
      "-c",
      """
      v = 0..55 | map { "{it}" } | vocabulary; d = 0..2000 | map { it * it % 56 } | windows 50, vocabulary: v;
      print "ready"; input 50, 1 | lstm 128 | dense 56 | softmax | train d, epochs: 100;
      """,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = Data()
    while !said.contains(UInt8(ascii: "\n")) { said += pipe.fileHandleForReading.availableData }
    usleep(400_000 + UInt32(number) * 37_000)
    kill(process.processIdentifier, SIGINT)
    _ = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
  }

  @Test(
    "where the locale is not UTF-8, all that lofi says is plain ASCII",
    .enabled(if: isBuilt, "LOFI_BINARY is not set"),
    arguments: [
      "[C4, E4, rest(1/8)] | stream", "[3, 1, 2] | plot", "random(9, 90)",
      "[\"C♯4\", \"夜\"] | vocabulary", "warn \"é · …\"", "\"夜\" | transpose 1",
      "input 10 | embedding 3, 2 | lstm 4 | dense 3", "for x in 1..3 { print \"½ {x}\" }",
    ])
  func keepsToASCII(line: String) throws {
    let (_, output) = try run("-c", line, locale: "C")
    #expect(!output.isEmpty)
    #expect(output.utf8.allSatisfy { $0 < 0x80 }, "\(output)")
  }

  @Test(
    "the tutorial's network has Keras' parameters", .enabled(if: isBuilt, "LOFI_BINARY is not set"))
  func countsParameters() throws {
    let (code, output) = try run(
      "-c",
      """
      input 100, 1 | lstm 512, return_sequences: true | lstm 512, return_sequences: true | lstm 512 \
      | batch_norm | dropout 0.3 | dense 256 | relu | batch_norm | dropout 0.3 | dense 335 | softmax | summary
      """)
    #expect(code == 0)
    #expect(output.contains("5,471,567 parameters"))
    #expect(output.contains("1,536 of them not trainable"))
  }

  @Test(
    "without a terminal, lines are run one by one, without a prompt, up to the first mistake",
    .enabled(if: isBuilt, "LOFI_BINARY is not set"))
  func runsLines() throws {
    let (code, output) = try run(input: "1 + 1\nx = [C4,\n  E4]\nx\n  | count\n")
    #expect(code == 0)
    #expect(output == "2\nx = [C4, E4]\n2\n")
    let (failure, said) = try run(input: "1 + 1\n1 / 0\n3\n")
    #expect(failure == 1)
    #expect(said.hasPrefix("2\nerror: `1 / 0` divides by zero"))
    #expect(!said.contains("\n3"))
    let (unreadable, why) = try run(input: "1 + 1\nx = (2\n")
    #expect(unreadable == 2)
    #expect(why.hasPrefix("error: "))
    #expect(try run(input: "") == (0, ""))
  }

  @Test(
    "lofi doctor says what it looked at", .enabled(if: isBuilt, "LOFI_BINARY is not set"))
  func examines() throws {
    let (code, output) = try run("doctor")
    #expect(code == 0)
    for subject in ["lofi", "processor", "terminal", "locale", "history", "journal", "oneDNN"] {
      #expect(output.contains("  \(subject) "), "\(subject)")
    }
  }
}
