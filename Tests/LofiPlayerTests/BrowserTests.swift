import Foundation
import MusicCore
import Testing

@testable import LofiPlayer

/// The real page in a real browser, with real clicks.
@Suite(
  .enabled(
    if: WebDriver.isThere && PlayerProgram.binary != nil,
    "chromium, chromium-driver and curl are not installed, or LOFI_BINARY names no lofi"),
  .serialized)
struct BrowserTests {
  private let rms = Page.rms

  @Test("sound comes out; muted there is silence; soloed one layer is heard alone")
  func sound() throws {
    try Page.open { browser, _ in
      #expect(try browser.value(rms, as: Double.self) < 1e-4)
      try browser.click("#play")
      try browser.wait(for: "\(rms) > 0.01")
      let layers: [String] = try browser.value("lofi.transport.sheet.layers")
      for layer in layers { try browser.click("[data-layer=\(layer)] .mute") }
      usleep(400_000)
      #expect(try browser.value(rms, as: Double.self) < 1e-4)
      for layer in layers { try browser.click("[data-layer=\(layer)] .mute") }
      try browser.click("[data-layer=bass] .solo")
      // What is left is the bass: the others of the mix are 60 dB down.
      let share: Double = try browser.value(
        """
        lofi.renderOffline(lofi.transport.sheet, lofi.transport.buffers, lofi.mixer.settings)
          .then((mix) => {
            const bass = lofi.transport.buffers.bass.getChannelData(0);
            const all = mix.getChannelData(0);
            let [rest, sum] = [0, 0];
            for (let i = 0; i < bass.length; i++) { rest += (all[i] - bass[i]) ** 2; sum += bass[i] ** 2; }
            return rest / sum;
          })
        """)
      #expect(share < 1e-6)
      // On a button the space bar is the button's.
      try browser.value("(document.activeElement.blur(), true)", as: Bool.self)
      try browser.press(" ")
      try browser.wait(for: "!lofi.transport.isPlaying")
      usleep(300_000)
      #expect(try browser.value(rms, as: Double.self) < 1e-4)
    }
  }

  @Test("the page's mix is the sound that save writes")
  func mix() throws {
    try Page.open { browser, _ in
      let difference: Double = try browser.value(
        """
        Promise.all([
          lofi.renderOffline(lofi.transport.sheet, lofi.transport.buffers),
          fetch(`/api/tracks/${lofi.transport.sheet.id}/track.wav`).then((a) => a.arrayBuffer())
            .then((bytes) => lofi.mixer.context.decodeAudioData(bytes)),
        ]).then(([mix, saved]) => {
          if (mix.length !== saved.length) return 1;
          let most = 0;
          for (const side of [0, 1]) {
            const [a, b] = [mix.getChannelData(side), saved.getChannelData(side)];
            for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
          }
          return most;
        })
        """)
      // Each of seven layers is rounded to 16 bits.
      #expect(difference < 7 * 0x1p-16, "\(difference)")
    }
  }

