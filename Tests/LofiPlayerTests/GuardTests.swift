import FlyingFox
import Foundation
import Testing

@testable import LofiPlayer

struct GuardTests {
  private let guardian = PlayerGuard(address: "127.0.0.1", port: 7717)

  private func request(
    _ headers: [HTTPHeader: String], method: HTTPMethod = .GET, path: String = "/"
  ) -> HTTPRequest {
    HTTPRequest(
      method: method, version: .http11, path: path, query: [], headers: headers, body: Data())
  }

  @Test("only a request that names this machine is answered")
  func hosts() {
    #expect(guardian.refusal(of: request([.host: "127.0.0.1:7717"])) == nil)
    #expect(guardian.refusal(of: request([.host: "localhost:7717"])) == nil)
    for host in ["evil.example", "evil.example:7717", "127.0.0.1:80", "127.0.0.1"] {
      #expect(guardian.refusal(of: request([.host: host])) == .forbidden)
    }
    #expect(guardian.refusal(of: request([:])) == .forbidden)
  }

  @Test("what changes something must come from the page itself, and be small")
  func origins() {
    let origin = HTTPHeader("Origin")
    let ours = "http://127.0.0.1:7717"
    func post(_ headers: [HTTPHeader: String]) -> HTTPStatusCode? {
      guardian.refusal(
        of: request(
          headers.merging([.host: "127.0.0.1:7717"]) { $1 }, method: .POST, path: "/api/tracks"))
    }
    #expect(post([origin: ours, .contentLength: "10"]) == nil)
    #expect(post([.contentLength: "10"]) == .forbidden)
    #expect(post([origin: "http://evil.example", .contentLength: "10"]) == .forbidden)
    #expect(post([origin: "null", .contentLength: "10"]) == .forbidden)
    #expect(post([origin: ours])?.code == 411)
    #expect(post([origin: ours, .contentLength: "999999999"]) == .payloadTooLarge)
    let long = request([.host: "127.0.0.1:7717"], path: "/" + String(repeating: "a", count: 600))
    #expect(guardian.refusal(of: long)?.code == 414)
  }

  @Test("on all addresses a numeric host is right, and a name is not")
  func everybody() {
    let open = PlayerGuard(address: "0.0.0.0", port: 7717)
    #expect(open.refusal(of: request([.host: "192.168.1.4:7717"])) == nil)
    #expect(open.refusal(of: request([.host: "evil.example:7717"])) == .forbidden)
  }

  @Test("the policy lets nothing run that stands in the page")
  func policy() {
    let policy = PlayerGuard.headers[HTTPHeader("Content-Security-Policy")] ?? ""
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
    for file in PlayerAssets.all where file.name.hasSuffix("html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("style=\"") && !text.contains("onclick") && !text.contains("<style"))
    }
  }
}
