import LofiLanguage
import TensorCore

extension Call {
  /// A list of texts.
  func texts(_ name: String) throws -> [String] {
    try list(name).map { value in
      guard case .text(let text) = value else {
        throw Complaint(
          .wrongInput,
          "`\(command.name)` expects a list of texts, but found in it \(value.kind.withArticle)",
          parameter: name)
      }
      return text
    }
  }

  /// A list of whole numbers, or a tensor of them.
  func ids(_ name: String) throws -> [Int] { try ids(of: value(name), name) }

  /// The whole numbers of one song of the parameter `name`.
  func ids(of song: Value, _ name: String) throws -> [Int] {
    let values: [Value]
    if case .foreign(let foreign) = song, let tensor = foreign as? Tensor {
      values = (0..<tensor.count).map(tensor.element)
    } else if let elements = try Call.elements(of: song) {
      values = elements
    } else {
      throw Complaint(
        .wrongInput,
        "`\(command.name)` expects a list of numbers for each song, but received \(song.kind.withArticle)",
        parameter: name)
    }
    return try values.map { value in
      guard case .number(let number) = value, let whole = number.whole else {
        throw Complaint(
          .wrongInput,
          "`\(command.name)` expects the numbers of tokens, but received \(value.shortForm)",
          parameter: name)
      }
      return whole
    }
  }
}
