import LofiLanguage
import TensorCore

extension Call {
  /// A tensor; a list of numbers or of truth values, nested or not, and a number become one.
  func tensor(_ name: String) throws -> Tensor {
    try Tensor(numbersIn: value(name), parameter: name)
  }

  /// `axis:`, by name or by place, if it was given.
  var axis: AxisReference? {
    optional("axis").flatMap(AxisReference.init)
  }

  /// The axes of `zeros 3, 4` or `zeros steps: 3, features: 4`.
  func axes() throws -> [Axis] {
    func size(_ value: Value) -> Int {
      if case .number(let number) = value { number.whole ?? 0 } else { 0 }
    }
    return many.map { Axis(size($0)) } + otherLabels.map { Axis($0.name, size($0.value)) }
  }
}

extension AxisReference {
  /// The axis that a text names, or a whole number places.
  init?(_ value: Value) {
    switch value {
    case .text(let name): self = .named(name)
    case .number(let number):
      guard let place = number.whole else { return nil }
      self = .position(place)
    default: return nil
    }
  }
}

extension Parameter {
  /// The axis that a command works along.
  static func axis(_ explanation: String) -> Parameter {
    .labelled("axis", .either([.text, .whole]), explanation)
  }
}
