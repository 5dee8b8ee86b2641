import FlyingFox
import Foundation

/// The page and its tracks, served on one address.
public struct PlayerServer: Sendable {
  public let studio: Studio
  /// A request that has not come in whole by then is dropped.
  private static let timeout = 15.0
  /// The port that links are made for; where it is taken, any other.
  public static let usualPort: UInt16 = 7717

  public init(_ studio: Studio) {
    self.studio = studio
  }

  /// The address cannot be listened on.
  public struct NotOpened: Error {}

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - address: numeric, the loopback address unless somebody wants others to listen.
  ///   - port: 0 for any.
  ///   - started: called with the port once the page can be asked for.
  /// - Throws: ``NotOpened``, and what ends the server later.
  public func run(
    address: String = "127.0.0.1", port: UInt16, started: @Sendable (UInt16) -> Void
  ) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: address, port: port), timeout: Self.timeout, logger: .disabled)
    let routes = PlayerRoutes(studio)
    let gate = Gate()
    await server.appendRoute("*") { request in
      let port = await Self.port(of: server) ?? port
      let guardian = PlayerGuard(address: address, port: port)
      var response: HTTPResponse
      if let refusal = guardian.refusal(of: request) {
        response = HTTPResponse(statusCode: refusal)
      } else if await gate.enter() {
        response = await routes.answer(request)
        await gate.leave()
      } else {
        response = HTTPResponse(statusCode: .serviceUnavailable)
      }
      for (name, value) in PlayerGuard.headers { response.headers[name] = value }
      return response
    }
    let task = Task { try await server.run() }
    do { try await server.waitUntilListening() } catch { throw NotOpened() }
    started(await Self.port(of: server) ?? port)
    try await task.value
  }

  private static func port(of server: HTTPServer) async -> UInt16? {
    guard case .ip4(_, let port)? = await server.listeningAddress else { return nil }
    return port
  }
}

/// So many requests are answered at once and no more.
private actor Gate {
  private var inside = 0
  private static let most = 64

  func enter() -> Bool {
    guard inside < Self.most else { return false }
    inside += 1
    return true
  }

  func leave() { inside -= 1 }
}
