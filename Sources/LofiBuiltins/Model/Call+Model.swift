import LofiLanguage
import MelodyModels
import NeuralCore

extension Call {
  func model(_ name: String) throws -> Model { try foreign(name) }

  /// Refuses a `vocabulary:` that is not the model's, and says what differs.
  func checkVocabulary(of generator: Generator) throws {
    guard optional("vocabulary") != nil else { return }
    let vocabulary: Vocabulary = try foreign("vocabulary")
    do {
      try generator.check(vocabulary)
    } catch {
      let known = generator.material.map { VocabularyComparison($0.vocabulary, vocabulary) }
      throw Complaint(
        error.complaint.code, error.complaint.message, parameter: "vocabulary",
        why: known.map { "\($0.inWords) The songs changed after training." } ?? error.complaint.why,
        beside: "model", advice: .leaveOut("the vocabulary saved with the model"))
    }
  }
}

extension VocabularyComparison {
  /// "358 are the same; only in this vocabulary: "2.6.9"."
  fileprivate var inWords: String {
    let sides = [("only in this vocabulary", onlyInSecond), ("only in the model's", onlyInFirst)]
    let lists = sides.filter { !$0.1.isEmpty }.map { words, tokens in
      let more = tokens.count > 3 ? " and \(tokens.count - 3) more" : ""
      return "\(words): " + tokens.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ") + more
    }
    return (["\(sharedCount) are the same"] + lists).joined(separator: "; ") + "."
  }
}
