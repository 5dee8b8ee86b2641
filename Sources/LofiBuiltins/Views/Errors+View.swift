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
    return Complaint(code, description)
  }
}
