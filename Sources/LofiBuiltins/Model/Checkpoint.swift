import LofiLanguage
import NeuralCore

/// The file that a training writes itself to after each epoch.
final class Checkpoint {
  private let path: String
  private let host: any Host
  private var hasComplained = false

  /// Refuses at once a place that cannot be written to: nothing is lost yet.
  init(_ path: String, _ host: any Host) throws {
    try ModelPath.require(path, parameter: "checkpoint")
    self.path = host.pathToWrite(path)
    self.host = host
    try ModelFile.requireWritable(self.path)
  }

  /// Writes the model; where that fails, says so once, and training goes on.
  func write(_ model: Model) {
    do throws(NeuralError) {
      try model.write(toPath: path, includingTraining: true)
      hasComplained = false
    } catch {
      if !hasComplained {
        host.notice("no checkpoint: \(error.description); training goes on, and tries again")
      }
      hasComplained = true
    }
  }
}

/// Paths of models.
enum ModelPath {
  static let ending = "safetensors"

  /// Refuses a path with another ending.
  static func require(_ path: String, parameter: String) throws {
    guard path.hasSuffix("." + ending) else {
      throw Complaint(
        .wrongInput, "a model is saved as .\(ending), but received \"\(path)\"",
        parameter: parameter)
    }
  }
}
