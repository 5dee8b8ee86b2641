/// A script, a line typed at the prompt, or a pasted block: the text that places in errors refer to.
public final class SourceText: Sendable {
  /// What the reader calls it: a file name, or `nil` for what was typed at the prompt.
  public let name: String?
  /// The characters, as Unicode scalars: every offset of the language counts these, from 0.
  public let scalars: [Unicode.Scalar]
  /// The offset at which each line begins.
  private let lineStarts: [Int]
  /// The number of the first line; a part of a larger file begins further down.
  private let firstLine: Int

  public init(_ text: String, name: String? = nil, firstLine: Int = 1) {
    self.name = name
    self.firstLine = firstLine
    // Windows' line ends count as one newline, so that columns stay true.
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
      scalars.append(scalar)
    }
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
  }

  /// The characters of `range`.
  public subscript(range: SourceRange) -> String {
    let lower = min(max(range.lower, 0), scalars.count)
    let upper = min(max(range.upper, lower), scalars.count)
    let part = scalars[lower..<upper]
    guard part.allSatisfy(\.isASCII) else { return String(String.UnicodeScalarView(part)) }
    return String(unsafeUninitializedCapacity: part.count) { bytes in
      for (place, scalar) in part.enumerated() {
        bytes[place] = UInt8(truncatingIfNeeded: scalar.value)
      }
      return part.count
    }
  }

  /// The line on which `offset` stands, counted from 1 (or the source's first line).
  public func line(at offset: Int) -> Int { lineIndex(at: offset) + firstLine }

  /// The place of `offset` in its line, counted from 0.
  public func column(at offset: Int) -> Int { offset - lineStarts[lineIndex(at: offset)] }

  /// The whole line around `offset`, without its newline.
  public func lineText(at offset: Int) -> String {
    let index = lineIndex(at: offset)
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : scalars.count
    return self[SourceRange(lineStarts[index], end)]
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A stretch of a source, in Unicode scalars from 0, its end left out.
public struct SourceRange: Hashable, Sendable {
  public var lower: Int
  public var upper: Int

  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// From the start of this one to the end of `other`.
  public func joined(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }
}

/// A place in a source: what an error points at.
public struct Place: Sendable {
  public let source: SourceText
  public let range: SourceRange

  public init(_ source: SourceText, _ range: SourceRange) {
    self.source = source
    self.range = range
  }

  /// The characters that stand there.
  public var text: String { source[range] }
}
