/// A mistake, told so that the reader learns from it: what was expected against what was found, where,
/// why, and what to try.
public struct Diagnostic: Error, Sendable {
  /// The stable name of this kind of mistake, for `help` and for tests.
  public let code: Code
  /// One sentence: what was expected against what was found.
  public var message: String
  /// Where the culprit stands.
  public var place: Place?
  /// Where the value was made, if that is elsewhere, and a word for it such as "made here".
  public var origin: (place: Place, label: String)?
  /// One sentence in the learner's words.
  public var why: String?
  /// A line that was parsed and checked.
  public var attempt: String?
  /// What may become that line, the best first: ``Interpreter/mended(_:)`` chooses.
  public var repairs: [Repair] = []
  /// A question, where no line can be offered.
  public var question: String?
  /// What to ask `help` for.
  public var topic: String?

  public init(
    _ code: Code, _ message: String, at place: Place? = nil, why: String? = nil,
    attempt: String? = nil, question: String? = nil, topic: String? = nil
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.why = why
    self.attempt = attempt
    self.question = question
    self.topic = topic
  }

  /// The kinds of mistakes; a core's own kinds come in by name.
  public enum Code: Hashable, Sendable {
    case syntax
    /// A bracket was opened and the source ended.
    case unclosed(expected: String)
    case unclosedText
    /// The source ended where a value was expected.
    case unfinished
    case number
    case unknownName
    case unknownCommand
    case unknownOption
    case unknownField
    case wrongInput
    case missingInput
    case missingArgument
    case tooManyArguments
    case badPitch
    case outerName
    case reservedName
    case nothing
    case condition
    case types
    case index
    case noFile
    case other(String)

    /// As it stands in brackets after the message.
    public var text: String {
      switch self {
      case .syntax, .unclosed, .unclosedText, .unfinished: "syntax"
      case .number: "number"
      case .unknownName: "unknown-name"
      case .unknownCommand: "unknown-command"
      case .unknownOption: "unknown-option"
      case .unknownField: "unknown-field"
      case .wrongInput: "wrong-input"
      case .missingInput: "missing-input"
      case .missingArgument: "missing-argument"
      case .tooManyArguments: "too-many-arguments"
      case .badPitch: "bad-pitch"
      case .outerName: "outer-name"
      case .reservedName: "reserved-name"
      case .nothing: "nothing"
      case .condition: "condition"
      case .types: "types"
      case .index: "index"
      case .noFile: "no-such-file"
      case .other(let text): text
      }
    }

    /// Whether the text cannot be read at all, as against failing when it runs.
    public var isSyntax: Bool { text == "syntax" }
  }
}

/// A change to a source that may mend a mistake.
public struct Repair: Sendable {
  /// What is to be replaced; empty where something is missing.
  public let place: Place
  public let text: String
  /// A comment behind the line.
  public var remark: String?

  public init(_ place: Place, _ text: String, remark: String? = nil) {
    self.place = place
    self.text = text
    self.remark = remark
  }
}

/// What the body of a command says of its input; the interpreter adds the place.
public struct Complaint: Error {
  public let code: Diagnostic.Code
  public let message: String
  /// The parameter whose argument is the culprit, `nil` for the command itself.
  public let parameter: String?
  public let why: String?
  public let question: String?
  public let topic: String?
  /// The parameter whose argument does not go with the culprit; it is marked, too.
  public let beside: String?
  /// What may help.
  public let advice: Advice?

  /// A change to the arguments of the command. A kind in braces, `{vocabulary}`, stands for a value of
  /// that kind that has a name.
  public enum Advice: Sendable {
    /// Write this for the culprit.
    case write(String)
    /// Leave the culprit out; the remark says why.
    case leaveOut(String)
    /// Add this to the arguments.
    case add(String)
    /// Add this to the command that made the value piped in.
    case addToInput(String)
    /// Pipe the culprit through this first.
    case pipeThrough(String)
  }

  public init(
    _ code: Diagnostic.Code, _ message: String, parameter: String? = nil, why: String? = nil,
    question: String? = nil, topic: String? = nil, beside: String? = nil, advice: Advice? = nil
  ) {
    self.beside = beside
    self.advice = advice
    self.code = code
    self.message = message
    self.parameter = parameter
    self.why = why
    self.question = question
    self.topic = topic
  }
}

/// The person or a limit stopped the work; not a mistake.
public enum Interruption: Error, Equatable {
  /// Ctrl-C.
  case stopped
  /// The seconds of a cell's `#| limit` went by.
  case limit(seconds: Int)
  /// `quit`.
  case quit
}
