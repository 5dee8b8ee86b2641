import Glibc

extension Double {
  /// With `digits` after the point: `3.127`.
  public func text(digits: Int) -> String { formatted("%.\(max(0, min(digits, 17)))f") }

  /// With one digit before the point, `digits` behind it, and an exponent: `1.50e-09`.
  public func scientificText(digits: Int) -> String {
    formatted("%.\(max(0, min(digits, 17)))e")
  }

  private func formatted(_ format: String) -> String {
    withVaList([self]) { list in
      var buffer = [CChar](repeating: 0, count: 400)
      let length = vsnprintf(&buffer, buffer.count, format, list)
      return String(
        decoding: buffer.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
