import CMalloc

/// What becomes of memory that is not needed any more.
public enum FreedMemory {
  /// Keeps up to 64 MB of it for what comes next, instead of giving it back to the system each time.
  ///
  /// Songs are read and batches computed one after the other, in much the same memory; to get it anew
  /// costs more time than to read a song into it. The GNU library comes to these limits by itself as
  /// soon as something large was given back once. New memory comes 16 MB at a time: two threads that
  /// ask for it in small pieces wait for each other in the system.
  ///
  /// - Source: mallopt(3), "Dynamic mmap threshold" and `M_TOP_PAD`.
  public static func keep() {
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 64 << 20)
    _ = mallopt(M_TOP_PAD, 16 << 20)
  }
}
