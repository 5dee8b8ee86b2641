/// The kind of number a tensor holds.
public enum DType: String, Hashable, Sendable, CaseIterable {
  case float32, int32, bool

  /// The bytes one element takes.
  public var size: Int {
    switch self {
    case .float32, .int32: 4
    case .bool: 1
    }
  }
}

extension DType: CustomStringConvertible {
  public var description: String { rawValue }
}
