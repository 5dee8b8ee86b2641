import RandomCore
import TensorCore

/// The numbers that weights begin with.
enum Initializers {
  /// Evenly spread between ±√(6 / (rows + columns)).
  ///
  /// - Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
  ///   networks", AISTATS 2010.
  static func glorotUniform(_ rows: Int, _ columns: Int, _ source: inout RandomSource) -> [Float] {
    uniform(rows * columns, limit: (6 / Float(rows + columns)).squareRoot(), &source)
  }

  /// Evenly spread between −`limit` and `limit`.
  static func uniform(_ count: Int, limit: Float, _ source: inout RandomSource) -> [Float] {
    var values = [Float](repeating: 0, count: count)
    for index in 0..<count {
      values[index] = (source.uniform() * 2 - 1) * limit
    }
    return values
  }

  /// A matrix whose rows have length 1 and stand at right angles; `rows` is at most `columns`.
  ///
  /// - Source: Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning
  ///   in deep linear neural networks", ICLR 2014; the rows by the modified Gram-Schmidt process.
  static func orthogonal(_ rows: Int, _ columns: Int, _ source: inout RandomSource) -> [Float] {
    var values = [Float](repeating: 0, count: rows * columns)
    for index in values.indices {
      values[index] = Float(source.normal())
    }
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let matrix = Floats(base: base, count: buffer.count)
      for row in 0..<rows {
        let direction = matrix.part(row, of: columns)
        let scale = 1 / max(direction.dot(direction).squareRoot(), .leastNormalMagnitude)
        for column in 0..<columns { direction[column] *= scale }
        for later in row + 1..<max(rows, row + 1) {
          let other = matrix.part(later, of: columns)
          let share = direction.dot(other)
          for column in 0..<columns { other[column] -= share * direction[column] }
        }
      }
    }
    return values
  }
}
