import FoundationEssentials
import Glibc
import LofiNotebook

/// What `doctor` can say of the computer, the terminal and the state folder.
public enum Examination {
  public static func findings() -> [Finding] {
    [processor, terminal, colours, locale, history, journal]
  }

  private static var processor: Finding {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let lines = (try? ScriptFile.text(at: "/proc/cpuinfo"))?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
    let name = model.map { String($0.drop { $0 == " " }) } ?? "of unknown make"
    return Finding("processor", "\(name), \(cores) \(cores == 1 ? "core" : "cores")")
  }

  private static var terminal: Finding {
    guard isatty(STDOUT_FILENO) == 1 else { return Finding("terminal", "none: output is plain") }
    let name = Screen.setting("TERM") ?? "of unknown kind"
    guard let size = Screen.size else {
      return Finding(
        "terminal", "\(name), size unknown", remedy: "Lines are set for 88 columns.")
    }
    let text = "\(name), \(size.columns) × \(size.rows)"
    return size.columns < 60
      ? Finding("terminal", text, remedy: "Tables and drawings want 60 columns or more.")
      : Finding("terminal", text)
  }

  private static var colours: Finding {
    if Screen().hasColour { return Finding("colours", "shown") }
    let reason =
      isatty(STDOUT_FILENO) != 1
      ? "output is no terminal"
      : Screen.setting("NO_COLOR") != nil ? "NO_COLOR is set" : "the terminal is dumb"
    return Finding("colours", "none: \(reason)")
  }

  private static var locale: Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let set = names.first { Screen.setting($0) != nil }
    let found = set.flatMap { name in Screen.setting(name).map { "\(name)=\($0)" } } ?? "none set"
    return Prompt.localeIsUTF8
      ? Finding("locale", found)
      : Finding(
        "locale", "\(found), so drawings at a terminal are plain ASCII",
        remedy: "For all signs, type before lofi: export LC_ALL=C.UTF-8")
  }

  private static var history: Finding {
    written("history", StateFolder.history())
  }

  private static var journal: Finding {
    written("journal", StateFolder.journals())
  }

  /// Whether what is kept at `path` can be written.
  private static func written(_ subject: String, _ path: String?) -> Finding {
    guard let path else {
      return Finding(
        subject, "nowhere to keep it",
        remedy: "HOME or XDG_STATE_HOME must name a folder that you may write in.")
    }
    let place = Paths.exists(path) ? path : Paths.folder(of: path)
    return access(place, W_OK) == 0
      ? Finding(subject, path)
      : Finding(subject, "\(path) cannot be written", remedy: "Whose is it?  ls -ld \(place)")
  }
}
