import LofiLanguage
import LofiNotebook
import MelodyModels
import NeuralCore

/// Saved models, with words for what can go wrong.
enum ModelOnDisk {
  /// Whether a file is a model by what it begins with, or else by its name: one that was cut to
  /// nothing is to be called a cut model.
  static func isThere(_ path: String) -> Bool {
    Paths.exists(path) && !Paths.isFolder(path)
      && (Paths.ending(of: path) == ModelPath.ending || ModelFile.isLikely(path))
  }

  /// The files of a pattern, if there are any and every one is a model.
  static func matches(_ pattern: String) -> [String]? {
    let files = Paths.matches(pattern)
    return !files.isEmpty && files.allSatisfy(isThere) ? files : nil
  }

  static func model(_ path: String, asked: String) throws -> Model {
    do {
      let model = try Model(contentsOfFile: path)
      // Songs and vocabulary are not used before something is generated; a fault is told now.
      _ = try TrainingMaterial(metadata: model.metadata)
      return model
    } catch let error as any ExplainedError {
      let complaint = error.complaint
      throw Complaint(complaint.code, "\"\(asked)\": \(complaint.message)", parameter: "path")
    }
  }
}
