import Glibc

/// The process's standard output and error, written without a buffer: what both say stays in order.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all of `text`; a reader that has gone away is no fault of ours.
  public func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if written < 0 {
        guard errno == EINTR || errno == EAGAIN else { return }
      } else {
        bytes = bytes.dropFirst(written)
      }
    }
  }
}
