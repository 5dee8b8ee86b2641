/// What the body of a command says, with its place and what may help.
extension Interpreter {
  func located(
    _ complaint: Complaint, _ call: CommandCall, _ arguments: Call,
    _ places: [String: SourceRange], _ piped: Piped?
  ) -> Diagnostic {
    let culprit = complaint.parameter.flatMap { places[$0] } ?? call.name.range
    var error = diagnostic(from: complaint, at: culprit)
    let named = complaint.parameter.flatMap { places[$0] } ?? piped?.range
    error.origin = named.flatMap { origin(of: $0) }
    if let beside = complaint.beside.flatMap({ places[$0] }) {
      error.origin = (Place(source, beside), "")
    }
    if let advice = complaint.advice { add(advice, to: &error, culprit, call, piped) }
    let first = arguments.command.forms.first?.parameters.first?.name
    if [.wrongInput, .types].contains(complaint.code), complaint.advice == nil,
      let name = complaint.parameter ?? first, let value = arguments.optional(name)
    {
      addStep(
        &error, before: arguments.command, value, culprit, call,
        isPiped: piped != nil && places[name] == piped?.range)
      if case .number(let number) = value, number.double < 0, complaint.parameter != nil,
        source[culprit].hasPrefix("-")
      {
        repair(&error, culprit, String(source[culprit].dropFirst()))
      }
    }
    return error
  }

  private func add(
    _ advice: Complaint.Advice, to error: inout Diagnostic, _ culprit: SourceRange,
    _ call: CommandCall, _ piped: Piped?
  ) {
    switch advice {
    case .write(let text):
      if let text = filled(text) { repair(&error, culprit, text) }
    case .leaveOut(let remark):
      guard let index = call.arguments.firstIndex(where: { $0.value.range == culprit }) else {
        return
      }
      let argument = call.arguments[index]
      let lower =
        index > 0 ? call.arguments[index - 1].value.range.upper : argument.label?.range.lower
      let range = SourceRange(lower ?? culprit.lower, culprit.upper)
      error.repairs.append(Repair(Place(source, range), "", remark: remark))
    case .add(let text):
      if let text = filled(text) { add(&error, text, to: call) }
    case .addToInput(let text):
      guard let piped else { return }
      let made = origin(of: piped.range)?.place ?? Place(source, piped.range)
      let end = SourceRange(made.range.upper, made.range.upper)
      error.repairs.append(Repair(Place(made.source, end), text))
    case .pipeThrough(let step):
      addStep(&error, step, culprit, call, isPiped: piped != nil && culprit == piped?.range)
    }
  }
}
