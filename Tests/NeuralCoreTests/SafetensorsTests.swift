import Foundation
import Testing

@testable import NeuralCore

struct SafetensorsTests {
  private func python() throws -> URL {
    try #require(Bundle.module.url(forResource: "Fixtures/python", withExtension: "safetensors"))
  }

  @Test("a file that Python wrote is read, number by number")
  func readsPython() throws {
    let file = try SafetensorsFile(path: python().path)
    #expect(file.metadata == ["note": "quoted \"\\\" / é 🎵 \u{1}\n"])
    func values(_ name: String, _ sizes: [Int]) throws -> [Float] {
      let weight = try file.weight(name, as: name, sizes, isTrainable: true)
      return withExtendedLifetime(weight) { weight.values.array }
    }
    #expect(try values("kernel", [2, 3]) == [0, 0.25, 0.5, 0.75, 1, 1.25])
    #expect(try values("bias", [3]) == [-1.5, 3.25, 1e-30])
    #expect(try values("nothing", [0, 3]) == [])
    #expect(try values("scalar", []) == [7])
    #expect(try values("café \"♪\"\n", [1]) == [0.1])
  }

  @Test("the header of the same tensors is the same, byte by byte")
  func writesAsPython() throws {
    let bytes = [UInt8](try Data(contentsOf: python()))
    let header = SafetensorsHeader(
      metadata: ["note": "quoted \"\\\" / é 🎵 \u{1}\n"],
      floats: [
        ("scalar", [], 1), ("café \"♪\"\n", [1], 1), ("nothing", [0, 3], 0), ("kernel", [2, 3], 6),
        ("bias", [3], 3),
      ])
    #expect(header.bytes == Array(bytes.prefix(header.bytes.count)))
    #expect(header.bytes.count + 44 == bytes.count)
  }

  @Test(
    "a header that does not hold together is refused with a sentence",
    arguments: [
      ("", "its header cannot be read from byte 8 on; the file is damaged, or is no model"),
      ("{", "its header cannot be read from byte 9 on; the file is damaged, or is no model"),
      ("[]", "its header cannot be read from byte 8 on; the file is damaged, or is no model"),
      ("{} x", "its header cannot be read from byte 11 on; the file is damaged, or is no model"),
      (
        #"{"__metadata__":{"a":1}}"#,
        "its header cannot be read from byte 29 on; the file is damaged, or is no model"
      ),
      (
        #"{"__metadata__":{"a":"\ud800"}}"#,
        "its header cannot be read from byte 36 on; the file is damaged, or is no model"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#,
        "its header cannot be read from byte 37 on; the file is damaged, or is no model"
      ),
      (
        #"{"__metadata__":{"a":"1","a":"2"}}"#,
        "its header has the name `a` twice; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
        "its header has the name `a` twice; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}}"#,
        "its tensor `a` has numbers of a kind that is not known, `F33`"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1]}}"#,
        "its header does not say where the tensor `a` is and how large; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#,
        "its header does not say where the tensor `a` is and how large; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}"#,
        "its header does not say where the tensor `a` is and how large; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#,
        "its tensor `a` needs 12 bytes by its shape, but has 8; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
        "its tensor `a` does not begin where the one before it ends; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
        "its tensor `b` does not begin where the one before it ends; the file is damaged"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#,
        "it is cut off: its tensors need 12 bytes, and 8 are there"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
        "it has 4 bytes more than its tensors need; the file is damaged"
      ),
    ])
  func refuses(header: String, message: String) {
    let error = #expect(throws: ModelFileFault.self) {
      try SafetensorsParser.header(Array(header.utf8), byteCount: 8)
    }
    #expect(error?.description == message)
  }

  @Test("numbers of all kinds are measured, two to a byte where they are small")
  func measuresKinds() throws {
    let header = try SafetensorsParser.header(
      Array(
        #" { "a" : {"shape":[2,2], "dtype":"F4", "data_offsets":[0, 2]}, "b":{"dtype":"I64","shape":[],"data_offsets":[2,10]} } "#
          .utf8), byteCount: 10)
    #expect(header.tensors.map(\.dtype) == [.f4, .i64])
    #expect(header.tensors.map(\.sizes) == [[2, 2], []])
  }
}
