import LofiLanguage
import LofiNotebook

extension Call {
  /// The session that runs this command: its own words need more of it than a `Host` shows.
  var session: Session {
    get throws {
      guard let session = host as? Session else {
        throw Complaint(.wrongInput, "`\(command.name)` works only in a session")
      }
      return session
    }
  }
}
