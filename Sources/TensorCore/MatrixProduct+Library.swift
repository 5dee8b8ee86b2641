import CDNNL

extension MatrixProduct {
  /// The version of oneDNN, as in "2.6.3".
  public static var libraryVersion: String {
    guard let version = dnnl_version()?.pointee else { return "of unknown version" }
    return "\(version.major).\(version.minor).\(version.patch)"
  }
}
