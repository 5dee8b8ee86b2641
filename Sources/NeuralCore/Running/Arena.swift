import TensorCore

/// Memory for the numbers of one training step, given out in order and taken back at once.
///
/// A step of a large network uses hundreds of megabytes; asking the system for them anew each time
/// costs as much as a layer.
///
/// - Invariant: used by one thread at a time.
final class Arena: @unchecked Sendable {
  /// How much was given out at some moment.
  struct Mark {
    fileprivate let block: Int
    fileprivate let used: Int
  }

  private var blocks: [UnsafeMutableBufferPointer<Float>] = []
  private var block = 0
  private var used = 0

  deinit {
    for block in blocks { FloatMemory.deallocate(block.baseAddress!, block.count) }
  }

  /// Room for `count` numbers, which hold anything.
  func floats(_ count: Int) -> Floats {
    // Lines of the processor's cache are not shared by two stretches.
    let size = (count + 15) / 16 * 16
    while block < blocks.count, used + size > blocks[block].count {
      block += 1
      used = 0
    }
    if block == blocks.count {
      let count = max(size, 1 << 18)
      blocks.append(UnsafeMutableBufferPointer(start: FloatMemory.allocate(count), count: count))
    }
    defer { used += size }
    return Floats(base: blocks[block].baseAddress! + used, count: count)
  }

  func zeros(_ count: Int) -> Floats {
    let result = floats(count)
    result.fill(0)
    return result
  }

  var mark: Mark { Mark(block: block, used: used) }

  /// Takes back all that was given out since the mark was made.
  func release(to mark: Mark) {
    block = mark.block
    used = mark.used
  }

  /// Takes back everything.
  func reset() {
    block = 0
    used = 0
  }
}
