/// A script as the parser understands it: prose, options and statements in their order.
public struct Script: Sendable {
  public let source: SourceText
  public let items: [Item]
  /// The `#=>` lines, in order.
  public let expectations: [Expectation]

  public enum Item: Sendable {
    case prose(String, SourceRange)
    case option(name: String, value: String?, SourceRange)
    case statement(Statement)
  }

  /// The statements alone.
  public var statements: [Statement] {
    items.compactMap { if case .statement(let statement) = $0 { statement } else { nil } }
  }
}

/// One statement: a pipeline, perhaps with names for its value, or a loop.
public final class Statement: Sendable {
  public let form: Form
  public let range: SourceRange
  /// Whether a `;` ends it: its result is not shown.
  public let isHidden: Bool

  init(form: Form, range: SourceRange, isHidden: Bool) {
    self.form = form
    self.range = range
    self.isHidden = isHidden
  }

  public enum Form: Sendable {
    case pipeline(Pipeline)
    case assignment(names: [Name], Pipeline)
    case loop(name: Name, over: Expression, body: [Statement])
  }
}

/// A name where it was written.
public struct Name: Sendable {
  public let text: String
  public let range: SourceRange
}

/// A first stage and the commands its value goes through.
public struct Pipeline: Sendable {
  public let first: Expression
  public let commands: [CommandCall]
  public var range: SourceRange {
    commands.last.map { first.range.joined($0.range) } ?? first.range
  }
}

/// A command with its arguments: `f a, k: v`, or `f(a, k: v)`.
public struct CommandCall: Sendable {
  public let name: Name
  public let arguments: [Argument]
  public let range: SourceRange
}

/// One argument, with or without a label.
public struct Argument: Sendable {
  public let label: Name?
  public let value: Expression
}

/// Anything that has a value.
public final class Expression: Sendable {
  public let form: Form
  public let range: SourceRange
  /// How many expressions stand inside one another here, this one included.
  let height: Int

  init(form: Form, range: SourceRange) {
    self.form = form
    self.range = range
    height = 1 + form.innerHeight
  }

  public enum Form: Sendable {
    case number(Number)
    case boolean(Bool)
    case text([TextPiece])
    case pitch(String)
    case chord([String])
    case capitalWord(String)
    case name(String)
    case call(CommandCall)
    case list([Expression])
    case record([(name: Name, value: Expression)])
    case block(BlockTree)
    case field(of: Expression, Name)
    case index(of: Expression, [Argument])
    case negation(Expression)
    case inversion(Expression)
    case binary(Operator, Expression, Expression, sign: SourceRange)
    /// `last` is left out only in an index.
    case range(first: Expression, last: Expression?, isClosed: Bool)
    case choice(condition: Expression, then: [Statement], otherwise: [Statement]?)
    case pipeline(Pipeline)
  }

  public enum TextPiece: Sendable {
    case characters(String)
    case value(Pipeline)
  }
}

extension Expression {
  /// A name, or names with hyphens between: what `help bad-pitch` asks for.
  var bareWord: String? {
    switch form {
    case .name(let word): word
    case .binary(.subtract, let left, let right, _):
      left.bareWord.flatMap { first in right.bareWord.map { "\(first)-\($0)" } }
    default: nil
    }
  }
}

/// `{ a, b: 2 => … }`: parameters, some with defaults, and statements.
public struct BlockTree: Sendable {
  /// `nil` where the block takes one argument as `it`.
  public let parameters: [(name: Name, standard: Expression?)]?
  public let body: [Statement]
  /// The names it reads, calls or assigns: what it must remember from where it was written.
  public let names: Set<String>
}

/// Two values, one result.
public enum Operator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case power = "^"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isIn = "in"
  case isNotIn = "not in"
  case and
  case or

  /// Whether it answers true or false by comparing.
  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}
