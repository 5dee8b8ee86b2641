import FoundationEssentials

/// Where the prompt's history is kept: `$XDG_STATE_HOME/lofi/history`.
public enum HistoryFile {
  /// The path, its folder made; `nil` where there is no home to keep it in.
  public static func path() -> String? {
    let state =
      Screen.setting("XDG_STATE_HOME") ?? Screen.setting("HOME").map { $0 + "/.local/state" }
    guard let folder = state.map({ $0 + "/lofi" }) else { return nil }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      return nil
    }
    return folder + "/history"
  }
}
