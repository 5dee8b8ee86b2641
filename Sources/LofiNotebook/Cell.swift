import LofiLanguage

/// A block of prose and the code up to the next block.
public struct Cell: Sendable {
  /// Its heading, or the nearest one above it.
  public let name: String?
  /// Markdown, line by line, without the `#` and one space.
  public let prose: [String]
  public let options: [CellOption]
  public let statements: [CheckedStatement]

  /// The first line of `prose` that is a heading.
  static func heading(in prose: [String]) -> String? {
    prose.first { $0.hasPrefix("#") }.map { line in
      String(line.drop { $0 == "#" }.drop { $0 == " " })
    }
  }

  /// Whether `--set` may replace what it names.
  public var hasParameters: Bool {
    options.contains { if case .parameters = $0.meaning { true } else { false } }
  }

  /// The error that it is meant to show, by its code; any, if it is empty.
  public var expectedError: String? {
    options.lazy.compactMap { if case .expect(let code) = $0.meaning { code } else { nil } }.first
  }

  public var isSkipped: Bool {
    options.contains { if case .skip = $0.meaning { true } else { false } }
  }

  /// From where its paths to read are counted, and those of the cells below.
  var folder: String? {
    options.lazy.compactMap { if case .folder(let path) = $0.meaning { path } else { nil } }.last
  }

  /// Seconds after which it is stopped.
  public var limit: Int? {
    options.lazy.compactMap { if case .limit(let seconds) = $0.meaning { seconds } else { nil } }
      .first
  }
}

/// A statement and the results that are expected of it.
public struct CheckedStatement: Sendable {
  public let statement: Statement
  /// As it was written, with its `;` and the comments behind and below it.
  public let text: String
  public let expectations: [Expectation]
}
