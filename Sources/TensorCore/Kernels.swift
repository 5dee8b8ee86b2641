/// The functions of a neural network, sixteen numbers at a time and without branches.
///
///     Kernels.sigmoid(gates)                                      // a whole buffer, in place
///     let shown = Kernels.tanh(cell) * Kernels.sigmoid(output)    // in a loop of one's own
///
/// The C library's `expf` and `tanhf` are exact to the last bit but one call an element. The
/// vectors are written out, since a compiler makes them of a loop only while it can prove that
/// none of its pointers overlap.
///
/// - Invariant: not a number stays not a number; the same bits on every processor, since Swift
///   never contracts a product and a sum.
public enum Kernels {
  /// What a processor with AVX-512 has in one register; others take two or four for it.
  public typealias Vector = SIMD16<Float>

  /// eˣ, at most 2 units in the last place from the exact value, 0 and infinity where it leaves
  /// float32.
  ///
  /// eˣ = 2ⁿ·eʳ, with n whole and |r| at most (log 2)/2.
  ///
  /// - Source: the polynomial of `expf` in Moshier's Cephes library, 1989.
  @inlinable @inline(always)
  public static func exp(_ x: Vector) -> Vector {
    // Beyond these, the result is infinite or 0 anyway, and n no longer fits an exponent.
    let clamped = limited(x, from: -104, to: 89)
    // Adding 1.5·2²³ leaves no bits for a fraction: the sum is rounded, its last bits are n.
    let magic: Float = 0x1.8p23
    let shifted = clamped * 1.44269504 + magic
    let n = shifted - magic
    let whole = bits(shifted) &- Int32(bitPattern: magic.bitPattern)
    // log 2 in two parts, of which the first has few bits: n times it is exact.
    let r = clamped - n * 0.693359375 + n * 2.12194440e-4
    var series = r * 1.9875691500e-4 + 1.3981999507e-3
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
  @inlinable @inline(always)
  public static func sigmoid(_ x: Vector) -> Vector {
    1 / (1 + exp(-x))
  }

  /// The hyperbolic tangent, at most 5e-7 of the exact value away from it.
  ///
  /// - Source: the quotient of two polynomials in Eigen's `generic_fast_tanh_float`.
  @inlinable @inline(always)
  public static func tanh(_ x: Vector) -> Vector {
    // From here on the result is 1 to float32.
    let limit: Float = 7.90531110763549805
    let clamped = limited(x, from: -limit, to: limit)
    let square = clamped * clamped
    var above = square * -2.76076847742355e-16 + 2.00018790482477e-13
    above = above * square + -8.60467152213735e-11
    above = above * square + 5.12229709037114e-08
    above = above * square + 1.48572235717979e-05
    above = above * square + 6.37261928875436e-04
    above = above * square + 4.89352455891786e-03
    var below = square * 1.19825839466702e-06 + 1.18534705686654e-04
    below = below * square + 2.26843463243900e-03
    below = below * square + 4.89352518554385e-03
    return clamped * above / below
  }

  /// The numbers, and the nearer of the limits where they are beyond; not a number stays.
  @inlinable @inline(always)
  static func limited(_ x: Vector, from low: Float, to high: Float) -> Vector {
    x.replacing(with: low, where: x .< low).replacing(with: high, where: x .> high)
  }

  /// 2 to powers from −126 to 127.
  @inlinable @inline(always)
  static func exponential(_ powers: SIMD16<Int32>) -> Vector {
    unsafeBitCast((powers &+ 127) &<< 23, to: Vector.self)
  }

  @inlinable @inline(always)
  static func bits(_ x: Vector) -> SIMD16<Int32> {
    unsafeBitCast(x, to: SIMD16<Int32>.self)
  }
}

extension Kernels {
  /// Up to sixteen numbers from `pointer` on; noughts in the places beyond.
  @inlinable @inline(always)
  public static func load(_ pointer: UnsafePointer<Float>, _ count: Int = 16) -> Vector {
    if count >= 16 { return UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self) }
    var vector = Vector()
    for index in 0..<count { vector[index] = pointer[index] }
    return vector
  }

  /// Puts up to sixteen numbers of a vector from `pointer` on.
  @inlinable @inline(always)
  public static func store(
    _ vector: Vector, _ pointer: UnsafeMutablePointer<Float>, _ count: Int = 16
  ) {
    if count >= 16 {
      UnsafeMutableRawPointer(pointer).storeBytes(of: vector, as: Vector.self)
    } else {
      for index in 0..<count { pointer[index] = vector[index] }
    }
  }

  /// Goes through `count` places in sixteens, and with what is left.
  ///
  /// For functions that are `@inline(always)`: in the sixteens they need not ask how many there are.
  @inlinable @inline(always)
  public static func forEachVector(_ count: Int, _ body: (_ start: Int, _ count: Int) -> Void) {
    let whole = count / 16 * 16
    for start in stride(from: 0, to: whole, by: 16) { body(start, 16) }
    if whole < count { body(whole, count - whole) }
  }

  /// Replaces all numbers of a buffer by what a function makes of them, sixteen by sixteen.
  @inlinable @inline(always)
  static func replace(
    _ values: UnsafeMutableBufferPointer<Float>, _ function: (Vector) -> Vector
  ) {
    guard let base = values.baseAddress else { return }
    @inline(always)
    func go(_ start: Int, _ count: Int) {
      store(function(load(base + start, count)), base + start, count)
    }
    forEachVector(values.count, go)
  }

  /// eˣ of every element, in place.
  public static func exp(_ values: UnsafeMutableBufferPointer<Float>) {
    replace(values) { exp($0) }
  }

  /// The sigmoid of every element, in place.
  public static func sigmoid(_ values: UnsafeMutableBufferPointer<Float>) {
    replace(values) { sigmoid($0) }
  }

  /// The hyperbolic tangent of every element, in place.
  public static func tanh(_ values: UnsafeMutableBufferPointer<Float>) {
    replace(values) { tanh($0) }
  }

  /// Turns each row into shares of 1: eˣ over the sum of the row's.
  ///
  /// - Axes: `values` holds whole rows of `columns` elements, `columns` 1 or more.
  public static func softmax(_ values: UnsafeMutableBufferPointer<Float>, columns: Int) {
    guard columns > 0 else { return }
    for start in stride(from: 0, to: values.count, by: columns) {
      let row = UnsafeMutableBufferPointer(rebasing: values[start..<start + columns])
      let share = 1 / exponentials(row).sum
      replace(row) { $0 * share }
    }
  }

  /// Turns a row into e to the power of its differences from the largest, which becomes 1.
  ///
  /// - Parameter row: one number or more.
  /// - Returns: the largest of what was there, and the sum of what is there now.
  public static func exponentials(
    _ row: UnsafeMutableBufferPointer<Float>
  ) -> (peak: Float, sum: Float) {
    // The largest becomes 0, so that no power of e overflows.
    var peak = row[0]
    for index in 1..<max(row.count, 1) {
      peak = row[index] > peak ? row[index] : peak
    }
    replace(row) { exp($0 - peak) }
    guard let base = row.baseAddress else { return (peak, 0) }
    // In sixteen sums side by side, so that it runs in vectors.
    var sums = Vector()
    for start in stride(from: 0, to: row.count, by: 16) {
      sums += load(base + start, row.count - start)
    }
    return (peak, sums.sum())
  }
}
