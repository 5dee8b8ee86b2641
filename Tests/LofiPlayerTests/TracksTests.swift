import Foundation
import MusicCore
import Testing

extension BrowserTests {
  /// Where tracks come from, and how they get out of the player.
  @Suite
  struct TracksTests {
    private let folder = NSTemporaryDirectory() + "lofi-tracks-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    @Test("the network of a file writes the next track, and its MIDI file is what the roll shows")
    func network() throws {
      let model = folder + "/network.safetensors"
      try PlayerProgram.run(
        """
        words = ["C4", "E4", "G4", "A4", "D4"] | vocabulary
        data = [0, 1, 2, 3, 4, 2, 1, 0, 1, 2, 0, 1] | windows 3, vocabulary: words
        model = input 3 | embedding 5, 4 | lstm 8 | dense 5 | softmax
        model | train data, epochs: 2 | save "\(model)"
        """)
      try Page.open(file: model) { browser, player in
        let id = try Page.track(of: browser) { try browser.click("#compose") }
        #expect(
          try browser.value("lofi.transport.sheet.recipe.source", as: String.self) == "network")
        let score = try Score(midiBytes: Array(try player.file("track.mid", of: id)))
        let drawn: [Int] = try browser.value(
          "lofi.roll.notes.map((n) => n.pitch).sort((a, b) => a - b)")
        #expect(drawn == score.parts.flatMap(\.notes).map(\.pitch.midiNumber).sorted())
        #expect(drawn.count > 100)
      }
    }

    @Test("the line of the prompt makes the very sound of the track")
    func line() throws {
      let player = try PlayerProgram()
      defer { player.close() }
      let id = try player.track(
        """
        {"source": "rule", "seed": 7, "bars": 12, "tempo": 70, "swing": 60, "transpose": -2, "amount": 0.7,
          "drums": "half-time", "ambience": "rain", "instruments": {"bass": 33}}
        """)
      let line = try player.sheet(of: id).line
      let path = folder + "/track"
      try PlayerProgram.run("song = \(line)\nsong | save \"\(path).wav\"")
      let saved = try Data(contentsOf: URL(fileURLWithPath: path + ".wav"))
      #expect(try player.file("track.wav", of: id) == saved)
    }

    @Test("a link that was made with another song says so")
    func link() throws {
      try Page.open { browser, _ in
        let link: String = try browser.value("document.getElementById('link').value")
        let other = link.replacing(/music=[0-9a-f]+/, with: "music=0123456789abcdef")
        #expect(other != link)
        for (address, isSame) in [(link, true), (other, false)] {
          try browser.open("about:blank")
          try browser.open(address)
          try browser.wait(for: "document.getElementById('play').disabled === false")
          try browser.wait(for: "document.body.dataset.busy === 'false'")
          usleep(200_000)
          let said: String = try browser.value("document.getElementById('status').textContent")
          #expect(said.contains("another song") != isSame, "\(said)")
        }
      }
    }

    @Test("one file holds the track and its page: it plays where there is no server")
    func file() throws {
      let page = folder + "/player.html"
      try PlayerProgram.run(
        "compose bars: 12, seed: 2 | lofi ambience: \"rain\" | save \"\(page)\"")
      let text = try String(contentsOfFile: page, encoding: .utf8)
      #expect(!text.contains("unsafe-inline"))
      #expect(!text.contains("http://") && !text.contains("https://"))
      try Page.open("file://" + page, width: 360) { browser in
        try browser.click("#play")
        try browser.wait(for: "\(Page.rms) > 0.005")
        #expect(
          try browser.value(
            "[...document.querySelectorAll('.only-studio')].every((e) => e.offsetParent === null)",
            as: Bool.self))
        let downloads: [String] = try browser.value(
          "[...document.querySelectorAll('#downloads a')].map((a) => a.download)")
        #expect(downloads == ["track.mid", "track.lofi"])
      }
    }

    @Test("where two tracks join there is no gap: every sample of the seam is looked at")
    func seam() throws {
      try Page.open { browser, _ in
        try browser.click("#play")
        try browser.click("#endless")
        try browser.wait(for: "lofi.transport.next !== null")
        // The page's own transport, on a context that renders into memory, once with the next track and once
        // without: the difference is the next track.
        let seam: [String: Double] = try browser.value(
          """
          (async () => {
            const { transport, mixer } = lofi;
            const { sheet, buffers, next } = transport;
            const render = async (isJoined) => {
              const context = new OfflineAudioContext(2, 4 * 44100, 44100);
              const other = new transport.constructor(new mixer.constructor(context));
              other.show(sheet, buffers);
              other.begin(sheet.bars.at(-1) - 2);
              other.decoded = async () => next.buffers;
              if (isJoined) await other.queue(next.sheet);
              const when = other.next?.when;
              return { when, frames: (await context.startRendering()).getChannelData(0) };
            };
            const [both, one] = [await render(true), await render(false)];
            let first = -1;
            let [gap, longest] = [0, 0];
            both.frames.forEach((value, place) => {
              if (first < 0 && Math.abs(value - one.frames[place]) > 1e-6) first = place;
              if (place < 44100 || place > 3 * 44100) return;
              gap = Math.abs(value) < 1e-4 ? gap + 1 : 0;
              longest = Math.max(longest, gap);
            });
            return { late: first / 44100 - both.when, gap: longest / 44100 };
          })()
          """)
        #expect(abs(try #require(seam["late"])) < 0.02, "\(seam)")
        #expect(try #require(seam["gap"]) < 0.02, "\(seam)")
      }
    }

    @Test("a thousand requests at once, slow listeners and those who leave do not stop the music")
    func load() throws {
      try Page.open { browser, player in
        try browser.click("#play")
        try browser.wait(for: "\(Page.rms) > 0.003")
        let slow = try (0..<200).map { _ in try Connection(player.address) }
        for connection in slow { connection.send("GET /main.js HTTP/1.1\r\nHost: 127.0") }
        let id: String = try browser.value("lofi.transport.sheet.id")
        // These ask for a large file and hang up before it has come.
        for _ in 0..<20 {
          let leaving = try Connection(player.address)
          let host = player.address.dropFirst(7).dropLast()
          leaving.send("GET /api/tracks/\(id)/drums.flac HTTP/1.1\r\nHost: \(host)\r\n\r\n")
          leaving.close()
        }
        let codes = try Curl.codes(of: player.address + "?[1-1000]", atOnce: 250)
        #expect(codes == ["200": 1000], "\(codes)")
        #expect(try browser.value("lofi.transport.isPlaying", as: Bool.self))
        try browser.wait(for: "\(Page.rms) > 0.003")
        // Whoever comes next is served, too.
        _ = try Page.track(of: browser) { try browser.click("#compose") }
        for connection in slow { connection.close() }
      }
    }
  }
}
