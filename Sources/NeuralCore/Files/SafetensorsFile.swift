import Glibc
import TensorCore

/// A safetensors file that is open to be read: its header is checked, its numbers are fetched when
/// they are asked for.
final class SafetensorsFile {
  let metadata: [String: String]
  private let tensors: [String: SafetensorsHeader.Tensor]
  /// Where the numbers begin.
  private let start: Int
  private let handle: Handle

  /// - Throws: ``NeuralError`` where there is no file to read, and
  ///   ``NeuralError/badModelFile(_:)`` where it is not what it should be.
  init(path: String) throws(NeuralError) {
    handle = try Handle(path: path)
    let header: SafetensorsHeader
    do throws(ModelFileFault) { header = try Self.header(of: handle) } catch {
      throw .badModelFile(error)
    }
    metadata = header.metadata
    start = handle.length - (header.tensors.last?.range.upperBound ?? 0)
    var tensors: [String: SafetensorsHeader.Tensor] = [:]
    for tensor in header.tensors { tensors[tensor.name] = tensor }
    self.tensors = tensors
  }

  static func isLikely(_ path: String) -> Bool {
    guard let handle = try? Handle(path: path) else { return false }
    var start: (UInt64, UInt8) = (0, 0)
    return withUnsafeMutableBytes(of: &start) {
      handle.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[..<9]), at: 0)
    } && start.1 == UInt8(ascii: "{")
  }

  /// A tensor as a weight.
  ///
  /// - Throws: ``NeuralError/badModelFile(_:)`` where it is missing or has other sizes.
  func weight(
    _ name: String, as weight: String, _ sizes: [Int], isTrainable: Bool
  ) throws(NeuralError) -> Weight {
    guard let tensor = tensors[name] else { throw .badModelFile(.missingTensor(name)) }
    guard tensor.sizes == sizes else {
      throw .badModelFile(.wrongShape(tensor: name, expected: sizes, found: tensor.sizes))
    }
    guard tensor.dtype == .f32 else {
      throw .badModelFile(.notFloat32(tensor: name, tensor.dtype.rawValue))
    }
    let result = Weight(weight, sizes, count: tensor.range.count / 4, isTrainable: isTrainable)
    let bytes = UnsafeMutableRawBufferPointer(result.values.buffer)
    guard handle.read(into: bytes, at: start + tensor.range.lowerBound) else {
      throw .badModelFile(.cut(expected: tensor.range.upperBound, found: tensor.range.lowerBound))
    }
    return result
  }

  private static func header(of handle: Handle) throws(ModelFileFault) -> SafetensorsHeader {
    var length: UInt64 = 0
    guard handle.length >= 8,
      withUnsafeMutableBytes(of: &length, { handle.read(into: $0, at: 0) })
    else { throw .tooShort(handle.length) }
    length = UInt64(littleEndian: length)
    guard length <= UInt64(handle.length - 8) else {
      throw .headerTooLong(length, fileLength: handle.length)
    }
    guard length <= UInt64(SafetensorsHeader.longest) else { throw .unreadableHeader(byte: 0) }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    guard bytes.withUnsafeMutableBytes({ handle.read(into: $0, at: 8) }) else {
      throw .tooShort(handle.length)
    }
    let byteCount = handle.length - 8 - bytes.count
    let header = try SafetensorsParser.header(bytes, byteCount: byteCount)
    if let available = Memory.available, byteCount > available / 10 * 9 {
      throw .tooLarge(bytes: byteCount)
    }
    return header
  }
}

/// An open file and its length.
private final class Handle {
  let length: Int
  private let descriptor: Int32

  init(path: String) throws(NeuralError) {
    // Without waiting: a pipe that nobody writes to would be waited for for ever.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .noSuchFile(path: path) : .cannotRead(path: path, reason: SystemReason.now)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .cannotRead(path: path, reason: "it is no file")
    }
    length = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Whether all of `bytes` could be filled.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
