import Foundation
import LofiBuiltins
import LofiLanguage
import LofiNotebook
import Testing

/// Models in files, as a learner saves, loads and trains them.
struct ModelFileTests {
  private let work = """
    v = ["C4", "E4", "rest"] | vocabulary
    ids = 0..60 | map { it * it % 3 }
    d = ids | windows 4, vocabulary: v
    m = input 4, 1 | lstm 8 | dense 3 | softmax
    """

  /// Runs lines in a folder of their own, `{folder}` being its path.
  private func run(_ lines: String) throws -> (outcome: Outcome, output: Recorder) {
    let folder = NSTemporaryDirectory() + "lofi-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = Recorder()
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output, isChecking: true)
    let text = work + "\n" + lines.replacing("FOLDER", with: folder)
    return (session.run(entry: text), output)
  }

  @Test("a loaded model generates the same tokens, and knows its words and songs")
  func sameTokens() throws {
    let (outcome, output) = try run(
      """
      by_song = [ids, ids[10..]] | windows 4, vocabulary: v, names: ["rain", "tea"]
      t = m | train by_song, epochs: 3
      save t, "FOLDER/t.safetensors"
      l = load "FOLDER/t.safetensors"
      (l | generate 40, temperature: 1, seed: 3) == (t | generate 40, temperature: 1, seed: 3)   #=> true
      l.vocabulary.tokens   #=> ["C4", "E4", "rest"]
      l.songs | map { it.name }   #=> ["rain", "tea"]
      l.songs[1].tokens   #=> 51
      l.history | map { it.epoch }   #=> [1, 2, 3]
      l.history[2].loss == t.history.loss[2]   #=> true
      l.seed   #=> 0
      load "FOLDER/*.safetensors" | map { it.parameters }   #=> [347]
      """)
    #expect(outcome == .fine, "\(output.errors.map(\.message))")
  }

  @Test("a song is known again by the hash of its tokens, as Python computes it")
  func hash() throws {
    // hashlib.sha256(b"C4\nE4\nE4\nC4\nE4").hexdigest()
    let (outcome, output) = try run(
      """
      t = m | train (ids[0..4] | windows 4, vocabulary: v), epochs: 1
      t.songs[0].hash   #=> "HASH"
      """.replacing("HASH", with: Self.hashOfFive))
    #expect(outcome == .fine, "\(output.errors.map(\.message))")
  }

  private static let hashOfFive =
    "cf8fc571f776a33b8f733618430bc97645ef7421ed72e967435078b0cbd99a68"

  @Test("a checkpoint goes on to what an unbroken training comes to")
  func resumes() throws {
    let (outcome, output) = try run(
      """
      a, b = d | split 0.8
      begun = m | train a, validation: b, epochs: 3, checkpoint: "FOLDER/run.safetensors"
      unbroken = m | train a, validation: b, epochs: 6
      gone_on = (load "FOLDER/run.safetensors") | resume a, validation: b, epochs: 6
      gone_on.history.loss == unbroken.history.loss   #=> true
      (gone_on | predict [0, 1, 1, 0]) - (unbroken | predict [0, 1, 1, 0]) | max   #=> 0.0
      save begun, "FOLDER/half.safetensors", include_optimizer: true
      again = (load "FOLDER/half.safetensors") | resume a, validation: b, epochs: 6
      again.history.validation_loss == unbroken.history.validation_loss   #=> true
      """)
    #expect(outcome == .fine, "\(output.errors.map(\.message))")
  }

  @Test(
    "what cannot be done is refused with a sentence",
    arguments: [
      (
        "m | resume d", "wrong-input",
        "this model does not know where its training stood; `train` goes on from its weights, with everything else anew"
      ),
      (
        "m | train d, epochs: 1 | resume (ids[1..] | windows 4, vocabulary: v), epochs: 2",
        "wrong-input",
        "this training went through other songs, or another vocabulary"
      ),
      (
        "m | save \"FOLDER/m.mid\"", "wrong-input",
        "a model is saved as .safetensors, but received \"FOLDER/m.mid\""
      ),
      (
        "m | train d, checkpoint: \"FOLDER/run.mid\"", "wrong-input",
        "a model is saved as .safetensors, but received \"FOLDER/run.mid\""
      ),
      (
        "m | train d, checkpoint: \"FOLDER/no/run.safetensors\"", "cannot-write",
        "cannot write \"FOLDER/no/run.safetensors\": the folder is not there"
      ),
      (
        "m | train d, learning_rate: 1000000000000000000000000000000000000000.0", "diverged",
        "the loss stopped being a number in epoch 1, step 1"
      ),
      ("load \"FOLDER/m.safetensors\"", "no-such-file", "cannot find \"FOLDER/m.safetensors\""),
    ])
  func refuses(line: String, code: String, message: String) throws {
    let (outcome, output) = try run(line)
    #expect(outcome == .failed)
    #expect(output.errors.first?.code.text == code)
    let end = message.split(separator: "FOLDER").last.map(String.init) ?? message
    #expect(output.errors.first?.message.contains(end) == true, "\(output.errors.map(\.message))")
  }

  @Test("a cut file is told apart from one that is no model, by its content")
  func damaged() throws {
    let folder = NSTemporaryDirectory() + "lofi-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data([1, 2, 3]).write(to: URL(filePath: folder + "/a.safetensors"))
    try Data([9, 0, 0, 0, 0, 0, 0, 0] + "{}".utf8).write(to: URL(filePath: folder + "/b"))
    try Data("MThd nothing".utf8).write(to: URL(filePath: folder + "/c"))
    for (name, message) in [
      ("a.safetensors", "the file has 3 bytes, too few for a model; it was cut, or is none"),
      (
        "b",
        "its header should be 9 bytes long, but the whole file has 10; it was cut, or is no model"
      ),
      ("c", "the file is cut off in its header"),
    ] {
      let (outcome, output) = try run("load \"\(folder)/\(name)\"")
      #expect(outcome == .failed)
      #expect(output.errors.first?.code.text == "bad-file")
      #expect(output.errors.first?.message.contains(message) == true)
    }
  }
}
