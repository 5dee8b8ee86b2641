/// What a safetensors file says of itself before its numbers begin.
///
///     length of the header, 8 bytes, little endian
///     {"__metadata__":{"seed":"7"},"bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}
///     the numbers of the tensors, one after the other, little endian
///
/// - Invariant: the tensors are in the order of their numbers, which fill the rest of the file
///   without a gap; no two have the same name.
/// - Source: huggingface/safetensors, README, "Format".
struct SafetensorsHeader: Hashable, Sendable {
  let metadata: [String: String]
  let tensors: [Tensor]

  /// Where the numbers of a tensor stand.
  struct Tensor: Hashable, Sendable {
    let name: String
    let dtype: SafetensorsDType
    let sizes: [Int]
    /// In bytes, from the end of the header.
    let range: Range<Int>
  }

  /// As the reference implementation has it; a longer header would be refused there too.
  static let longest = 100_000_000

  /// The header of float32 tensors, laid out by name.
  init(metadata: [String: String], floats: [(name: String, sizes: [Int], count: Int)]) {
    var end = 0
    self.metadata = metadata
    tensors = floats.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map {
      let range = end..<end + 4 * $0.count
      end = range.upperBound
      return Tensor(name: $0.name, dtype: .f32, sizes: $0.sizes, range: range)
    }
  }

  /// - Throws: ``ModelFileFault`` for tensors that overlap, leave gaps, or do not fill `byteCount`.
  init(
    metadata: [String: String], tensors: [Tensor], byteCount: Int
  ) throws(ModelFileFault) {
    self.metadata = metadata
    self.tensors = tensors.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var end = 0
    for tensor in self.tensors {
      guard tensor.range.lowerBound == end else { throw .notContiguous(tensor.name) }
      end = tensor.range.upperBound
    }
    guard end <= byteCount else { throw .cut(expected: end, found: byteCount) }
    guard end == byteCount else { throw .surplus(byteCount - end) }
  }

  /// The header as it stands in a file, its length before it, padded with spaces to eight bytes.
  ///
  /// Names are in order, so that the same values give the same bytes.
  var bytes: [UInt8] {
    var fields: [String] = []
    if !metadata.isEmpty {
      let entries = metadata.sorted { $0.key < $1.key }
        .map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }
      fields.append("\"__metadata__\":{\(entries.joined(separator: ","))}")
    }
    fields += tensors.map { tensor in
      let sizes = tensor.sizes.map(String.init).joined(separator: ",")
      return Self.quoted(tensor.name) + ":{\"dtype\":\"\(tensor.dtype.rawValue)\","
        + "\"shape\":[\(sizes)],"
        + "\"data_offsets\":[\(tensor.range.lowerBound),\(tensor.range.upperBound)]}"
    }
    var text = Array("{\(fields.joined(separator: ","))}".utf8)
    text += [UInt8](repeating: 0x20, count: (8 - text.count % 8) % 8)
    return withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) } + text
  }

  /// A text in JSON, with no more escapes than there must be.
  private static func quoted(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\u{0}"..."\u{1F}":
        result += "\\u00\(digits[Int(scalar.value >> 4)])\(digits[Int(scalar.value & 15)])"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
