/// The functions of a neural network, without branches, so that a loop over them runs in vectors.
///
///     Kernels.sigmoid(gates)                        // every element of a buffer, in place
///     memory[i] = Kernels.tanh(memory[i]) * gate    // in a loop of one's own
///
/// The C library's `expf` and `tanhf` are exact to the last bit but one call an element.
///
/// - Invariant: not a number stays not a number; the same bits on every processor, since Swift
///   never contracts a product and a sum.
public enum Kernels {
  /// eˣ, at most 2 units in the last place from the exact value, 0 and infinity where it leaves
  /// float32.
  ///
  /// eˣ = 2ⁿ·eʳ, with n whole and |r| at most (log 2)/2.
  ///
  /// - Source: the polynomial of `expf` in Moshier's Cephes library, 1989.
  @inlinable @inline(__always)
  public static func exp(_ x: Float) -> Float {
    // Beyond these, the result is infinite or 0 anyway, and n no longer fits an exponent.
    let low: Float = -104
    let high: Float = 89
    let clamped = x < low ? low : (x > high ? high : x)
    // Adding 1.5·2²³ leaves no bits for a fraction: the sum is rounded, its last bits are n.
    let magic: Float = 0x1.8p23
    let shifted = clamped * 1.44269504 + magic
    let n = shifted - magic
    let whole = Int32(bitPattern: shifted.bitPattern) &- Int32(bitPattern: magic.bitPattern)
    // log 2 in two parts, of which the first has few bits: n times it is exact.
    let r = clamped - n * 0.693359375 + n * 2.12194440e-4
    var series: Float = 1.9875691500e-4
    series = series * r + 1.3981999507e-3
    series = series * r + 8.3334519073e-3
    series = series * r + 4.1665795894e-2
    series = series * r + 1.6666665459e-1
    series = series * r + 5.0000001201e-1
    let power = series * (r * r) + r + 1
    // 2ⁿ in two factors, since one float cannot hold it at either end of the range.
    let half = whole &>> 1
    return power * exponential(half) * exponential(whole &- half)
  }

  /// 1 / (1 + e⁻ˣ), at most 3e-7 of the exact value away from it while that is above 1e-37.
  @inlinable @inline(__always)
  public static func sigmoid(_ x: Float) -> Float {
    1 / (1 + exp(-x))
  }

  /// The hyperbolic tangent, at most 5e-7 of the exact value away from it.
  ///
  /// - Source: the quotient of two polynomials in Eigen's `generic_fast_tanh_float`.
  @inlinable @inline(__always)
  public static func tanh(_ x: Float) -> Float {
    // From here on the result is 1 to float32.
    let limit: Float = 7.90531110763549805
    let clamped = x < -limit ? -limit : (x > limit ? limit : x)
    let square = clamped * clamped
    var above: Float = -2.76076847742355e-16
    above = above * square + 2.00018790482477e-13
    above = above * square + -8.60467152213735e-11
    above = above * square + 5.12229709037114e-08
    above = above * square + 1.48572235717979e-05
    above = above * square + 6.37261928875436e-04
    above = above * square + 4.89352455891786e-03
    var below: Float = 1.19825839466702e-06
    below = below * square + 1.18534705686654e-04
    below = below * square + 2.26843463243900e-03
    below = below * square + 4.89352518554385e-03
    return clamped * above / below
  }

  /// 2 to a power from −126 to 127.
  @inlinable @inline(__always)
  static func exponential(_ power: Int32) -> Float {
    Float(bitPattern: UInt32(bitPattern: (power &+ 127) &<< 23))
  }
}

// One pointer a loop: with two, the compiler must allow for their overlapping.
extension Kernels {
  /// eˣ of every element, in place.
  public static func exp(_ values: UnsafeMutableBufferPointer<Float>) {
    for index in 0..<values.count {
      values[index] = exp(values[index])
    }
  }

  /// The sigmoid of every element, in place.
  public static func sigmoid(_ values: UnsafeMutableBufferPointer<Float>) {
    for index in 0..<values.count {
      values[index] = sigmoid(values[index])
    }
  }

  /// The hyperbolic tangent of every element, in place.
  public static func tanh(_ values: UnsafeMutableBufferPointer<Float>) {
    for index in 0..<values.count {
      values[index] = tanh(values[index])
    }
  }

  /// Turns each row into shares of 1: eˣ over the sum of the row's.
  ///
  /// - Axes: `values` holds whole rows of `columns` elements, `columns` 1 or more.
  public static func softmax(_ values: UnsafeMutableBufferPointer<Float>, columns: Int) {
    guard columns > 0 else { return }
    for start in stride(from: 0, to: values.count, by: columns) {
      let row = UnsafeMutableBufferPointer(rebasing: values[start..<start + columns])
      // The largest becomes 0, so that no power of e overflows.
      var peak = row[0]
      for index in 1..<max(columns, 1) {
        peak = row[index] > peak ? row[index] : peak
      }
      for index in 0..<columns {
        row[index] = exp(row[index] - peak)
      }
      var sum: Float = 0
      for index in 0..<columns {
        sum += row[index]
      }
      let share = 1 / sum
      for index in 0..<columns {
        row[index] *= share
      }
    }
  }
}
