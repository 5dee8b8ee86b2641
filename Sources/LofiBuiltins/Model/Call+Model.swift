import LofiLanguage
import NeuralCore

extension Call {
  func model(_ name: String) throws -> Model { try foreign(name) }
}
