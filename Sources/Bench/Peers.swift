import Glibc

/// The same work in other libraries, by the Python scripts beside `Scripts/bench`.
struct Peers {
  let python: String
  let folder: String

  /// What a script measured: a number a name. Empty, and said so, where it fails.
  ///
  /// Each part runs in a process of its own, so that its peak memory is its own.
  func measure(_ script: String, _ arguments: String...) -> [String: Double] {
    let command =
      ([python, "\(folder)/\(script)"] + arguments).map { "'\($0)'" }.joined(separator: " ")
      + " 2>/dev/null"
    guard let pipe = popen(command, "r") else { return [:] }
    var output = ""
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), pipe) != nil {
      let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      output += String(decoding: bytes, as: UTF8.self)
    }
    if pclose(pipe) != 0 { Measure.say("this failed: \(command)") }
    let pairs = output.split(separator: "\n").compactMap { line -> (String, Double)? in
      let words = line.split(separator: " ")
      guard words.count == 2, let value = Double(words[1]) else { return nil }
      return (String(words[0]), value)
    }
    return Dictionary(pairs) { $1 }
  }
}
