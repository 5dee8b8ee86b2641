import Foundation
import Glibc

/// A listener whose manners are the test's.
final class Connection {
  private var socket: Int32

  struct Refused: Error {}

  /// - Parameter address: such as `http://127.0.0.1:7717/`.
  init(_ address: String) throws {
    guard let port = URL(string: address)?.port else { throw Refused() }
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = in_port_t(port).bigEndian
    name.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Refused() }
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  func close() {
    if socket >= 0 { _ = Glibc.close(socket) }
    socket = -1
  }

  deinit { close() }
}
