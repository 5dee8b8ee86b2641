import LofiLanguage

extension Builtin {
  static let variables = Builtin(
    "variables", .session, "What is named so far, one line each.", hasEffect: true,
    examples: [
      Example("variables()"),
      Example("variables"),
      Example(
        """
        tune = [C4, E4] | stream
        variables
        """),
    ], seeAlso: ["describe", "peek"],
    forms: [
      Form([], returns: .nothing) { call in
        for variable in call.host.variables {
          call.host.print(variable.value.summary(named: variable.name, on: call.host.page))
        }
        return nil
      }
    ])
}
