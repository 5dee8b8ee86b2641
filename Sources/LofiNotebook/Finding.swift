/// One thing that `doctor` looked at.
public struct Finding: Sendable {
  /// "terminal", "history".
  public let subject: String
  /// What was found.
  public let text: String
  /// What to do about it; `nil` where all is well.
  public let remedy: String?

  public init(_ subject: String, _ text: String, remedy: String? = nil) {
    self.subject = subject
    self.text = text
    self.remedy = remedy
  }
}
