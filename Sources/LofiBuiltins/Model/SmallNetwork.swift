import LofiLanguage

extension Builtin.Example {
  /// An example that begins with windows and a model, small enough to be trained at once.
  static func withSmallNetwork(_ code: String, shows: String) -> Self {
    Self(
      """
      words = ["C4", "E4", "G4"] | vocabulary
      data = [0, 1, 2, 0, 1, 2, 0, 1] | windows 3, vocabulary: words
      model = input 3 | embedding 3, 4 | lstm 8 | dense 3 | softmax

      """ + code, shows: shows)
  }
}
