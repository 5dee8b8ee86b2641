import TensorCore
import Testing

@testable import NeuralCore

struct NeuralErrorTests {
  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test("a layer that reads other axes says which")
  func wrongAxes() {
    #expect(
      message { _ = try Model(steps: 100, features: nil, seed: 1).adding(.lstm(8)) }
        == "`lstm` expects windows × steps × features, but received windows × steps")
    #expect(
      message {
        _ = try Model(steps: 9, features: 1, seed: 1).adding(.lstm(8)).adding(.lstm(8))
      } == "`lstm` expects windows × steps × features, but received windows × features")
    #expect(
      message { _ = try Model(steps: 9, features: 1, seed: 1).adding(.embedding(8, 2)) }
        == "`embedding` expects windows × steps, but received windows × steps × features")
    #expect(
      message {
        _ = try Model(steps: 4, features: nil, seed: 1).adding(.relu).adding(.embedding(5, 2))
      } == "`embedding` reads ids, so it comes right after `input`, not after `relu`")
  }

  @Test("sizes that cannot be are refused")
  func wrongSizes() {
    #expect(
      message { _ = try Model(steps: 0, features: 1, seed: 1) }
        == "`input` cannot have 0 steps; use 1 or more")
    #expect(
      message { _ = try Model(steps: nil, features: 4, seed: 1).adding(.dense(-3)) }
        == "`dense` cannot have -3 units; use 1 or more")
    #expect(
      message { _ = try Model(steps: 2, features: 4, seed: 1).adding(.lstm(.max)) }
        == "`lstm` would have uncountably many parameters, more than the 268435456 that fit; "
        + "use fewer units")
    #expect(
      message { _ = try Model(steps: nil, features: 4, seed: 1).adding(.dropout(1)) }
        == "`dropout` cannot have a rate of 1.0; use a share from 0 up to, but not, 1")
  }

  @Test("inputs that do not suit the model are refused")
  func wrongInputs() throws {
    let model = try Model(steps: 4, features: nil, seed: 1).adding(.embedding(5, 2))
    #expect(
      message { _ = try model.predict(Tensor([1, 2, 3] as [Float])) }
        == "this model expects (windows, steps: 4), but received (3); reshape it first")
    #expect(
      message {
        _ = try model.predict(Tensor(.int32([1, 2, 3, 5]), shape: Shape([1, 4])))
      } == "`embedding` knows the ids 0 to 4, but received 5.0")
    #expect(
      message { _ = try StatefulModel(model).step([1, 2]) }
        == "a step of this model takes 1 number, but received 2")
  }

  @Test("a model that cannot learn classes says why")
  func cannotLearn() throws {
    let model = try Model(steps: nil, features: 2, seed: 1)
    let set = Examples(count: 4, seed: 1)
    #expect(
      message { _ = try Trainer.train(model, on: set) }
        == "this model has no layers yet; add some first")
    #expect(
      message { _ = try Trainer.train(model.adding(.dense(3)), on: set) }
        == "a model learns shares of its classes, so its last layer must be `softmax`, not `dense`")
    #expect(
      message { _ = try Trainer.train(model.adding(.dense(1)).adding(.softmax), on: set) }
        .hasPrefix("the target 1 is not one of the 1 classes of this model"))
    #expect(
      message {
        _ = try Trainer.train(
          model.adding(.dense(2)).adding(.softmax), on: set, options: TrainingOptions(epochs: 0))
      } == "epochs cannot be 0; use 1 or more")
  }

  @Test("a loss that is no number ends training, with its place")
  func lossNotFinite() throws {
    let model = try Model(steps: nil, features: 2, seed: 1).adding(.dense(2)).adding(.softmax)
    #expect(
      message { _ = try Trainer.train(model, on: Examples(count: 4, seed: 1, scale: .nan)) }
        == "the loss stopped being a number in epoch 1, step 1: a window of the data holds a number "
        + "that is infinite or none")
  }
}
