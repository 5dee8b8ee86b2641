/// One way to go on at the cursor.
public struct Completion: Sendable, Equatable {
  /// What takes the place of the word that has been typed.
  public let text: String
  /// A word about it: the kind of a name, the default of an option.
  public let note: String
  /// One line about it, or nothing.
  public let explanation: String
  /// What is written behind it where it is the only one.
  public let ending: String

  public init(_ text: String, note: String = "", explanation: String = "", ending: String = " ") {
    self.text = text
    self.note = note
    self.explanation = explanation
    self.ending = ending
  }
}

/// All the ways to go on.
public struct Completions: Sendable, Equatable {
  /// What has been typed of the word: every completion takes its place.
  public let word: String
  /// Whether the word stands inside a text.
  public let isInText: Bool
  /// The likeliest first.
  public let all: [Completion]

  public init(word: String = "", isInText: Bool = false, all: [Completion] = []) {
    self.word = word
    self.isInText = isInText
    self.all = all
  }
}
