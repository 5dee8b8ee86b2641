import TensorCore

@main
struct LofiBench {
  static func main() throws {
    FreedMemory.keep()
    let arguments = CommandLine.arguments
    let parse = try MIDIParse(folder: arguments[1], passes: Int(arguments[2]) ?? 3)
    print(
      parse.fileCount, parse.noteCount, parse.seconds, Double(parse.fileCount) / parse.seconds,
      Double(parse.byteCount) / parse.seconds / 1e6, parse.peak)
  }
}
