import AudioCore
import Foundation
import Testing

extension BrowserTests {
  /// What a listener sets, one after the other.
  @Suite
  struct ControlsTests {
    @Test("tempo, key, swing, amount, drums and instruments give the same track with another sound")
    func sound() throws {
      try Page.open { browser, _ in
        try browser.click("#play")
        for (field, value, told) in [
          ("tempo", "66", "Math.round(sheet.tempo) === 66"),
          ("transpose", "2", "sheet.recipe.transpose === 2"),
          ("swing", "55", "sheet.recipe.swing === 55"),
          ("amount", "0.8", "sheet.recipe.amount === 0.8"),
          ("drums", "half-time", "sheet.recipe.drums === 'half-time'"),
        ] {
          let pitches: [Int] = try browser.value("lofi.roll.notes.map((n) => n.pitch)")
          _ = try Page.track(of: browser) { try Page.set(field, to: value, in: browser) }
          #expect(
            try browser.value("((sheet) => \(told))(lofi.transport.sheet)", as: Bool.self),
            "\(field)")
          let now: [Int] = try browser.value("lofi.roll.notes.map((n) => n.pitch)")
          #expect((now == pitches) == ["tempo", "swing", "amount"].contains(field), "\(field)")
        }
        _ = try Page.track(of: browser) {
          try browser.value(
            """
            (() => { const field = document.querySelector('#instruments select[data-layer=melody]');
              field.value = '73'; field.dispatchEvent(new Event('change', { bubbles: true })); return true; })()
            """, as: Bool.self)
        }
        #expect(try browser.value("lofi.transport.sheet.instruments.melody", as: Int.self) == 73)
        // All that was set before is still there, and in the line.
        let line: String = try browser.value("document.getElementById('line').value")
        for words in [
          "instrument 73, layer: \"melody\"", "drums pattern: \"half-time\"", "transpose 2",
          "tempo 66",
          "swing 55", "amount: 0.8",
        ] { #expect(line.contains(words), "\(line)") }
        #expect(try browser.value("lofi.transport.isPlaying", as: Bool.self))
      }
    }

    @Test("one's own voice is heard over the track")
    func voice() throws {
      let path = NSTemporaryDirectory() + "lofi-voice-\(UUID().uuidString).wav"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Self.wave(seconds: 1).write(to: URL(fileURLWithPath: path))
      try Page.open { browser, _ in
        _ = try Page.track(of: browser) { try browser.type(path, into: "#voice") }
        #expect(try browser.value("lofi.transport.sheet.layers.at(-1)", as: String.self) == "voice")
        let loudest: Double = try browser.value(
          "lofi.transport.buffers.voice.getChannelData(0).reduce((most, x) => Math.max(most, x), 0)"
        )
        #expect(loudest > 0.05)
      }
    }

    @Test("the keyboard plays, seeks, mutes, silences and composes")
    func keyboard() throws {
      try Page.open { browser, _ in
        try browser.press(" ")
        try browser.wait(for: "lofi.transport.isPlaying")
        let before: Double = try browser.value("lofi.transport.position")
        try browser.press("\u{E014}")
        #expect(try browser.value("lofi.transport.position", as: Double.self) > before + 4)
        let first: String = try browser.value("lofi.transport.sheet.layers[0]")
        try browser.press("1")
        try browser.wait(for: "lofi.mixer.settings['\(first)'].mute")
        try browser.press("1", shift: true)
        try browser.wait(for: "lofi.mixer.settings['\(first)'].solo")
        try browser.press("m")
        try browser.wait(for: "lofi.spectrum.rms < 1e-4")
        try browser.press("m")
        _ = try Page.track(of: browser) { try browser.press("n") }
        try browser.press("e")
        try browser.wait(for: "lofi.endless.isOn")
      }
    }

    @Test("the sleep timer fades the music out and stops it; the volume is as before")
    func sleep() throws {
      try Page.open { browser, _ in
        try browser.click("#play")
        try browser.wait(for: "\(Page.rms) > 0.01")
        let loud: Double = try browser.value(Page.rms)
        try browser.value(
          "(lofi.sleep.set(2, lofi.mixer, lofi.transport, null, 1.5), true)", as: Bool.self)
        try browser.wait(for: "\(Page.rms) < \(loud / 20) && lofi.transport.isPlaying")
        try browser.wait(for: "!lofi.transport.isPlaying")
        #expect(try browser.value("lofi.mixer.volume.gain.value", as: Double.self) == 1)
      }
    }

    @Test("settings and what was heard are there again when the page is opened again")
    func kept() throws {
      try Page.open { browser, player in
        try Page.set("volume", to: "0.5", in: browser)
        try browser.click("#compose")
        try browser.wait(for: "lofi.transport.isPlaying")
        let heard: Int = try browser.value("document.querySelectorAll('#history li').length")
        #expect(heard == 2)
        try browser.open(player.address)
        try browser.wait(for: "document.getElementById('play').disabled === false")
        #expect(
          try browser.value("document.getElementById('volume').value", as: String.self) == "0.5")
        #expect(
          try browser.value("document.querySelectorAll('#history li').length", as: Int.self) == 2)
        _ = try Page.track(of: browser) { try browser.click("#history li:nth-child(2) button") }
        #expect(
          try browser.value("navigator.mediaSession.metadata.title", as: String.self)
            == browser.value("document.getElementById('title').textContent", as: String.self))
      }
    }

    @Test("who wants less motion sees one picture a second")
    func motion() throws {
      let count = """
        new Promise((done) => {
          const draw = lofi.roll.draw;
          let pictures = 0;
          lofi.roll.draw = function () { pictures++; draw.call(lofi.roll); };
          setTimeout(() => { lofi.roll.draw = draw; done(pictures); }, 2500);
        })
        """
      try Page.open(flags: ["--force-prefers-reduced-motion"]) { browser, _ in
        try browser.click("#play")
        #expect(try browser.value(count, as: Int.self) <= 3)
      }
      try Page.open { browser, _ in
        try browser.click("#play")
        #expect(try browser.value(count, as: Int.self) > 3)
      }
    }

    /// A second of a tone, 16 bits, one channel, as RIFF has it.
    private static func wave(seconds: Int) -> Data {
      func bytes(_ value: some FixedWidthInteger) -> Data {
        withUnsafeBytes(of: value.littleEndian) { Data($0) }
      }
      let samples = (0..<22_050 * seconds).map { Int16(8000 * sin(Double($0) * 0.125)) }
      let size = UInt32(2 * samples.count)
      var data = Data("RIFF".utf8) + bytes(size + 36) + Data("WAVEfmt ".utf8) + bytes(UInt32(16))
      data += bytes(UInt16(1)) + bytes(UInt16(1)) + bytes(UInt32(22_050)) + bytes(UInt32(44_100))
      data += bytes(UInt16(2)) + bytes(UInt16(16)) + Data("data".utf8) + bytes(size)
      for sample in samples { data += bytes(sample) }
      return data
    }
  }
}
