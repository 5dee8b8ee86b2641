import Testing

@testable import ComposerCore

struct ProgressionTests {
  @Test(
    "every progression of the table is read, and written as it was", arguments: Progression.table)
  func table(_ text: String) throws {
    #expect(
      try Progression(text).text == text.replacing("#i", with: "bii").replacing("biiv", with: "#iv")
    )
  }
}
