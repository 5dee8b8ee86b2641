import AudioCore
import LofiLanguage
import LofiNotebook
import MusicCore

extension Builtin {
  static let player = Builtin(
    "player", .look,
    "Open the player, a page in the browser: layers with faders, tempo, key, ambience; it composes the next track while you listen. It goes on in the background; `stop` ends it.",
    stage: 9, hasEffect: true,
    examples: [
      Example("[C4, E4] | stream | player browser: false | kind", shows: "\"stream\""),
      Example(
        "compose seed: 3 | lofi \"vinyl\" | player browser: false | kind", shows: "\"audio\""),
    ], seeAlso: ["play", "lofi", "compose", "save"],
    forms: [
      Form(
        [
          .required(
            "music", .kinds([.stream, .part, .score, .audio, .model]),
            "Music, or sound that `lofi` made; or a trained network, which then writes the tracks.")
        ] + options, returns: .same("what was given")
      ) { call in
        try call.openPlayer(PlayerHandover(call.value("music"), seed: call.seed))
        return try call.value("music")
      },
      Form(
        [.required("file", .text, "A MIDI file, or a network that `save` wrote.")] + options,
        returns: .nothing
      ) { call in
        let asked = try call.text("file")
        let path = call.host.pathToRead(asked)
        let value =
          ModelOnDisk.isThere(path)
          ? .foreign(try ModelOnDisk.model(path, asked: asked))
          : try SongFolder.value(path, asked: asked, isStrict: false, call.host)
        var handover = try PlayerHandover(value, seed: call.seed)
        handover.line = "load \(Value.text(asked).shortForm)"
        try call.openPlayer(handover)
        return nil
      },
    ])

  private static let options: [Parameter] = [
    .labelled("port", .whole, "The port of the page; 7717 where it is free unless said."),
    .labelled(
      "browser", .boolean, default: .boolean(true), "Whether to open the page in the browser."),
    .labelled(
      "wait", .boolean, default: .boolean(false), "Whether to go on only when Ctrl-C is pressed."),
    .labelled(
      "host", .text,
      "The address to listen on: only this machine unless said; \"0.0.0.0\" lets all of the network in."
    ),
    .soundFont, .seed,
  ]
}

extension Call {
  fileprivate func openPlayer(_ handover: PlayerHandover) throws {
    var arguments: [String] = []
    if optional("port") != nil {
      arguments += ["--port", String(try whole("port", in: 0...65_535))]
    }
    if optional("host") != nil { arguments += ["--host", try text("host")] }
    let folder = try handover.written(soundFont: soundFontPath)
    let player = try PlayerProcess.start(folder: folder, arguments)
    host.print(player.address)
    if try boolean("browser"), !player.openBrowser() {
      host.notice("no browser could be opened here; open the address yourself")
    }
    guard try boolean("wait") else { return }
    defer { PlayerProcess.stop() }
    while player.isRunning {
      try host.checkInterruption()
      Speaker.waitAMoment()
    }
  }

  /// Writes a track as one page.
  func writePage(of value: Value, to path: String) throws {
    let folder = try PlayerHandover(value, seed: seedOfPage).written(soundFont: nil)
    // How much of it is done, the other process does not say.
    let line = ProgressLine(host)
    defer { line.end() }
    let player = try PlayerProcess(folder: folder, ["--page", host.pathToWrite(path)])
    while player.isRunning {
      line.draw { _ in [ProgressLine.Part("writing \(path) …", rank: 0)] }
      do { try host.checkInterruption() } catch {
        player.end()
        throw error
      }
      Speaker.waitAMoment()
    }
    guard player.endedWell else {
      throw Complaint(
        .other("cannot-write"), "\"\(path)\" could not be written", parameter: "path",
        why: "The folder must be there, and allow to be written to.")
    }
  }

  /// A page is saved by `save`, which has no seed of its own.
  private var seedOfPage: Int { host.seed }

  private var soundFontPath: String? {
    get throws { try given("soundfont") { host.pathToRead(try text($0)) } }
  }
}
