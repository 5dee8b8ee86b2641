/// The files of the page, which are part of the program.
enum PlayerAssets {
  struct File {
    let name: String
    let bytes: [UInt8]

    var type: String {
      switch name.split(separator: ".").last {
      case "html": "text/html; charset=utf-8"
      case "css": "text/css; charset=utf-8"
      case "svg": "image/svg+xml"
      default: "text/javascript; charset=utf-8"
      }
    }
  }

  static let page = File(name: "index.html", bytes: PackageResources.index_html)
  static let style = File(name: "style.css", bytes: PackageResources.style_css)
  static let icon = File(name: "icon.svg", bytes: PackageResources.icon_svg)

  /// A module a subject; `main.js` is where they meet.
  static let modules = [
    File(name: "main.js", bytes: PackageResources.main_js),
    File(name: "studio.js", bytes: PackageResources.studio_js),
    File(name: "mixer.js", bytes: PackageResources.mixer_js),
    File(name: "transport.js", bytes: PackageResources.transport_js),
    File(name: "recipe.js", bytes: PackageResources.recipe_js),
    File(name: "controls.js", bytes: PackageResources.controls_js),
    File(name: "layers.js", bytes: PackageResources.layers_js),
    File(name: "roll.js", bytes: PackageResources.roll_js),
    File(name: "spectrum.js", bytes: PackageResources.spectrum_js),
    File(name: "history.js", bytes: PackageResources.history_js),
    File(name: "settings.js", bytes: PackageResources.settings_js),
    File(name: "sleep.js", bytes: PackageResources.sleep_js),
    File(name: "keys.js", bytes: PackageResources.keys_js),
    File(name: "endless.js", bytes: PackageResources.endless_js),
  ]

  static let all = [page, style, icon] + modules

  static func file(_ name: String) -> File? { all.first { $0.name == name } }
}
