import Glibc
import Testing

@testable import TensorCore

@Suite("Kernels")
struct KernelsTests {
  /// Every 997th float32 of both signs up to 100.
  private static let samples = stride(from: UInt32(0), to: Float(100).bitPattern, by: 997)
    .flatMap { [Float(bitPattern: $0), -Float(bitPattern: $0)] }

  /// What a function gives for one number.
  private func one(_ function: (Kernels.Vector) -> Kernels.Vector, _ x: Float) -> Float {
    function(Kernels.Vector(repeating: x))[3]
  }

  @Test("exp is within 2 units in the last place of libm's in double")
  func exponential() {
    let worst = Self.samples.filter { abs($0) < 87 }.map { x in
      let exact = Glibc.exp(Double(x))
      return abs(Double(one(Kernels.exp, x)) - exact) / Double(Float(exact).ulp)
    }.max()
    #expect(worst! <= 2)
  }

  @Test("sigmoid is within 3e-7 of the exact value")
  func sigmoid() {
    let worst = Self.samples.filter { abs($0) < 85 }.map { x in
      let exact = 1 / (1 + Glibc.exp(-Double(x)))
      return abs(Double(one(Kernels.sigmoid, x)) - exact) / exact
    }.max()
    #expect(worst! <= 3e-7)
  }

  @Test("tanh is within 5e-7 of the exact value and never beyond 1")
  func hyperbolicTangent() {
    let errors = Self.samples.filter { abs($0) > 1e-30 }.map { x in
      let exact = Glibc.tanh(Double(x))
      return abs(Double(one(Kernels.tanh, x)) - exact) / abs(exact)
    }
    #expect(errors.max()! <= 5e-7)
    #expect(Self.samples.map { abs(one(Kernels.tanh, $0)) }.max()! <= 1)
  }

  @Test("the ends of the range give 0, 1 and infinity, and not a number stays so")
  func ends() {
    #expect(one(Kernels.exp, -.infinity) == 0)
    #expect(one(Kernels.exp, .infinity) == .infinity)
    #expect(one(Kernels.exp, 0) == 1)
    #expect(one(Kernels.sigmoid, -1000) == 0)
    #expect(one(Kernels.sigmoid, 1000) == 1)
    #expect(one(Kernels.sigmoid, 0) == 0.5)
    #expect(one(Kernels.tanh, 1000) == 1)
    #expect(one(Kernels.tanh, 0) == 0)
    #expect(
      one(Kernels.exp, .nan).isNaN && one(Kernels.sigmoid, .nan).isNaN
        && one(Kernels.tanh, .nan).isNaN)
  }

  @Test("a number gives the same bits in any place of a buffer of any length")
  func places() {
    let inputs = (-50..<51).map { Float($0) / 7 }
    func applied(
      to values: [Float], _ change: (UnsafeMutableBufferPointer<Float>) -> Void
    ) -> [Float] {
      var values = values
      values.withUnsafeMutableBufferPointer { change($0) }
      return values
    }
    for change in [Kernels.exp, Kernels.sigmoid, Kernels.tanh]
      as [(UnsafeMutableBufferPointer<Float>) -> Void]
    {
      #expect(applied(to: inputs, change) == inputs.map { applied(to: [$0], change)[0] })
    }
  }

  @Test("softmax of huge numbers neither overflows nor loses its sum")
  func softmax() {
    var values: [Float] = [1000, 1000, 0, -1000, 3, 3, 3, 3]
    values.withUnsafeMutableBufferPointer { Kernels.softmax($0, columns: 4) }
    #expect(values == [0.5, 0.5, 0, 0, 0.25, 0.25, 0.25, 0.25])
  }
}
