import Glibc

/// Memory for many numbers, in pages of two megabytes where the system has them.
///
/// Weights and activations are walked through from end to end again and again; with pages of four
/// kilobytes a processor looks up addresses as often as numbers.
///
/// - Source: madvise(2), `MADV_HUGEPAGE`.
public enum FloatMemory {
  private static let pageSize = 2 << 20

  /// Room for `count` numbers, which hold anything, at the start of a line of the cache.
  public static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    let bytes = max(count, 1) * MemoryLayout<Float>.stride
    let isLarge = bytes >= pageSize
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: isLarge ? pageSize : 64)
    // Advice: where it is not taken, the memory is there all the same.
    if isLarge { madvise(memory, bytes, MADV_HUGEPAGE) }
    return memory.bindMemory(to: Float.self, capacity: max(count, 1))
  }

  public static func deallocate(_ memory: UnsafeMutablePointer<Float>) {
    memory.deallocate()
  }
}
