/// The names of one cell or block, and the outer names that a block only reads.
final class Environment {
  private(set) var names: [String] = []
  private var bindings: [String: Binding] = [:]
  /// What a block remembers from outside; it cannot change these.
  let outer: [String: Binding]
  /// Whether a name that is assigned may also be an outer one.
  let isBlock: Bool
  /// How often a name was bound or forgotten; `it`, which every statement binds, does not count.
  private(set) var changeCount = 0

  init(outer: [String: Binding] = [:], isBlock: Bool = false) {
    self.outer = outer
    self.isBlock = isBlock
  }

  subscript(name: String) -> Binding? { bindings[name] ?? outer[name] }

  /// Whether `name` was bound here, and not outside.
  func isOwn(_ name: String) -> Bool { bindings[name] != nil }

  func bind(_ name: String, _ binding: Binding?) {
    if name != "it" { changeCount += 1 }
    if bindings[name] == nil, binding != nil { names.append(name) }
    if binding == nil { names.removeAll { $0 == name } }
    bindings[name] = binding
  }

  /// All names and what they stand for, as they were at one moment. The values are shared, not copied.
  struct Moment {
    fileprivate let names: [String]
    fileprivate let bindings: [String: Binding]
    fileprivate let changeCount: Int
  }

  var moment: Moment { Moment(names: names, bindings: bindings, changeCount: changeCount) }

  func restore(_ moment: Moment) {
    (names, bindings, changeCount) = (moment.names, moment.bindings, moment.changeCount)
  }

  func forgetAll() { restore(Moment(names: [], bindings: [:], changeCount: changeCount + 1)) }

  /// Everything that can be read here, in order of binding.
  var known: [String] { names + outer.keys.sorted() }
}
