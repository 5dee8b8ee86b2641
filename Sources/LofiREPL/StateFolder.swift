import FoundationEssentials

/// Where lofi keeps what lasts from run to run: `$XDG_STATE_HOME/lofi`.
public enum StateFolder {
  /// The folder, made; `nil` where there is no home to keep it in.
  public static func path() -> String? {
    let state =
      Screen.setting("XDG_STATE_HOME") ?? Screen.setting("HOME").map { $0 + "/.local/state" }
    return state.flatMap { made($0 + "/lofi") }
  }

  /// Where the prompt's history is kept.
  public static func history() -> String? { path().map { $0 + "/history" } }

  /// The folder of the journals, made.
  public static func journals() -> String? { path().flatMap { made($0 + "/journals") } }

  private static func made(_ folder: String) -> String? {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      return nil
    }
    return folder
  }
}
