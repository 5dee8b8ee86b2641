import Glibc

/// Text whose encoding nobody has written down.
enum TextBytes {
  /// UTF-8 where the bytes are, Shift-JIS where they make Japanese, otherwise Latin-1.
  static func decoded(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if let japanese = converted(bytes, from: "CP932"), isJapanese(bytes) { return japanese }
    // The bytes that Latin-1 leaves to control codes are quotes and dashes on Windows.
    return converted(bytes, from: "CP1252")
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// Whether bytes that can be Shift-JIS are meant as such.
  ///
  /// European words can be read as the odd Chinese character, too. Japanese ones have two characters
  /// side by side that begin with a byte no European letter has, or no other characters at all.
  private static func isJapanese(_ bytes: [UInt8]) -> Bool {
    var (run, longest, hasOthers) = (0, 0, false)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x81...0x9F:
        run += 1
        index += 2
      case 0xE0...0xFC where run > 0:
        run += 1
        index += 2
      case 0xA1...0xDF where run > 0 || bytes[index...].prefix(3).allSatisfy(isHalfWidth):
        run += 1
        index += 1
      default:
        hasOthers = hasOthers || bytes[index] > 0x20
        run = 0
        index += 1
      }
      longest = max(longest, run)
    }
    return longest > 1 || (longest == 1 && !hasOthers)
  }

  private static func isHalfWidth(_ byte: UInt8) -> Bool { (0xA1...0xDF).contains(byte) }

  /// The text, or nothing where the bytes are none in that encoding or the system does not know it.
  private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character takes more than three times its bytes.
    var output = [CChar](repeating: 0, count: 3 * bytes.count)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let failures = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        return iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard failures != -1, inputLeft == 0 else { return nil }
    let text = output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    return String(validating: text, as: UTF8.self)
  }
}
