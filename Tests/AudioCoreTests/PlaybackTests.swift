import Glibc
import MusicCore
import Testing

@testable import AudioCore

/// On ALSA's null device, which takes all it is given.
@Suite(.serialized)
struct PlaybackTests {
  private func wait(until isDone: () -> Bool) -> Bool {
    for _ in 0..<500 where !isDone() { usleep(20_000) }
    return isDone()
  }

  @Test("a sound plays in the background and is over at its end")
  func plays() throws {
    let audio = Audio(Mix(try Songs.band(bars: 1), font: Songs.font))
    let device = try SoundDevice(named: "null")
    try Speaker.play(audio, on: device)
    #expect(wait { !Speaker.isPlaying })
  }

  @Test("a sound that is stopped is over before its end")
  func stops() throws {
    #expect(!Speaker.stop())
    let long = Audio(Mix(try Songs.band(bars: 400), font: Songs.font))
    try Speaker.play(long, on: try SoundDevice(named: "null"))
    #expect(Speaker.isPlaying)
    #expect(Speaker.stop())
    #expect(!Speaker.isPlaying)
    #expect(!Speaker.stop())
  }

  @Test("without a device it is said in one line that names what helps")
  func noDevice() {
    #expect(
      AudioError.noSoundDevice.description
        == "there is no sound device here; `save` writes the sound to a file, and `player` plays it in a browser"
    )
    #expect(throws: AudioError.noSoundDevice) {
      let audio = Audio(Mix(try Songs.band(bars: 1), font: Songs.font))
      try Speaker.play(audio, on: try SoundDevice(named: "no_such_device"))
    }
  }
}
