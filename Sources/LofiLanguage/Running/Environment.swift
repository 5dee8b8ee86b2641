/// The names of one cell or block, and the outer names that a block only reads.
final class Environment {
  /// In order of binding; each has its value and where it got it at the same place.
  private(set) var names: [String] = []
  private var values: [Value] = []
  private var origins: [Place?] = []
  /// Where each name stands, once there are so many that looking along them is slower.
  private var places: [String: Int] = [:]
  /// What a block remembers from outside; it cannot change these.
  let outer: [String: Binding]
  /// Whether a name that is assigned may also be an outer one.
  let isBlock: Bool
  /// How often a name was bound or forgotten; `it`, which every statement binds, does not count.
  private(set) var changeCount = 0

  private static let few = 6

  init(outer: [String: Binding] = [:], isBlock: Bool = false) {
    self.outer = outer
    self.isBlock = isBlock
  }

  subscript(name: String) -> Binding? {
    guard let place = place(of: name) else { return outer[name] }
    return Binding(value: values[place], place: origins[place])
  }

  func value(of name: String) -> Value? {
    guard let place = place(of: name) else { return isBlock ? outer[name]?.value : nil }
    return values[place]
  }

  /// Whether `name` was bound here, and not outside.
  func isOwn(_ name: String) -> Bool { place(of: name) != nil }

  func bind(_ name: String, _ value: Value, from origin: Place? = nil) {
    if name != "it" { changeCount += 1 }
    if let place = place(of: name) {
      values[place] = value
      origins[place] = origin
      return
    }
    names.append(name)
    values.append(value)
    origins.append(origin)
    if names.count == Self.few + 1 {
      indexNames()
    } else if names.count > Self.few {
      places[name] = names.count - 1
    }
  }

  func forget(_ name: String) {
    guard let place = place(of: name) else { return }
    if name != "it" { changeCount += 1 }
    names.remove(at: place)
    values.remove(at: place)
    origins.remove(at: place)
    indexNames()
  }

  /// Adds to the list called `name` in place, without copying it.
  ///
  /// - Returns: whether it is a list, and stays shorter than `limit`.
  func extend(_ name: String, by more: [Value], from origin: Place, limit: Int) -> Bool {
    guard let place = place(of: name), case .list(var list) = values[place],
      list.count + more.count <= limit
    else { return false }
    changeCount += 1
    // Let go of by the name, the list belongs to this function alone and can grow.
    values[place] = .boolean(false)
    list.append(contentsOf: more)
    values[place] = .list(list)
    origins[place] = origin
    return true
  }

  private func place(of name: String) -> Int? {
    names.count > Self.few ? places[name] : names.firstIndex(of: name)
  }

  private func indexNames() {
    guard names.count > Self.few else {
      places = [:]
      return
    }
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// All names and what they stand for, as they were at one moment. The values are shared, not copied.
  struct Moment {
    fileprivate let names: [String]
    fileprivate let values: [Value]
    fileprivate let origins: [Place?]
    fileprivate let changeCount: Int
  }

  var moment: Moment {
    Moment(names: names, values: values, origins: origins, changeCount: changeCount)
  }

  func restore(_ moment: Moment) {
    (names, values, origins) = (moment.names, moment.values, moment.origins)
    changeCount = moment.changeCount
    indexNames()
  }

  func forgetAll() {
    restore(Moment(names: [], values: [], origins: [], changeCount: changeCount + 1))
  }

  /// Everything that can be read here, in order of binding.
  var known: [String] { names + outer.keys.sorted() }
}
