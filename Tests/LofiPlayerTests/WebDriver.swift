import Foundation
import Testing

/// A browser that does what a test says: chromedriver's, by the protocol of the W3C.
final class WebDriver {
  private let process: Process
  private let port: UInt16
  private var session = ""

  static let isThere = ["chromium", "chromedriver", "curl"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  struct Failure: Error { let what: String }

  init(width: Int = 1440, height: Int = 1000, flags: [String] = []) throws {
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/chromedriver")
    port = UInt16.random(in: 20_000...30_000)
    process.arguments = ["--port=\(port)", "--silent"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let options: [String: Any] = [
      "binary": "/usr/bin/chromium",
      "args": [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--window-size=\(width),\(height)",
      ] + flags,
    ]
    let wanted: [String: Any] = [
      "capabilities": [
        "alwaysMatch": [
          "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
          "timeouts": ["script": 20_000],
        ]
      ]
    ]
    for _ in 0..<100 {
      if (try? ask("GET", "/status", nil)) != nil { break }
      usleep(100_000)
    }
    // On a busy machine the browser may take longer than its driver waits.
    var answer = try? ask("POST", "/session", wanted) as? [String: Any]
    for _ in 0..<2 where answer == nil {
      usleep(1_000_000)
      answer = try? ask("POST", "/session", wanted) as? [String: Any]
    }
    guard let id = answer?["sessionId"] as? String else { throw Failure(what: "no session") }
    session = "/session/\(id)"
    try show(width: width, height: height)
  }

  func close() {
    _ = try? ask("DELETE", session, nil)
    kill(process.processIdentifier, SIGTERM)
    usleep(200_000)
    kill(process.processIdentifier, SIGKILL)
  }

  func open(_ address: String) throws {
    _ = try ask("POST", session + "/url", ["url": address])
  }

  /// A real click on what a selector finds.
  func click(_ selector: String) throws {
    _ = try ask("POST", try element(selector) + "/click", [String: String]())
  }

  /// Types into what a selector finds; for a field of files, the path of one.
  func type(_ text: String, into selector: String) throws {
    _ = try ask("POST", try element(selector) + "/value", ["text": text])
  }

  /// Presses a key, with Shift if so asked.
  func press(_ key: String, shift: Bool = false) throws {
    let held = shift ? ["\u{E008}", key] : [key]
    let keys: [[String: Any]] =
      held.map { ["type": "keyDown", "value": $0] }
      + held.reversed().map { ["type": "keyUp", "value": $0] }
    _ = try ask(
      "POST", session + "/actions", ["actions": [["type": "key", "id": "keys", "actions": keys]]])
  }

  private func element(_ selector: String) throws -> String {
    let found = try ask(
      "POST", session + "/element", ["using": "css selector", "value": selector])
    guard let id = (found as? [String: String])?.values.first else {
      throw Failure(what: "there is no \(selector)")
    }
    return session + "/element/\(id)"
  }

  /// The value of an expression, which may wait.
  @discardableResult
  func value<Value>(_ expression: String, as: Value.Type = Value.self) throws -> Value {
    let script = """
      const done = arguments[0];
      (async () => (\(expression)))().then((v) => done([v]), (e) => done([`fault: ${e}`]));
      """
    let answer = try ask(
      "POST", session + "/execute/async", ["script": script, "args": [Any]()])
    guard let value = (answer as? [Any])?.first as? Value else {
      throw Failure(what: "\(expression): \(String(describing: answer))")
    }
    return value
  }

  func wait(for condition: String, seconds: Double = 15) throws {
    let end = Date().addingTimeInterval(seconds)
    while try value("Boolean(\(condition))", as: Bool.self) == false {
      guard Date() < end else { throw Failure(what: "it never came: \(condition)") }
      usleep(50_000)
    }
  }

  /// A window of a browser is never as narrow as a phone: its screen is.
  private func show(width: Int, height: Int) throws {
    let screen: [String: Any] = [
      "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500,
    ]
    _ = try ask(
      "POST", session + "/goog/cdp/execute",
      ["cmd": "Emulation.setDeviceMetricsOverride", "params": screen])
  }

  /// The whole page as a picture.
  func picture() throws -> Data {
    let width: Int = try value("innerWidth")
    try show(width: width, height: value("document.documentElement.scrollHeight"))
    usleep(500_000)
    let text = try ask("GET", session + "/screenshot", nil) as? String ?? ""
    return Data(base64Encoded: text) ?? Data()
  }

  func newTab() throws -> String {
    let made = try ask("POST", session + "/window/new", ["type": "tab"]) as? [String: Any]
    return made?["handle"] as? String ?? ""
  }

  var tab: String {
    get throws { try ask("GET", session + "/window", nil) as? String ?? "" }
  }

  func go(to tab: String) throws {
    _ = try ask("POST", session + "/window", ["handle": tab])
  }

  /// What the console holds, a line each.
  func console() throws -> [String] {
    let lines = try ask("POST", session + "/se/log", ["type": "browser"])
    return (lines as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
  }

  private func ask(_ method: String, _ path: String, _ body: Any?) throws -> Any {
    let data = try body.map { try JSONSerialization.data(withJSONObject: $0) }
    let answer = try Curl.ask(method, "http://127.0.0.1:\(port)\(path)", data)
    let fields = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
    if let fault = fields?["value"] as? [String: Any], let error = fault["error"] {
      throw Failure(what: "\(error): \(fault["message"] ?? "")")
    }
    return fields?["value"] ?? NSNull()
  }
}
