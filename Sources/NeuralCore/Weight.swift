import TensorCore

/// Numbers that a layer learns or keeps.
///
/// - Invariant: the numbers of a weight change only while it belongs to the one training run that
///   made it as a copy; what is part of a ``Model`` never changes.
final class Weight: @unchecked Sendable {
  let name: String
  let sizes: [Int]
  let isTrainable: Bool
  let values: Floats

  /// More would need over 4 GB in training.
  static let maximumCount = 1 << 28

  /// Zeros, for whoever makes it to fill.
  init(_ name: String, _ sizes: [Int], count: Int, isTrainable: Bool = true) {
    self.name = name
    self.sizes = sizes
    self.isTrainable = isTrainable
    values = Floats(base: FloatMemory.allocate(count), count: count)
    values.fill(0)
  }

  convenience init(
    _ name: String, _ sizes: [Int], _ numbers: [Float], isTrainable: Bool = true
  ) {
    self.init(name, sizes, count: numbers.count, isTrainable: isTrainable)
    values.copy(numbers)
  }

  deinit {
    FloatMemory.deallocate(values.base, values.count)
  }

  func copy() -> Weight {
    let copy = Weight(name, sizes, count: values.count, isTrainable: isTrainable)
    copy.values.copy(values)
    return copy
  }

  /// Refuses a layer whose parameters would not fit: the sum of products of sizes.
  static func require(_ layer: String, _ products: [[Int]]) throws(NeuralError) {
    var total = 0
    for sizes in products {
      var count = 1
      for size in sizes {
        let (product, overflow) = count.multipliedReportingOverflow(by: size)
        guard !overflow, product < 1 << 60 else { throw .tooManyParameters(layer: layer, nil) }
        count = product
      }
      total += count
    }
    guard total <= maximumCount else { throw .tooManyParameters(layer: layer, total) }
  }
}
