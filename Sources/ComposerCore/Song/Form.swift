/// A stretch of a song in which one thing goes on.
struct Section: Hashable, Sendable {
  enum Kind: String, Sendable {
    case intro, verse, contrast
    case pause = "break"
    case outro
  }

  let kind: Kind
  /// From 0.
  let firstBar: Int
  let barCount: Int
  /// Which of its kind, from 0.
  let number: Int

  var bars: Range<Int> { firstBar..<firstBar + barCount }
  var lastBar: Int { bars.upperBound - 1 }
}

/// The order of sections.
struct Form: Hashable, Sendable {
  let sections: [Section]

  var barCount: Int { sections.reduce(0) { $0 + $1.barCount } }

  func section(at bar: Int) -> Section {
    sections.first { $0.bars.contains(bar) } ?? sections[sections.count - 1]
  }

  /// A song of so many bars: intro, verses around contrasts, outro.
  ///
  /// - Parameter bars: 4 or more.
  static func song(bars: Int) -> Form {
    switch bars {
    case ..<8: return Form([(.verse, bars)])
    case ..<16: return Form([(.intro, 2), (.verse, bars - 4), (.outro, 2)])
    case ..<24: return Form([(.intro, 2), (.verse, 8), (.contrast, bars - 12), (.outro, 2)])
    default: break
    }
    let inner = bars - 8
    // Eight at a time; what is left over lengthens the outro by less than four bars.
    var middle: [(Section.Kind, Int)] = []
    var left = inner
    while left >= 4 {
      let length = left >= 8 ? 8 : 4
      let kind: Section.Kind
      switch middle.count % 4 {
      case 1 where inner >= 20: kind = inner >= 32 ? .verse : .contrast
      case 1: kind = .contrast
      case 2 where inner >= 32: kind = .contrast
      case 3 where inner >= 32 && length == 4: kind = .pause
      default: kind = .verse
      }
      middle.append((kind, length))
      left -= length
    }
    // A break stands before the last verse.
    if inner >= 32, let last = middle.last, last.1 == 4 {
      middle.removeLast()
      middle.insert((.pause, 4), at: middle.count - 1)
    }
    return Form([(.intro, 4)] + middle + [(.outro, 4 + left)])
  }

  /// One verse, for a part alone.
  static func loop(bars: Int) -> Form { Form([(.verse, bars)]) }

  /// An intro and an outro around music that lasts so many bars.
  static func around(bars: Int) -> Form {
    var middle: [(Section.Kind, Int)] = []
    var left = bars
    while left > 0 {
      let length = min(left, 8)
      middle.append((middle.count % 3 == 1 ? .contrast : .verse, length))
      left -= length
    }
    return Form([(.intro, 4)] + middle + [(.outro, 4)])
  }

  private init(_ parts: [(kind: Section.Kind, bars: Int)]) {
    var sections: [Section] = []
    var bar = 0
    for part in parts {
      let number = sections.count { $0.kind == part.kind }
      sections.append(
        Section(kind: part.kind, firstBar: bar, barCount: part.bars, number: number))
      bar += part.bars
    }
    self.sections = sections
  }
}
