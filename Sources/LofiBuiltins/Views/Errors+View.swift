import LofiLanguage
import MusicCore

extension MusicError: ExplainedError {
  public var complaint: Complaint {
    let code: Diagnostic.Code =
      switch self {
      case .notAPitch, .pitchOutOfRange: .badPitch
      case .noSuchFile: .noFile
      case .emptyFile, .notMIDI, .faulty, .headerCut, .nothingToRead, .notAFile, .cannotRead:
        .other("bad-file")
      case .cannotWrite: .other("cannot-write")
      default: .wrongInput
      }
    return Complaint(code, saying: description)
  }
}

extension Complaint {
  /// The sentence of a core: what is wrong, and behind a semicolon what would work.
  init(_ code: Diagnostic.Code, saying description: String, parameter: String? = nil) {
    let parts = description.split(separator: ";", maxSplits: 1)
    let advice = parts.dropFirst().first.map { $0.drop { $0 == " " } }
    self.init(
      code, parts.first.map(String.init) ?? description, parameter: parameter,
      why: advice.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." })
  }
}
