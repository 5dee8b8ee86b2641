import CSndFile

/// The functions of libsndfile that lofi calls.
struct SoundLibrary: Sendable {
  let open: lofi_sf_open_fd
  let close: lofi_sf_close
  let command: lofi_sf_command
  let read: lofi_sf_readf_float
  let write: lofi_sf_writef_float
  private let explain: lofi_sf_strerror

  /// The library, opened at the first call.
  ///
  /// - Throws: ``AudioError/noLibrary(name:package:)``.
  static func library() throws(AudioError) -> SoundLibrary { try opened.get() }

  private static let opened = Result { () throws(AudioError) in try SoundLibrary() }

  private init() throws(AudioError) {
    let library = try SystemLibrary("libsndfile.so.1", package: "libsndfile1")
    open = try library.function("sf_open_fd")
    close = try library.function("sf_close")
    command = try library.function("sf_command")
    read = try library.function("sf_readf_float")
    write = try library.function("sf_writef_float")
    explain = try library.function("sf_strerror")
  }

  /// What went wrong with a file, or with the last that could not be opened.
  func reason(_ file: OpaquePointer?) -> String {
    explain(file).map { String(cString: $0) }?.lowercased() ?? "for an unknown reason"
  }
}
