/// Sums over all elements of a stretch, in an order that never changes.
extension Floats {
  /// The sum of products, in sixteen sums side by side so that it runs in vectors.
  func dot(_ other: Floats) -> Float {
    var sums = SIMD16<Float>()
    let whole = count / 16 * 16
    for start in stride(from: 0, to: whole, by: 16) {
      let x = UnsafeRawPointer(base + start).loadUnaligned(as: SIMD16<Float>.self)
      let y = UnsafeRawPointer(other.base + start).loadUnaligned(as: SIMD16<Float>.self)
      sums += x * y
    }
    var sum = sums.sum()
    for index in whole..<count { sum += self[index] * other[index] }
    return sum
  }

  /// Shortens the stretch, taken as one arrow, to the length `norm` where it is longer.
  ///
  /// - Source: Keras 3, `clipnorm`.
  func clip(norm: Float) {
    let length = dot(self).squareRoot()
    guard length > norm else { return }
    for index in 0..<count { self[index] = self[index] * norm / length }
  }

  /// Whether no element is infinite or no number.
  var isFinite: Bool {
    var sum: Float = 0
    // What is no number stays none, and so does infinity times 0.
    for index in 0..<count { sum += self[index] * 0 }
    return sum == 0
  }
}
