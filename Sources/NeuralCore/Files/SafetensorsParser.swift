/// Reads the header of a safetensors file.
///
/// A general reader of JSON keeps one of two equal names and says nothing; here that is a fault, as
/// is everything else that the format does not have.
struct SafetensorsParser {
  private let bytes: [UInt8]
  private var position = 0

  /// - Parameters:
  ///   - bytes: the header without its length.
  ///   - byteCount: how many bytes come after it in the file.
  static func header(
    _ bytes: [UInt8], byteCount: Int
  ) throws(ModelFileFault) -> SafetensorsHeader {
    var parser = SafetensorsParser(bytes: bytes)
    return try parser.header(byteCount: byteCount)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func header(byteCount: Int) throws(ModelFileFault) -> SafetensorsHeader {
    var metadata: [String: String] = [:]
    var tensors: [SafetensorsHeader.Tensor] = []
    try object { parser, name throws(ModelFileFault) in
      if name == "__metadata__" {
        try parser.object { parser, key throws(ModelFileFault) in
          metadata[key] = try parser.text()
        }
      } else {
        tensors.append(try parser.tensor(name))
      }
    }
    skipSpace()
    guard position == bytes.count else { throw unexpected }
    return try SafetensorsHeader(metadata: metadata, tensors: tensors, byteCount: byteCount)
  }

  private mutating func tensor(_ name: String) throws(ModelFileFault) -> SafetensorsHeader.Tensor {
    var dtype: SafetensorsDType?
    var sizes: [Int]?
    var offsets: [Int]?
    try object { parser, key throws(ModelFileFault) in
      switch key {
      case "dtype":
        let text = try parser.text()
        dtype = SafetensorsDType(rawValue: text)
        guard dtype != nil else { throw .unknownDType(tensor: name, text) }
      case "shape": sizes = try parser.numbers()
      case "data_offsets": offsets = try parser.numbers()
      default: throw parser.unexpected
      }
    }
    guard let dtype, let sizes, let offsets, offsets.count == 2, offsets[0] <= offsets[1] else {
      throw .badTensor(name)
    }
    var bits = dtype.bits
    for size in sizes where size != 0 {
      let (product, overflow) = bits.multipliedReportingOverflow(by: size)
      guard !overflow else { throw .badTensor(name) }
      bits = product
    }
    if sizes.contains(0) { bits = 0 }
    let range = offsets[0]..<offsets[1]
    guard bits.isMultiple(of: 8), bits / 8 == range.count else {
      throw .wrongByteCount(tensor: name, expected: bits / 8, found: range.count)
    }
    return SafetensorsHeader.Tensor(name: name, dtype: dtype, sizes: sizes, range: range)
  }

  // MARK: - JSON, as far as the format needs it

  private var unexpected: ModelFileFault { .unreadableHeader(byte: position + 8) }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  /// Takes a sign after any space, if it comes next.
  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func require(_ sign: Unicode.Scalar) throws(ModelFileFault) {
    guard takes(sign) else { throw unexpected }
  }

  /// An object, each of its names once; `value` reads what a name stands for.
  private mutating func object(
    _ value: (inout SafetensorsParser, String) throws(ModelFileFault) -> Void
  ) throws(ModelFileFault) {
    var names: Set<String> = []
    try require("{")
    if takes("}") { return }
    repeat {
      let name = try text()
      guard names.insert(name).inserted else { throw .sameNameTwice(name) }
      try require(":")
      try value(&self, name)
    } while takes(",")
    try require("}")
  }

  /// A list of whole numbers from 0.
  private mutating func numbers() throws(ModelFileFault) -> [Int] {
    var result: [Int] = []
    try require("[")
    if takes("]") { return [] }
    repeat {
      skipSpace()
      let start = position
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
      guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
        throw unexpected
      }
      result.append(number)
    } while takes(",")
    try require("]")
    return result
  }

  private mutating func text() throws(ModelFileFault) -> String {
    try require("\"")
    var result: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: result, as: UTF8.self) else { throw unexpected }
        return text
      case UInt8(ascii: "\\"): result += Array(String(try escape()).utf8)
      case 0..<0x20: throw unexpected
      default: result.append(byte)
      }
    }
    throw unexpected
  }

  private mutating func escape() throws(ModelFileFault) -> Unicode.Scalar {
    guard position < bytes.count else { throw unexpected }
    position += 1
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw unexpected
    }
  }

  /// `\u00e9`, or a pair of them for what lies beyond 16 bits.
  private mutating func unicodeEscape() throws(ModelFileFault) -> Unicode.Scalar {
    let first = try fourDigits()
    var value = first
    if (0xD800..<0xDC00).contains(first) {
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw unexpected }
      position += 2
      let second = try fourDigits()
      guard (0xDC00..<0xE000).contains(second) else { throw unexpected }
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw unexpected }
    return scalar
  }

  private mutating func fourDigits() throws(ModelFileFault) -> UInt32 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(
        String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw unexpected }
    position += 4
    return value
  }
}