  @Test(
    "compose gives a new track, whose MIDI file is what the roll shows; its link brings it back")
  func compose() throws {
    try Page.open { browser, player in
      let before: String = try browser.value("lofi.transport.sheet.id")
      try browser.click("#compose")
      try browser.wait(
        for: "lofi.transport.sheet.id !== '\(before)' && lofi.transport.isPlaying")
      let id: String = try browser.value("lofi.transport.sheet.id")
      let midi = try player.file("track.mid", of: id)
      let score = try Score(midiBytes: Array(midi))
      let drawn: [Int] = try browser.value(
        "lofi.roll.notes.map((n) => n.pitch).sort((a, b) => a - b)")
      #expect(drawn == score.parts.flatMap(\.notes).map(\.pitch.midiNumber).sorted())
      #expect(
        try browser.value(
          "Number(document.getElementById('roll').dataset.notes)", as: Int.self)
          == score.noteCount)
      let link: String = try browser.value("document.getElementById('link').value")
      // A second listener opens the link; the first one's music goes on.
      let first = try browser.tab
      let second = try browser.newTab()
      try browser.go(to: second)
      try browser.open(link)
      try browser.wait(for: "document.getElementById('play').disabled === false")
      #expect(try browser.value("lofi.transport.sheet.id", as: String.self) == id)
      try browser.click("#compose")
      try browser.go(to: first)
      #expect(try browser.value("lofi.transport.sheet.id", as: String.self) == id)
      #expect(try browser.value("lofi.transport.isPlaying", as: Bool.self))
      try browser.wait(for: "\(rms) > 0.003")
      // In another program the same recipe gives the same bytes.
      let recipe: String = try browser.value("JSON.stringify(lofi.transport.sheet.recipe)")
      let again = try PlayerProgram()
      defer { again.close() }
      #expect(try again.track(recipe) == id)
      for name in ["track.mid", "track.wav"] {
        #expect(try again.file(name, of: id) == player.file(name, of: id))
      }
    }
  }

  @Test("endless: the next track begins on the bar where this one ends")
  func endless() throws {
    try Page.open { browser, _ in
      let first: String = try browser.value("lofi.transport.sheet.id")
      try browser.click("#play")
      try browser.click("#endless")
      try browser.wait(for: "lofi.transport.next !== null")
      let plan: [String: Double] = try browser.value(
        """
        ({ end: lofi.transport.deck.began + lofi.transport.sheet.bars.at(-1),
           start: lofi.transport.next.when, tempo: lofi.transport.sheet.tempo,
           next: lofi.transport.next.sheet.tempo })
        """)
      #expect(abs(plan["start"]! - plan["end"]!) < 0.02)
      #expect(abs(plan["next"]! - plan["tempo"]!) <= 6.5)
      // Near the end there is no need to wait for it; then the loudness is watched over the seam.
      try browser.value(
        "(lofi.transport.seek(lofi.transport.sheet.bars.at(-1) - 4), true)", as: Bool.self)
      try browser.wait(for: "lofi.transport.next !== null")
      let quietest: Double = try browser.value(
        """
        new Promise((done) => {
          let [least, seen] = [1, 0];
          const timer = setInterval(() => {
            if (!lofi.transport.joined) return;
            least = Math.min(least, lofi.spectrum.rms);
            if (++seen === 20) { clearInterval(timer); done(least); }
          }, 20);
        })
        """)
      #expect(quietest > 1e-5)
      let seam: [String: Double] = try browser.value("lofi.transport.joined")
      #expect(abs(seam["when"]! - seam["planned"]!) < 0.02)
      #expect(try browser.value("lofi.transport.sheet.id", as: String.self) != first)
    }
  }

  @Test("a change of the sound goes on from the same bar, and a cancelled one leaves all as it was")
  func changes() throws {
    try Page.open { browser, _ in
      try browser.click("#play")
      let before: String = try browser.value("lofi.transport.sheet.id")
      try browser.value(
        """
        (() => { const field = document.getElementById('ambience'); field.value = 'rain';
          field.dispatchEvent(new Event('change', { bubbles: true })); return true; })()
        """, as: Bool.self)
      try browser.wait(for: "lofi.transport.sheet.layers.includes('ambience')")
      #expect(try browser.value("lofi.transport.isPlaying", as: Bool.self))
      #expect(try browser.value("lofi.transport.sheet.id", as: String.self) != before)
      let after: String = try browser.value("lofi.transport.sheet.id")
      try browser.value("(document.getElementById('bars').value = 64, true)", as: Bool.self)
      try browser.click("#compose")
      try browser.click("#cancel")
      try browser.wait(for: "document.body.dataset.busy === 'false'")
      #expect(try browser.value("lofi.transport.sheet.id", as: String.self) == after)
    }
  }

  @Test("on a phone nothing is wider than the screen; every control has a name")
  func phone() throws {
    try Page.open(width: 360) { browser, _ in
      let unnamed: [String] = try browser.value(
        """
        [...document.querySelectorAll('button, input, select, textarea, canvas')]
          .filter((e) => !e.labels?.length && !e.getAttribute('aria-label') && !e.textContent.trim())
          .map((e) => e.outerHTML)
        """)
      #expect(unnamed.isEmpty)
      #expect(
        try browser.value("document.documentElement.scrollWidth - innerWidth", as: Int.self) <= 0)
      #expect(try browser.value("innerWidth", as: Int.self) == 360)
    }
  }

  @Test(
    "axe finds nothing", .enabled(if: axe != nil, "LOFI_AXE names no axe.min.js"),
    arguments: [360, 1440])
  func accessibility(width: Int) throws {
    let script = try String(contentsOfFile: Self.axe ?? "", encoding: .utf8)
    try Page.open(width: width) { browser, _ in
      let code = String(decoding: try JSONEncoder().encode([script]), as: UTF8.self)
      try browser.value("(window.eval(\(code)[0]), true)", as: Bool.self)
      let found: [String] = try browser.value(
        "axe.run().then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html)}`))")
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test(
    "pictures of the page, to be looked at",
    .enabled(if: pictures != nil, "LOFI_PICTURES names no folder"), arguments: [360, 1440])
  func picture(width: Int) throws {
    try Page.open(width: width) { browser, _ in
      try browser.click("#play")
      try browser.wait(for: "\(rms) > 0.01")
      usleep(3_000_000)
      let picture = try browser.picture()
      #expect(picture.count > 10_000)
      try picture.write(
        to: URL(fileURLWithPath: (Self.pictures ?? "") + "/player-\(width).png"))
    }
  }

  static let pictures = ProcessInfo.processInfo.environment["LOFI_PICTURES"]

  /// Where `Scripts/Fixtures/player_axe.py` put it.
  static let axe = ProcessInfo.processInfo.environment["LOFI_AXE"]
}
