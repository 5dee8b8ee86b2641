import Foundation
import Testing

/// The player's page, open in a browser.
enum Page {
  /// How loud it is just now.
  static let rms = "lofi.spectrum.rms"

  /// Serves a file, or a song; opens the page, waits until it can be played, and looks at the console in the end.
  static func open(
    width: Int = 1440, flags: [String] = [], file: String? = nil,
    _ body: (WebDriver, PlayerProgram) throws -> Void
  ) throws {
    let player = try PlayerProgram(file: file)
    defer { player.close() }
    try open(player.address, width: width, flags: flags) { try body($0, player) }
  }

  static func open(
    _ address: String, width: Int = 1440, flags: [String] = [],
    _ body: (WebDriver) throws -> Void
  ) throws {
    let browser = try WebDriver(width: width, flags: flags)
    defer { browser.close() }
    try browser.open(address)
    try browser.wait(for: "document.getElementById('play').disabled === false")
    try body(browser)
    let console = try browser.console()
    #expect(console.isEmpty, "\(console)")
  }

  /// The track that is there after something was done.
  static func track(
    of browser: WebDriver, after action: () throws -> Void
  ) throws -> String {
    let before: String = try browser.value("lofi.transport.sheet.id")
    try action()
    try browser.wait(for: "lofi.transport.sheet.id !== '\(before)'")
    return try browser.value("lofi.transport.sheet.id")
  }

  /// Sets a field as its owner would.
  static func set(_ field: String, to value: String, in browser: WebDriver) throws {
    try browser.value(
      """
      (() => { const field = document.getElementById('\(field)'); field.value = '\(value)';
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
        return true; })()
      """, as: Bool.self)
  }
}
