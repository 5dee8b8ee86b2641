import Glibc
import LofiLanguage
import PlotCore
import TensorCore

/// A number of a tensor as text, in a form that all numbers of the tensor share.
struct TensorNumber {
  private let tensor: Tensor
  /// Nil where an exponent is shorter.
  private let digits: Int?

  init(of tensor: Tensor) {
    self.tensor = tensor
    guard case .float32(let values) = tensor.elements else {
      digits = 3
      return
    }
    let largest = values.reduce(Float(0)) { $1.isFinite ? max($0, abs($1)) : $0 }
    let power = largest > 0 ? Int(log10(Double(largest)).rounded(.down)) : 3
    // Four digits of the largest number, one after the point at the least.
    digits = (-4...6).contains(power) ? max(1, 3 - power) : nil
  }

  func text(at index: Int) -> String {
    switch tensor.elements {
    case .float32(let values): text(of: Double(values[index]))
    case .int32(let values): "\(values[index])"
    case .bool(let values): "\(values[index])"
    }
  }

  func text(of value: Double) -> String {
    if tensor.dtype != .float32, value == value.rounded() { return value.text(digits: 0) }
    guard value.isFinite else { return Number.text(of: value) }
    return digits.map { value.text(digits: $0) } ?? value.scientificText(digits: 2)
  }
}
