import Glibc

/// A library of the system that is opened when it is first needed, and stays open.
struct SystemLibrary: @unchecked Sendable {
  private let name: String
  private let handle: UnsafeMutableRawPointer

  /// - Parameter name: as the loader knows it: `libsndfile.so.1`.
  /// - Throws: ``AudioError/noLibrary(name:package:)``.
  init(_ name: String, package: String) throws(AudioError) {
    guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
      throw .noLibrary(name: name, package: package)
    }
    self.name = name
    self.handle = handle
  }

  /// The function of this name, whose type the caller knows from the library's header.
  ///
  /// - Throws: ``AudioError/noLibrary(name:package:)`` where the library is too old to have it.
  func function<Function>(_ symbol: String, as type: Function.Type = Function.self)
    throws(AudioError) -> Function
  {
    guard let address = dlsym(handle, symbol) else {
      throw .noLibrary(name: "\(name) with \(symbol)", package: "a newer version of it")
    }
    return unsafeBitCast(address, to: type)
  }
}
