import LofiLanguage

/// The tree of the only statement of `code`, written with every bracket: `1 + 2 * 3` is `(+ 1 (* 2 3))`.
func shape(_ code: String) throws -> String {
  let statements = try Parser.script(SourceText(code)).statements
  return statements.map(shape).joined(separator: " ; ")
}

/// The code of the mistake that `code` makes when it is read.
func readingMistake(_ code: String) -> Diagnostic? {
  do throws(Diagnostic) {
    _ = try Parser.script(SourceText(code))
    return nil
  } catch {
    return error
  }
}

private func shape(_ statement: Statement) -> String {
  switch statement.form {
  case .pipeline(let pipeline): shape(pipeline)
  case .assignment(let names, let pipeline):
    names.map(\.text).joined(separator: ",") + " = " + shape(pipeline)
  case .loop(let name, let values, let body):
    "for \(name.text) in \(shape(values)) \(shape(body))"
  }
}

private func shape(_ statements: [Statement]) -> String {
  "{" + statements.map(shape).joined(separator: " ; ") + "}"
}

private func shape(_ pipeline: Pipeline) -> String {
  ([shape(pipeline.first)] + pipeline.commands.map(shape)).joined(separator: " | ")
}

private func shape(_ call: CommandCall) -> String {
  "<" + ([call.name.text] + call.arguments.map(shape)).joined(separator: " ") + ">"
}

private func shape(_ argument: Argument) -> String {
  (argument.label.map { $0.text + ":" } ?? "") + shape(argument.value)
}

private func shape(_ expression: Expression) -> String {
  switch expression.form {
  case .number(let number): return number.shortForm
  case .boolean(let value): return String(value)
  case .text(let pieces): return "\"" + pieces.map(shape).joined() + "\""
  case .pitch(let text): return "pitch:" + text
  case .chord(let texts): return "chord:" + texts.joined(separator: "+")
  case .capitalWord(let word): return "word:" + word
  case .name(let name): return name
  case .call(let call): return shape(call)
  case .list(let elements): return "[" + elements.map(shape).joined(separator: " ") + "]"
  case .record(let fields):
    return "(" + fields.map { "\($0.name.text):\(shape($0.value))" }.joined(separator: " ") + ")"
  case .block(let tree):
    let parameters = tree.parameters.map { parameters in
      parameters.map { $0.name.text + ($0.standard.map { ":" + shape($0) } ?? "") }
        .joined(separator: ",") + " => "
    }
    return (parameters ?? "") + shape(tree.body)
  case .field(let value, let name): return "(. \(shape(value)) \(name.text))"
  case .index(let value, let arguments):
    return "(at \(([shape(value)] + arguments.map(shape)).joined(separator: " ")))"
  case .negation(let value): return "(- \(shape(value)))"
  case .inversion(let value): return "(not \(shape(value)))"
  case .binary(let sign, let left, let right, _):
    return "(\(sign.rawValue) \(shape(left)) \(shape(right)))"
  case .range(let first, let last, let isClosed):
    return "(\(isClosed ? ".." : "..<") \(shape(first)) \(last.map(shape) ?? "end"))"
  case .choice(let condition, let then, let otherwise):
    return "(if \(shape(condition)) \(shape(then))\(otherwise.map { " " + shape($0) } ?? ""))"
  case .pipeline(let pipeline): return shape(pipeline)
  }
}

private func shape(_ piece: Expression.TextPiece) -> String {
  switch piece {
  case .characters(let characters): characters
  case .value(let pipeline): "‹" + shape(pipeline) + "›"
  }
}
