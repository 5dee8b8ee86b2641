import Foundation
import TensorCore
import Testing

@testable import NeuralCore

struct ModelFileTests {
  /// Every kind of layer, trained for two epochs.
  private func trained() throws -> Model {
    let set = Examples(count: 60, seed: 2, axes: [6, 2])
    return try Trainer.train(
      everyLayer(), on: set, validation: set,
      options: TrainingOptions(epochs: 2, batchSize: 20, optimizer: .adam, seed: 3))
  }

  private func everyLayer() throws -> Model {
    var model = try Model(steps: 6, features: 2, seed: 5)
      .adding(.lstm(8, returnSequences: true, recurrentDropout: 0.25)).adding(.tanh)
      .adding(.lstm(6)).adding(.batchNorm).adding(.dropout(0.1)).adding(.dense(8)).adding(.relu)
      .adding(.dense(4)).adding(.sigmoid).adding(.dense(2)).adding(.softmax)
    model.metadata = ["vocabulary": "[\"é\"]", "model.mine": "dropped"]
    return model
  }

  @Test("a model comes back with its weights, layers, history and words")
  func roundTrip() throws {
    try inFolder { folder in
      let model = try trained()
      try model.write(toPath: folder + "/a.safetensors", includingTraining: false)
      let loaded = try Model(contentsOfFile: folder + "/a.safetensors")
      #expect(loaded.weights == model.weights)
      #expect(loaded.layers == model.layers)
      #expect(loaded.history == model.history)
      #expect(loaded.seed == 5)
      #expect(loaded.metadata == ["vocabulary": "[\"é\"]"])
      #expect(!loaded.canResume)
      let windows = try Tensor(.float32((0..<24).map { Float($0) / 9 }), shape: Shape([2, 6, 2]))
      #expect(try loaded.predict(windows) == model.predict(windows))
      // Written again, it is the same file.
      try loaded.write(toPath: folder + "/b.safetensors", includingTraining: false)
      #expect(try bytes(folder + "/a.safetensors") == bytes(folder + "/b.safetensors"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test("an embedding and an untrained model come back too")
  func roundTripOfIDs() throws {
    try inFolder { folder in
      let model = try Model(steps: 7, features: nil, seed: -2).adding(.embedding(5, 3))
        .adding(.lstm(4))
      try model.write(toPath: folder + "/a.safetensors", includingTraining: true)
      let loaded = try Model(contentsOfFile: folder + "/a.safetensors")
      #expect(loaded.weights == model.weights)
      #expect(loaded.layers == model.layers)
      #expect(loaded.inputAxes == [Axis("steps", 7)])
      #expect(loaded.history == nil)
    }
  }

  /// What is done to a whole file, and what is said of it then.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let change: @Sendable (inout [UInt8]) -> Void
    let message: String
  }

  private static func replacing(_ old: String, _ new: String) -> @Sendable (inout [UInt8]) -> Void {
    { bytes in
      // The header keeps its length: what is shorter is filled up with spaces at the end.
      let length = Int(bytes[0]) | Int(bytes[1]) << 8 | Int(bytes[2]) << 16
      var header = String(decoding: bytes[8..<8 + length], as: UTF8.self)
      header = header.replacing(old, with: new)
      while header.utf8.count > length, header.hasSuffix(" ") { header.removeLast() }
      header += String(repeating: " ", count: max(0, length - header.utf8.count))
      let start = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) }
      bytes = start + Array(header.utf8) + bytes[(8 + length)...]
    }
  }

  static let damages = [
    Damage(
      testDescription: "empty", change: { $0 = [] },
      message: "the file has 0 bytes, too few for a model; it was cut, or is none"),
    Damage(
      testDescription: "cut in the length", change: { $0 = Array($0.prefix(5)) },
      message: "the file has 5 bytes, too few for a model; it was cut, or is none"),
    Damage(
      testDescription: "a header larger than the file", change: { $0[6] = 1 },
      message: "its header should be"),
    Damage(
      testDescription: "cut in the header", change: { $0 = Array($0.prefix(100)) },
      message: "but the whole file has 100; it was cut, or is no model"),
    Damage(
      testDescription: "cut in the tensors", change: { $0.removeLast(3) },
      message: "it is cut off: its tensors need"),
    Damage(
      testDescription: "too long", change: { $0.append(0) },
      message: "it has 1 byte more than its tensors need; the file is damaged"),
    Damage(
      testDescription: "another version",
      change: replacing(#""model.version":"1""#, #""model.version":"7""#),
      message:
        "it was written in version 7 of the format, and this lofi reads version 1; use the lofi that wrote it"
    ),
    Damage(
      testDescription: "not ours", change: replacing("model.version", "pt"),
      message:
        "it holds tensors, but does not say which layers they belong to; lofi reads models that `save` has written"
    ),
    Damage(
      testDescription: "another shape", change: replacing(#"\"units\":6"#, #"\"units\":7"#),
      message:
        "its tensor `layers.2.kernel` has the shape (8, 24), but its layer needs (8, 28)"),
    Damage(
      testDescription: "a huge layer",
      change: replacing(#"\"units\":6"#, #"\"units\":9999999999999"#),
      message: "`lstm` would have uncountably many parameters"),
    Damage(
      testDescription: "a layer that is not there", change: replacing("tanh", "gelu"),
      message: "it has a layer `gelu`, which this lofi does not know"),
    Damage(
      testDescription: "a layer without its setting",
      change: replacing(#"\"rate\""#, #"\"tear\""#),
      message: "its layer `dropout` has no `rate` that can be used; the file is damaged"),
    Damage(
      testDescription: "a missing tensor", change: replacing("layers.9.bias", "layers.9.bits"),
      message: "its tensor `layers.9.bias` is missing; the file is damaged"),
    Damage(
      testDescription: "other numbers",
      change: replacing(#""layers.9.bias":{"dtype":"F32""#, #""layers.9.bias":{"dtype":"I32""#),
      message: "its tensor `layers.9.bias` holds numbers of the kind I32, but a layer needs F32"),
    Damage(
      testDescription: "a history that does not fit",
      change: replacing(#"\"loss\":["#, #"\"loss\":[1,"#),
      message: "what it says under `model.history` cannot be read; the file is damaged"),
    Damage(
      testDescription: "a training that cannot be",
      change: replacing(#"\"step\":6"#, #"\"step\":-6"#),
      message: "what it says under `model.training` cannot be read; the file is damaged"),
    Damage(
      testDescription: "nested JSON without end",
      change: replacing(#""model.seed":"5""#, #""model.seed":"5","model.x":"[[[[[[""#),
      message: ""),
  ]

  @Test("a damaged file is refused with a sentence", arguments: damages)
  func refuses(_ damage: Damage) throws {
    try inFolder { folder in
      let path = folder + "/a.safetensors"
      try trained().write(toPath: path, includingTraining: true)
      var bytes = try bytes(path)
      damage.change(&bytes)
      try Data(bytes).write(to: URL(filePath: path))
      do {
        _ = try Model(contentsOfFile: path)
        #expect(damage.message.isEmpty)
      } catch {
        #expect(!damage.message.isEmpty && "\(error)".contains(damage.message), "\(error)")
      }
    }
  }

  @Test("cut anywhere, a file is refused and nothing traps")
  func refusesEveryCut() throws {
    try inFolder { folder in
      let path = folder + "/a.safetensors"
      try trained().write(toPath: path, includingTraining: true)
      let whole = try bytes(path)
      for count in stride(from: 0, to: whole.count, by: 97) {
        try Data(whole.prefix(count)).write(to: URL(filePath: path))
        #expect(throws: NeuralError.self) { try Model(contentsOfFile: path) }
      }
    }
  }

  @Test("what is no file is refused, and what cannot be written leaves the old file")
  func refusesPlaces() throws {
    try inFolder { folder in
      let model = try Model(steps: nil, features: 2, seed: 1).adding(.dense(2))
      #expect(throws: NeuralError.noSuchFile(path: folder + "/no")) {
        try Model(contentsOfFile: folder + "/no")
      }
      #expect(throws: NeuralError.cannotRead(path: folder, reason: "it is no file")) {
        try Model(contentsOfFile: folder)
      }
      #expect(throws: NeuralError.cannotWrite(path: folder, reason: "it is a folder")) {
        try model.write(toPath: folder, includingTraining: false)
      }
      #expect(throws: NeuralError.cannotWrite(path: "/dev/null", reason: "it is no file")) {
        try model.write(toPath: "/dev/null", includingTraining: false)
      }
      let nowhere = folder + "/none/a.safetensors"
      #expect(throws: NeuralError.cannotWrite(path: nowhere, reason: "the folder is not there")) {
        try ModelFile.requireWritable(nowhere)
      }
      // A folder stands where the file beside it would be.
      let path = folder + "/a.safetensors"
      try model.write(toPath: path, includingTraining: false)
      let before = try bytes(path)
      try FileManager.default.createDirectory(
        atPath: path + ".part", withIntermediateDirectories: false)
      #expect(throws: NeuralError.cannotWrite(path: path, reason: "it is a folder")) {
        try model.write(toPath: path, includingTraining: false)
      }
      #expect(try bytes(path) == before)
    }
  }
}

private func bytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path)))
}

/// A folder of its own for a test, gone afterwards.
func inFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "lofi-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

extension Model {
  /// All weights, number by number.
  var weights: [[Float]] { stack.flatMap(\.weights).map(\.values.array) }
}
