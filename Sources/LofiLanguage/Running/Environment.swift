/// The names of one cell or block, and the outer names that a block only reads.
final class Environment {
  private(set) var names: [String] = []
  private var bindings: [String: Binding] = [:]
  /// What a block remembers from outside; it cannot change these.
  let outer: [String: Binding]
  /// Whether a name that is assigned may also be an outer one.
  let isBlock: Bool

  init(outer: [String: Binding] = [:], isBlock: Bool = false) {
    self.outer = outer
    self.isBlock = isBlock
  }

  subscript(name: String) -> Binding? { bindings[name] ?? outer[name] }

  /// Whether `name` was bound here, and not outside.
  func isOwn(_ name: String) -> Bool { bindings[name] != nil }

  func bind(_ name: String, _ binding: Binding?) {
    if bindings[name] == nil, binding != nil { names.append(name) }
    if binding == nil { names.removeAll { $0 == name } }
    bindings[name] = binding
  }

  /// Everything that can be read here, in order of binding.
  var known: [String] { names + outer.keys.sorted() }
}
