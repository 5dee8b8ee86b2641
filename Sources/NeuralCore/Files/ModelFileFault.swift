/// What is wrong with a file that should hold a model.
public enum ModelFileFault: Error, Equatable {
  case tooShort(Int)
  case headerTooLong(UInt64, fileLength: Int)
  /// Where the header stops making sense, counted from the start of the file.
  case unreadableHeader(byte: Int)
  case sameNameTwice(String)
  case unknownDType(tensor: String, String)
  case badTensor(String)
  case wrongByteCount(tensor: String, expected: Int, found: Int)
  case notContiguous(String)
  case cut(expected: Int, found: Int)
  case surplus(Int)
  case notOurs
  case otherVersion(String)
  case badEntry(String)
  case unknownLayer(String)
  case badSetting(layer: String, String)
  case missingTensor(String)
  case wrongShape(tensor: String, expected: [Int], found: [Int])
  case notFloat32(tensor: String, String)
  case tooLarge(bytes: Int)
}

extension ModelFileFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooShort(let length):
      "the file has \(length) \(length == 1 ? "byte" : "bytes"), too few for a model; it was cut, "
        + "or is none"
    case .headerTooLong(let header, let fileLength):
      "its header should be \(header) bytes long, but the whole file has \(fileLength); it was "
        + "cut, or is no model"
    case .unreadableHeader(let byte):
      "its header cannot be read from byte \(byte) on; the file is damaged, or is no model"
    case .sameNameTwice(let name):
      "its header has the name `\(name)` twice; the file is damaged"
    case .unknownDType(let tensor, let dtype):
      "its tensor `\(tensor)` has numbers of a kind that is not known, `\(dtype)`"
    case .badTensor(let name):
      "its header does not say where the tensor `\(name)` is and how large; the file is damaged"
    case .wrongByteCount(let tensor, let expected, let found):
      "its tensor `\(tensor)` needs \(expected) bytes by its shape, but has \(found); the file is "
        + "damaged"
    case .notContiguous(let name):
      "its tensor `\(name)` does not begin where the one before it ends; the file is damaged"
    case .cut(let expected, let found):
      "it is cut off: its tensors need \(expected) bytes, and \(found) are there"
    case .surplus(let count):
      "it has \(count) \(count == 1 ? "byte" : "bytes") more than its tensors need; the file is "
        + "damaged"
    case .notOurs:
      "it holds tensors, but does not say which layers they belong to; lofi reads models that "
        + "`save` has written"
    case .otherVersion(let version):
      "it was written in version \(version) of the format, and this lofi reads version "
        + "\(ModelFile.version); use the lofi that wrote it"
    case .badEntry(let key):
      "what it says under `\(key)` cannot be read; the file is damaged"
    case .unknownLayer(let name):
      "it has a layer `\(name)`, which this lofi does not know"
    case .badSetting(let layer, let name):
      "its layer `\(layer)` has no `\(name)` that can be used; the file is damaged"
    case .missingTensor(let name):
      "its tensor `\(name)` is missing; the file is damaged"
    case .wrongShape(let tensor, let expected, let found):
      "its tensor `\(tensor)` has the shape \(Self.shape(found)), but its layer needs "
        + Self.shape(expected)
    case .notFloat32(let tensor, let dtype):
      "its tensor `\(tensor)` holds numbers of the kind \(dtype), but a layer needs F32"
    case .tooLarge(let bytes):
      "it needs \(bytes >> 20) MB of memory, more than there is"
    }
  }

  private static func shape(_ sizes: [Int]) -> String {
    "(\(sizes.map(String.init).joined(separator: ", ")))"
  }
}
