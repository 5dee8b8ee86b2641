/// One direction of a tensor: how many there are, and what they are called.
///
///     Axis("steps", 100)  // steps: 100
///     Axis(3)             // 3
///
/// - Invariant: `size >= 0`, once it is part of a ``Shape``.
public struct Axis: Hashable, Sendable {
  public let name: String?
  public let size: Int

  public init(_ name: String?, _ size: Int) {
    self.name = name
    self.size = size
  }

  public init(_ size: Int) {
    self.init(nil, size)
  }
}

extension Axis: CustomStringConvertible {
  public var description: String {
    if let name { "\(name): \(size)" } else { "\(size)" }
  }
}

/// Which axis of a tensor is meant, by its name or its place.
public enum AxisReference: Hashable, Sendable {
  case named(String)
  /// From 0; a negative place counts from the end.
  case position(Int)
}

extension AxisReference: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral name: String) {
    self = .named(name)
  }

  public init(integerLiteral position: Int) {
    self = .position(position)
  }
}

extension AxisReference: CustomStringConvertible {
  public var description: String {
    switch self {
    case .named(let name): "\"\(name)\""
    case .position(let position): "\(position)"
    }
  }
}
