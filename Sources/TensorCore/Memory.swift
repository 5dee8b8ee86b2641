import Glibc

/// What memory there is, asked before it is taken.
///
/// Linux hands out more memory than it has and ends the process when it is used, so a request that
/// cannot be met has to be refused beforehand.
public enum Memory {
  /// Refuses axes whose elements would not fit.
  ///
  /// - Throws: ``TensorError/tooLarge(_:bytes:)``.
  static func require(_ shape: Shape, elementSize: Int = 4) throws(TensorError) {
    let bytes = shape.count * elementSize
    // Small requests are not worth a look at the system's files.
    guard bytes > 64 << 20, let available, bytes > available / 10 * 9 else { return }
    throw .tooLarge(shape.axes, bytes: bytes)
  }

  /// Bytes that can still be taken, or nil if the system does not say.
  ///
  /// - Source: proc(5), `MemAvailable`; the kernel's cgroup-v2.rst, `memory.max`.
  public static var available: Int? {
    let free = lines("/proc/meminfo").first { $0.hasPrefix("MemAvailable:") }
      .flatMap { Int($0.filter(\.isNumber)) }.map { $0 << 10 }
    let limit = lines("/sys/fs/cgroup/memory.max").first.flatMap { Int($0) }
    return [free, limit].compactMap(\.self).min()
  }

  private static func lines(_ path: String) -> [Substring] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
  }
}
