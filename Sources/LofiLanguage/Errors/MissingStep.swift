/// A step between a value and a command that beginners leave out.
public struct MissingStep: Sendable {
  /// The commands before which it is left out.
  let commands: [String]
  /// What they received instead, in the words of ``Value/inWords``: "a score", "a list of texts".
  let found: [String]
  /// What the commands work on, in the learner's words: "tokens".
  let expects: String
  /// What to pipe the value through: `tokens`. A kind in braces, `{vocabulary}`, stands for a value of
  /// that kind that has a name. `nil` where nothing in a pipe helps.
  let step: String?
  /// One sentence in the learner's words.
  let why: String

  public init(
    before commands: String, found: [String], expects: String, step: String? = nil, why: String
  ) {
    self.commands = commands.split(separator: " ").map(String.init)
    self.found = found
    self.expects = expects
    self.step = step
    self.why = why
  }
}

extension CommandTable {
  /// The step that is missing where `command` received `value`.
  func step(before command: String, received value: Value) -> MissingStep? {
    let found = value.inWords
    return steps.first { $0.commands.contains(command) && $0.found.contains(found) }
  }
}
