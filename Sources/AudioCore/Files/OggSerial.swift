import Glibc

/// An OGG stream has a number that libsndfile draws by the time of day. Written anew as 1, the same sound
/// is the same file.
///
/// - Source: RFC 3533, section 6, "The Ogg page format".
enum OggSerial {
  /// - Throws: ``AudioError/cannotWrite(path:reason:)``.
  static func makeSame(_ file: Int32, path: String) throws(AudioError) {
    var place = 0
    while true {
      var header = [UInt8](repeating: 0, count: 27)
      let count = pread(file, &header, header.count, place)
      if count == 0 { return }
      guard count == 27, Array(header[0..<4]) == Array("OggS".utf8) else {
        throw .cannotWrite(path: path, reason: "its pages are not those of OGG")
      }
      var sizes = [UInt8](repeating: 0, count: Int(header[26]))
      guard pread(file, &sizes, sizes.count, place + 27) == sizes.count else {
        throw .cannotWrite(path: path, reason: "its last page is cut")
      }
      let bodyLength = sizes.reduce(0) { $0 + Int($1) }
      var page = [UInt8](repeating: 0, count: 27 + sizes.count + bodyLength)
      guard pread(file, &page, page.count, place) == page.count else {
        throw .cannotWrite(path: path, reason: "its last page is cut")
      }
      page.replaceSubrange(14..<18, with: [1, 0, 0, 0])
      page.replaceSubrange(22..<26, with: [0, 0, 0, 0])
      let sum = checksum(page)
      page.replaceSubrange(
        22..<26, with: (0..<4).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) })
      guard pwrite(file, page, page.count, place) == page.count else {
        throw .cannotWrite(path: path, reason: String(cString: strerror(errno)).lowercased())
      }
      place += page.count
    }
  }

  /// The CRC of polynomial 0x04C11DB7, from 0, bits not reflected.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { sum, byte in sum << 8 ^ table[Int(UInt8(sum >> 24) ^ byte)] }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index) << 24) { value, _ in
      value & 0x8000_0000 == 0 ? value << 1 : value << 1 ^ 0x04C1_1DB7
    }
  }
}
