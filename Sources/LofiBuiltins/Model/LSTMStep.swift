import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let lstmStep = Builtin(
    "lstm_step", .model,
    "One step of an LSTM, opened up: its gates, its cell state and its hidden state.", stage: 5,
    examples: [
      Example("(input 1, 1 | lstm 4 | lstm_step [0.5]).forget_gate | count", shows: "4"),
      Example("(input 1, 1 | lstm 2 | lstm_step [0.5], hidden: [1, 0]).hidden | count", shows: "2"),
    ], seeAlso: ["lstm", "input"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("input", .kinds([.list, .tensor]), "The numbers of this step."),
          .labelled("hidden", .kinds([.list, .tensor]), "What it said last; noughts unless said."),
          .labelled("cell", .kinds([.list, .tensor]), "What it remembers; noughts unless said."),
        ], returns: .kind(.record, "a record of lists")
      ) { call in
        let model = try call.model("model")
        let units = model.layers.first { $0.name == "lstm" }?.outputAxes.last?.size ?? 0
        func state(_ name: String) throws -> [Float] {
          call.optional(name) == nil
            ? Array(repeating: 0, count: units) : try call.tensor(name).floats
        }
        let gates = try model.lstmGates(
          input: call.tensor("input").floats, hidden: state("hidden"), cell: state("cell"))
        let fields = [
          ("forget_gate", gates.forgetGate), ("input_gate", gates.inputGate),
          ("candidate", gates.candidate),
          ("output_gate", gates.outputGate), ("cell", gates.cell), ("hidden", gates.hidden),
        ]
        return .record(
          Record(fields.map { name, values in (name, .list(values.map { .decimal(Double($0)) })) }))
      }
    ])
}
