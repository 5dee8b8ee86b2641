import Foundation

/// A track as one file: the page with its style, its modules, the track's sheet and the sound of its layers. It
/// needs neither server nor network.
public struct SinglePage {
  private let studio: Studio
  private let sheet: TrackSheet

  public init(_ studio: Studio, _ sheet: TrackSheet) {
    self.studio = studio
    self.sheet = sheet
  }

  /// The same in each file of the same track.
  private var mark: String { sheet.id }

  /// - Throws: where a layer cannot be read.
  public func html() throws -> String {
    var page = Self.text(PlayerAssets.page)
    // Only what the page itself brings along may run: what carries its mark, and the modules that this imports.
    let policy =
      "default-src 'none'; script-src 'nonce-\(mark)'; style-src 'nonce-\(mark)'; "
      + "img-src data:; media-src blob:; base-uri 'none'; form-action 'none'"
    page = page.replacingOccurrences(
      of: "<meta charset=\"utf-8\">",
      with:
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">"
    )
    page = page.replacingOccurrences(
      of: "<link rel=\"stylesheet\" href=\"style.css\">",
      with: "<style nonce=\"\(mark)\">\n\(Self.text(PlayerAssets.style))</style>")
    page = page.replacingOccurrences(
      of: "href=\"icon.svg\"", with: "href=\"\(Self.address(PlayerAssets.icon))\"")
    page = page.replacingOccurrences(
      of: "<script type=\"module\" src=\"main.js\"></script>", with: try scripts())
    return page
  }

  /// The modules keep importing each other by their names: a map says what each name stands for.
  private func scripts() throws -> String {
    let names = PlayerAssets.modules.map { file in
      "\"lofi/\(file.name)\": \"\(Self.address(file))\""
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(sheet), as: UTF8.self)
      .replacingOccurrences(of: "<", with: "\\u003c")
    let sounds = try (sheet.layers.map { "\($0).flac" } + ["track.mid"]).map { name in
      guard let data = studio.file(name, of: sheet.id) else { throw Missing(file: name) }
      return
        "<script type=\"text/plain\" data-file=\"\(name)\">\(data.base64EncodedString())</script>"
    }
    return """
      <script type="application/json" id="sheet">\(json)</script>
      \(sounds.joined(separator: "\n"))
      <script nonce="\(mark)" type="importmap">{"imports": {\(names.joined(separator: ",\n"))}}</script>
      <script nonce="\(mark)" type="module">import "lofi/main.js";</script>
      """
  }

  /// A layer that is not where it was written.
  struct Missing: Error { let file: String }

  private static func text(_ file: PlayerAssets.File) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }

  /// A file as an address. A module of such an address has no folder, so that what it imports beside it is
  /// named by the map.
  private static func address(_ file: PlayerAssets.File) -> String {
    let type = file.type.replacingOccurrences(of: " ", with: "")
    var text = Self.text(file)
    if type.hasPrefix("text/javascript") {
      text = text.replacingOccurrences(of: "from \"./", with: "from \"lofi/")
    }
    return "data:\(type);base64,\(Data(text.utf8).base64EncodedString())"
  }
}
