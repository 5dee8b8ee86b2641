import LofiLanguage
import LofiNotebook
import Testing

struct CheckTests {
  @Test("expected results are counted, the wrong ones told")
  func counts() throws {
    let desk = Desk(isChecking: true)
    #expect(try desk.run("1 + 1 #=> 2\nx = 3; #=> 3\n[1, 2] #=> [1, 3]") == .checksFailed)
    #expect(desk.session.checks.passed == 2)
    #expect(desk.session.checks.failed == 1)
    #expect(desk.output.errors.map(\.message) == ["expected [1, 3], but found [1, 2]"])
  }

  @Test("without checking they are comments")
  func unchecked() throws {
    let desk = Desk()
    #expect(try desk.run("1 + 1 #=> 3") == .fine)
    #expect(desk.session.checks.failed == 0)
  }

  @Test("a loop has no result")
  func loop() throws {
    let desk = Desk(isChecking: true)
    #expect(try desk.run("for i in 1..2 { i }\n#=> 2") == .checksFailed)
    #expect(desk.output.errors.map(\.message) == ["expected 2, but found nothing"])
  }

  @Test("an expected error counts when it comes, and fails when it does not")
  func errors() throws {
    let desk = Desk(isChecking: true)
    #expect(try desk.run("1 / 0 #=> error number") == .fine)
    #expect(desk.session.checks.passed == 1)
    let calm = Desk(isChecking: true)
    #expect(try calm.run("# a\n#| expect: error number\n1 / 1") == .checksFailed)
  }
}
