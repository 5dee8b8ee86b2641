import LofiLanguage
import LofiNotebook
import Testing

struct SettingTests {
  private func value(_ text: String, in script: String) throws -> String? {
    let desk = Desk(settings: [Session.Setting(name: "epochs", text: text)])
    #expect(try desk.run(script) == .fine)
    return desk.session.variables.first { $0.name == "epochs" }?.value.shortForm
  }

  @Test("a setting replaces the value of a parameter cell")
  func replaces() throws {
    #expect(try value("2", in: "# a\n#| parameters\nepochs = 200") == "2")
    let desk = Desk(settings: [Session.Setting(name: "epochs", text: "2")])
    #expect(try desk.run("# a\n#| parameters\nepochs = 200\n# b\nepochs * 10") == .fine)
    #expect(desk.output.shown == ["epochs = 2", "20"])
    #expect(desk.session.settingsLeft.isEmpty)
  }

  @Test("any other cell keeps its own, and the setting is left over")
  func otherCells() throws {
    #expect(try value("2", in: "# a\nepochs = 200") == "200")
    let desk = Desk(settings: [Session.Setting(name: "epoch", text: "2")])
    #expect(try desk.run("# a\n#| parameters\nepochs = 200") == .fine)
    #expect(desk.session.settingsLeft.map(\.name) == ["epoch"])
  }

  @Test(
    "a setting is a literal, anything else is text",
    arguments: [
      ("2", "2"), ("-1/4", "-1/4"), ("true", "true"), ("[1, 2]", "[1, 2]"), ("\"a\"", "\"a\""),
      ("adam", "\"adam\""), ("two words", "\"two words\""), ("(", "\"(\""),
      ("", "\"\""),
    ])
  func literals(_ text: String, _ expected: String) throws {
    #expect(try value(text, in: "# a\n#| parameters\nepochs = 200") == expected)
  }
}
