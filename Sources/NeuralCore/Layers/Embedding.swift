import TensorCore

/// Gives each id a list of numbers of its own, which are learnt.
///
///     y = W[id]
///
/// Axes: `N` ids, `E` numbers an id.
struct Embedding: Layer {
  let name = "embedding"
  let output: Extent
  var weights: [Weight]  // W [N, E]

  var settings: LayerSettings { ["ids": .whole(ids), "width": .whole(width)] }

  private var ids: Int { weights[0].sizes[0] }
  private var width: Int { weights[0].sizes[1] }

  func check(_ inputs: [Float]) throws(NeuralError) {
    for id in inputs {
      guard id >= 0, id < Float(ids), id == id.rounded(.down) else {
        throw .idOutside(id, count: ids)
      }
    }
  }

  func forward(_ block: Block) {
    forEachID(of: block) { id, place in
      block.output.part(place, of: width).copy(weights[0].values.part(id, of: width))
    }
  }

  func train(_ block: Block, _ context: TrainingContext) -> Tape {
    forward(block)
    return Tape { gradients in
      gradients.weights[0].fill(0)
      forEachID(of: block) { id, place in
        gradients.weights[0].part(id, of: width).add(gradients.output.part(place, of: width))
      }
    }
  }

  /// Ids come window by window, what they become goes step by step.
  private func forEachID(of block: Block, _ body: (_ id: Int, _ place: Int) -> Void) {
    let steps = block.input.count / block.windows
    for step in 0..<steps {
      for window in 0..<block.windows {
        body(Int(block.input[window * steps + step]), step * block.windows + window)
      }
    }
  }
}

extension LayerDescription {
  /// Numbers for ids: `ids` different ones, `width` numbers each. Comes right after the input.
  public static func embedding(_ ids: Int, _ width: Int) -> LayerDescription {
    LayerDescription(name: "embedding", readsIDs: true) { (input, source) throws(NeuralError) in
      try requirePositive("embedding", "ids", ids)
      try requirePositive("embedding", "numbers an id", width)
      guard input.steps == nil || input.features == nil else {
        throw .wrongAxes(
          layer: "embedding", expected: ["windows", "steps"], received: input.names)
      }
      try Weight.require("embedding", [[ids, width]])
      return try Embedding(
        output: Extent(steps: input.width, features: width),
        weights: [
          source.weight("embeddings", [ids, width]) {
            Initializers.uniform(ids * width, limit: 0.05, &$0)
          }
        ])
    }
  }
}
