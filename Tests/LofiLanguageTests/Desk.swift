import LofiLanguage
import PlotCore

/// A small world for the interpreter: a few commands, and pitches that only know their letters.
final class Desk: Host {
  let commands = CommandTable(
    [
      Desk.count, Desk.map, Desk.each, Desk.wrap, Desk.tempo, Desk.answer, Desk.letter,
      Desk.open,
    ],
    foreignWords: ["len": "count"], types: [Letter.self])
  var seed = 0
  let page = Page(width: 80)
  var variables: [(name: String, value: Value)] { [] }
  var session: Value { .text("a session") }
  private(set) var printed: [String] = []
  var isInterrupted = false

  func print(_ text: String) { printed.append(text) }
  func notice(_ text: String) {}
  func progress(_ line: String) {}
  func checkInterruption() throws { if isInterrupted { throw Interruption.stopped } }
  func pathToRead(_ path: String) -> String { path }
  func pathToWrite(_ path: String) -> String { path }
  func run(script path: String) throws {}
  func pitch(_ text: String) throws -> Value { .foreign(Letter(text: text)) }
  func chord(_ texts: [String]) throws -> Value {
    .foreign(Letter(text: texts.joined(separator: ".")))
  }

  /// Runs `code` and gives the short form of its last value, `nil` where it has none.
  @discardableResult
  static func value(_ code: String) throws -> String? {
    let desk = Desk()
    return try desk.run(code)?.shortForm
  }

  /// The mistake that `code` makes, when it is read or when it runs.
  static func mistake(_ code: String) -> Diagnostic? {
    do {
      try value(code)
      return nil
    } catch {
      return error as? Diagnostic
    }
  }

  private func run(_ code: String) throws -> Value? {
    let source = SourceText(code)
    let interpreter = Interpreter(host: self)
    var last: Value?
    for statement in try Parser.script(source).statements {
      last = try interpreter.run(statement, of: source).value
    }
    return last
  }
}

/// A pitch or chord as it was written.
struct Letter: ForeignValue, Equatable {
  static let kind = Kind("pitch")
  static var fields: KeyValuePairs<String, Kind> { ["spelling": .text] }
  let text: String
  var shortForm: String { text }
  func field(_ name: String) throws -> Value? { name == "spelling" ? .text(text) : nil }
}

extension Desk {
  static let count = Builtin(
    "count", .lists, "How many there are.", isNoun: true, examples: [],
    forms: [
      Builtin.Form([.required("list", .list, "What to count.")], returns: .kind(.number)) { call in
        .whole(try call.list("list").count)
      }
    ])

  static let map = Builtin(
    "map", .lists, "What the block makes of each.", examples: [],
    forms: [
      Builtin.Form(
        [.required("list", .list, "The list."), .required("block", .block, "The block.")],
        returns: .kind(.list)
      ) { call in
        let block = try call.block("block")
        return .list(try call.list("list").map { try call.result(of: block, $0) })
      }
    ])

  static let each = Builtin(
    "each", .lists, "Does something with each.", examples: [],
    forms: [
      Builtin.Form(
        [.required("list", .list, "The list."), .required("block", .block, "The block.")],
        returns: .same("the list")
      ) { call in
        let block = try call.block("block")
        for element in try call.list("list") { _ = try call.apply(block, element) }
        return try call.value("list")
      }
    ])

  static let wrap = Builtin(
    "wrap", .lists, "Puts values into a list.", examples: [],
    forms: [
      Builtin.Form(
        [
          .required("first", .any, "The first value."), .many("rest", .any, "The others."),
          .labelled("twice", .boolean, default: .boolean(false), "Whether to double it."),
        ], returns: .kind(.list)
      ) { call in
        let values = [try call.value("first")] + call.many
        return .list(try call.boolean("twice") ? values + values : values)
      }
    ])

  static let tempo = Builtin(
    "tempo", .score, "Beats a minute.", isNoun: true, examples: [],
    forms: [
      Builtin.Form([.required("number", .number, "Any number.")], returns: .kind(.number)) { call in
        .number(try call.number("number"))
      }
    ])

  static let answer = Builtin(
    "answer", .session, "Always the same.", examples: [],
    forms: [Builtin.Form([], returns: .kind(.number)) { _ in .whole(42) }])

  static let letter = Builtin(
    "letter", .score, "The text of a pitch.", isNoun: true, examples: [],
    forms: [
      Builtin.Form(
        [.required("pitch", .kinds([Letter.kind]), "A pitch.")], returns: .kind(.text)
      ) { call in .text(try call.foreign("pitch", as: Letter.self).text) }
    ])

  static let open = Builtin(
    "open", .files, "Reads a file.", examples: [],
    forms: [
      Builtin.Form([.required("path", .text, "Which file.")], returns: .kind(.text)) { call in
        .text(try call.text("path"))
      }
    ])
}
