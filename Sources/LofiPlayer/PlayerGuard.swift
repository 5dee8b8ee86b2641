import FlyingFox
import Foundation

/// Who may ask for what: a page of another site that a listener has open, too, can reach the loopback address.
struct PlayerGuard: Sendable {
  /// What the page is reached at, with the port: the names that a request may carry as `Host`.
  let hosts: Set<String>
  /// Whether any numeric address is right, since the player listens on all.
  let takesAnyAddress: Bool

  init(address: String, port: UInt16) {
    hosts = Set(["127.0.0.1", "localhost", address].map { "\($0):\(port)" })
    takesAnyAddress = address == "0.0.0.0"
  }

  /// No request is larger; a voice clip of some minutes is smaller.
  static let largestBody = 24 << 20
  static let longestPath = 512

  /// Why a request is refused; nothing where all is well.
  func refusal(of request: HTTPRequest) -> HTTPStatusCode? {
    guard let host = request.headers[.host], isOurs(host) else { return .forbidden }
    guard request.path.utf8.count <= Self.longestPath else {
      return HTTPStatusCode(414, phrase: "URI Too Long")
    }
    guard [.GET, .HEAD, .POST, .DELETE].contains(request.method) else { return .methodNotAllowed }
    guard request.method == .POST || request.method == .DELETE else { return nil }
    // A browser says where a request that changes something comes from.
    guard let origin = request.headers[HTTPHeader("Origin")] else { return .forbidden }
    guard origin == "http://\(host)" else { return .forbidden }
    guard request.method == .POST else { return nil }
    guard let length = request.headers[.contentLength].flatMap({ Int($0) }), length >= 0 else {
      return HTTPStatusCode(411, phrase: "Length Required")
    }
    return length <= Self.largestBody ? nil : .payloadTooLarge
  }

  private func isOurs(_ host: String) -> Bool {
    if hosts.contains(host) { return true }
    // A name could be made to point here by anybody; a numeric address could not.
    return takesAnyAddress && host.allSatisfy { $0.isHexDigit || ".:[]".contains($0) }
  }

  /// What every answer carries: nothing but the player's own files runs, is shown, or is asked for.
  static let headers: [HTTPHeader: String] = [
    HTTPHeader("Content-Security-Policy"):
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; "
      + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    HTTPHeader("X-Content-Type-Options"): "nosniff",
    HTTPHeader("Referrer-Policy"): "no-referrer",
    HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
    HTTPHeader("Cache-Control"): "no-store",
  ]
}
