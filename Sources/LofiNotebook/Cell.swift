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
  public var hasParameters: Bool { options.contains { $0.name == "parameters" } }

  /// The error that it is meant to show, by its code.
  public var expectedError: String? {
    options.first { $0.name == "expect" }?.value.flatMap { value in
      value.hasPrefix("error") ? String(value.dropFirst(5).drop { $0 == " " }) : nil
    }
  }

  public var isSkipped: Bool { options.contains { $0.name == "skip" } }

  /// From where its paths to read are counted, and those of the cells below.
  var folder: String? { options.last { $0.name == "folder" }?.value }

  /// Seconds after which it is stopped.
  public var limit: Int? { options.first { $0.name == "limit" }?.value.flatMap { Int($0) } }
}

/// A line `#| name: value`.
public struct CellOption: Sendable {
  public let name: String
  public let value: String?
}

/// A statement and the results that are expected of it.
public struct CheckedStatement: Sendable {
  public let statement: Statement
  /// As it was written, with its `;` and the comments behind and below it.
  public let text: String
  public let expectations: [Expectation]
}
