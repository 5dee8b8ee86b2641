/// The names of one cell or block, and the outer names that a block only reads.
final class Environment {
  private typealias Entry = (name: String, binding: Binding)

  /// In order of binding.
  private var entries: [Entry] = []
  /// Where each name stands; empty while there are so few that looking along them is faster.
  private var places: [String: Int] = [:]
  /// What a block remembers from outside; it cannot change these.
  let outer: [String: Binding]
  /// Whether a name that is assigned may also be an outer one.
  let isBlock: Bool

  private static let few = 6

  init(outer: [String: Binding] = [:], isBlock: Bool = false) {
    self.outer = outer
    self.isBlock = isBlock
  }

  subscript(name: String) -> Binding? {
    guard let place = place(of: name) else { return isBlock ? outer[name] : nil }
    return entries[place].binding
  }

  /// Whether `name` was bound here, and not outside.
  func isOwn(_ name: String) -> Bool { place(of: name) != nil }

  func bind(_ name: String, _ binding: Binding) {
    if let place = place(of: name) {
      entries[place].binding = binding
      return
    }
    entries.append((name, binding))
    if entries.count == Self.few + 1 {
      indexNames()
    } else if entries.count > Self.few {
      places[name] = entries.count - 1
    }
  }

  func forget(_ name: String) {
    guard let place = place(of: name) else { return }
    entries.remove(at: place)
    places = [:]
    if entries.count > Self.few { indexNames() }
  }

  /// Takes the list called `name` out, so that it can grow in place; it must be bound again at once.
  func takeList(_ name: String) -> [Value]? {
    guard let place = place(of: name), case .list(let elements) = entries[place].binding.value else {
      return nil
    }
    entries[place].binding = Binding(value: .list([]), place: nil)
    return elements
  }

  /// How many elements the list called `name` has; 0 where it is none.
  func listCount(_ name: String) -> Int {
    guard let place = place(of: name), case .list(let elements) = entries[place].binding.value else {
      return 0
    }
    return elements.count
  }

  private func place(of name: String) -> Int? {
    if entries.count > Self.few { return places[name] }
    // A copy, so that nothing is being read while names are compared.
    let entries = entries
    return entries.indices.first { entries[$0].name == name }
  }

  private func indexNames() {
    places = Dictionary(entries.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// In order of binding.
  var names: [String] { entries.map(\.name) }

  /// Everything that can be read here, in order of binding.
  var known: [String] { names + outer.keys.sorted() }
}
