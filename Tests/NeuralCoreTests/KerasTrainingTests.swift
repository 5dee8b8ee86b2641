import Testing

@testable import NeuralCore

struct KerasTrainingTests {
  @Test(
    "gradients are clipped as Keras clips them", arguments: TrainingFixture.keras?.clipped ?? [])
  func clips(with fixture: TrainingFixture.Clipped) throws {
    let optimizer = try #require(Optimizer(rawValue: fixture.name))
    let weights = fixture.start.map { Weight("kernel", [$0.count], $0) }
    let run = OptimizerRun(optimizer, clipNorm: fixture.clipNorm, weights: weights)
    let arena = Arena()
    for (index, step) in fixture.steps.enumerated() {
      let gradients = step.gradients.map { values in
        let gradient = arena.floats(values.count)
        gradient.copy(values)
        return gradient
      }
      run.update(gradients, step: index + 1, learningRate: 0.001, workers: Workers(maximum: 1))
      for (weight, expected) in zip(weights, step.weights) {
        #expect(distance(weight.values.array, expected) < 1e-6)
      }
    }
    #expect(fixture.steps.count == 4)
  }

  @Test("a plateau lowers the learning rate when Keras lowers it")
  func plateau() throws {
    let fixture = try #require(TrainingFixture.keras).plateau
    var rate = LearningRate(0.001, .plateau)
    for (loss, expected) in zip(fixture.losses, fixture.rates) {
      rate.endEpoch(loss)
      #expect(abs(rate.value(step: 0, of: 1) / expected - 1) < 1e-6)
    }
    #expect(Set(fixture.rates).count == 4)
  }

  @Test("the cosine falls as Keras' does, and stays down")
  func cosine() throws {
    let fixture = try #require(TrainingFixture.keras).cosine
    let rate = LearningRate(0.002, .cosine)
    for (step, expected) in fixture.enumerated() {
      #expect(abs(rate.value(step: step, of: 40) - expected) < 1e-9)
    }
    #expect(rate.value(step: 44, of: 40) == 0)
  }

  @Test("patience ends when Keras' does", arguments: TrainingFixture.keras?.stopping ?? [])
  func patience(with fixture: TrainingFixture.Stopping) {
    var patience = Patience()
    let last = fixture.losses.firstIndex { patience.isOver(after: fixture.patience, $0) }
    #expect(last.map { $0 + 1 } ?? fixture.losses.count == fixture.epochs)
  }
}
