import Glibc

/// Memory for many numbers, in pages of two megabytes where the system has them.
///
/// Weights and activations are walked through from end to end again and again; with pages of four
/// kilobytes a processor looks up addresses as often as numbers. What is large comes from the system
/// and goes back to it: a training copies its weights once an epoch, and copies among small things
/// that live longer would leave gaps that the next ones do not fit in.
///
/// - Source: madvise(2), `MADV_HUGEPAGE`; mallopt(3), "Dynamic mmap threshold".
public enum FloatMemory {
  private static let pageSize = 2 << 20
  private static let smallestMapping = 128 << 10

  /// Room for `count` numbers, which hold anything, at the start of a line of the cache.
  public static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    let bytes = byteCount(count)
    let memory =
      bytes < smallestMapping
      ? UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64) : mapping(bytes)
    return memory.bindMemory(to: Float.self, capacity: max(count, 1))
  }

  /// - Parameter count: as it was asked for.
  public static func deallocate(_ memory: UnsafeMutablePointer<Float>, _ count: Int) {
    let bytes = byteCount(count)
    if bytes < smallestMapping { memory.deallocate() } else { munmap(memory, bytes) }
  }

  private static func byteCount(_ count: Int) -> Int { max(count, 1) * MemoryLayout<Float>.stride }

  /// Memory of the system; that of a large page or more begins where a large page can.
  private static func mapping(_ bytes: Int) -> UnsafeMutableRawPointer {
    let spare = bytes < pageSize ? 0 : pageSize
    let mapped = mmap(
      nil, bytes + spare, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped, mapped != MAP_FAILED else {
      fatalError("the system has no \(bytes) bytes left")
    }
    guard spare > 0 else { return mapped }
    let address = Int(bitPattern: mapped)
    let before = (address + pageSize - 1) / pageSize * pageSize - address
    let memory = mapped + before
    if before > 0 { munmap(mapped, before) }
    // The end of a mapping is rounded up to a page of four kilobytes.
    let end = (bytes + 4095) / 4096 * 4096
    let behind = bytes + spare - before - end
    if behind > 0 { munmap(memory + end, behind) }
    // Advice: where it is not taken, the memory is there all the same.
    madvise(memory, bytes, MADV_HUGEPAGE)
    return memory
  }
}
