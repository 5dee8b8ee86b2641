/// How deep a tree is: the parser keeps it so low that no stack overflows when it is walked.
extension Expression.Form {
  /// The height of the highest expression inside.
  var innerHeight: Int {
    switch self {
    case .number, .boolean, .pitch, .chord, .capitalWord, .name: 0
    case .text(let pieces):
      pieces.tallest { if case .value(let value) = $0 { value.height } else { 0 } }
    case .call(let call): call.height
    case .list(let elements): elements.tallest(\.height)
    case .record(let fields): fields.tallest(\.value.height)
    case .block(let block): block.height
    case .field(let value, _), .negation(let value), .inversion(let value): value.height
    case .index(let value, let arguments): max(value.height, arguments.tallest(\.value.height))
    case .binary(_, let left, let right, _): max(left.height, right.height)
    case .range(let first, let last, _): max(first.height, last?.height ?? 0)
    case .choice(let condition, let then, let otherwise):
      max(condition.height, then.tallest(\.height), otherwise?.tallest(\.height) ?? 0)
    case .pipeline(let pipeline): pipeline.height
    }
  }
}

extension Statement {
  var height: Int {
    switch form {
    case .pipeline(let pipeline), .assignment(_, let pipeline): pipeline.height
    case .loop(_, let values, let body): max(values.height, 1 + body.tallest(\.height))
    }
  }
}

extension Pipeline {
  var height: Int { max(first.height, commands.tallest(\.height)) }
}

extension CommandCall {
  var height: Int { arguments.tallest(\.value.height) }
}

extension BlockTree {
  var height: Int {
    max(body.tallest(\.height), parameters?.tallest { $0.standard?.height ?? 0 } ?? 0)
  }
}

extension Array {
  fileprivate func tallest(_ height: (Element) -> Int) -> Int {
    reduce(0) { Swift.max($0, height($1)) }
  }
}
