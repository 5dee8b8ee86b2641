import Glibc
import MusicCore
import Testing

@testable import AudioCore

struct SoundFileTests {
  @Test(
    "a track comes back from its file, the same bytes each time", arguments: ["wav", "flac", "ogg"])
  func files(ending: String) throws {
    try Songs.inFolder { folder in
      let audio = Audio(Songs.lofi(try Songs.band(bars: 1)))
      let path = "\(folder)/a.\(ending)"
      try audio.write(toPath: path)
      let (frames, rate) = try SoundFileReader.frames(of: path, longest: 100)
      #expect(rate == 44_100)
      let original = try Songs.frames(audio)
      #expect(frames.count == original.count)
      let errors = zip(frames, original).map { $0 - $1 }
      #expect(Signals.level(errors) < (ending == "ogg" ? -40 : -130))
      // A second later, for what files say about the time of day.
      sleep(1)
      try Audio(Songs.lofi(try Songs.band(bars: 1))).write(toPath: "\(folder)/b.\(ending)")
      #expect(Songs.bytes(of: path) == Songs.bytes(of: "\(folder)/b.\(ending)"))
    }
  }

  @Test("a file that could not be written whole is not there, and what stood there stays")
  func interrupted() throws {
    struct Stop: Error {}
    try Songs.inFolder { folder in
      let path = "\(folder)/a.wav"
      Songs.write([1, 2, 3], to: path)
      let audio = Audio(Mix(try Songs.band(bars: 1), font: Songs.font))
      _ = try audio.measurement()
      #expect(throws: Stop.self) {
        try audio.write(toPath: path) { if $0 > 0.5 { throw Stop() } }
      }
      #expect(Songs.bytes(of: path) == [1, 2, 3])
      let drafts = try FolderNames.of(folder)
      #expect(drafts == ["a.wav"])
    }
  }

  @Test("endings and places that will not do are refused in words")
  func refusals() throws {
    #expect(throws: AudioError.unknownEnding(path: "a.mp3")) { try SoundFileFormat(path: "a.mp3") }
    #expect(
      AudioError.unknownEnding(path: "a.mp3").description
        == "sound is saved as .wav, .flac or .ogg, but received \"a.mp3\"")
    let audio = Audio(Mix(try Songs.band(bars: 1), font: Songs.font))
    #expect(
      throws: AudioError.cannotWrite(path: "/nowhere/a.wav", reason: "the folder is not there")
    ) { try audio.write(toPath: "/nowhere/a.wav") }
    #expect(throws: AudioError.self) { try VoiceClip(path: Songs.font.path) }
  }

  @Test("loud sound is turned down as a whole when it is to stay dry, and does not turn round")
  func dryPeaks() throws {
    let loud = try (0..<24).map { Note(try Pitch(midiNumber: 36 + $0 * 2), velocity: 127) }
    let parts = try (0..<8).map { try Part(notes: loud, channel: $0) }
    let audio = Audio(Mix(Score(parts: parts), font: Songs.font))
    #expect(try audio.measurement().truePeak <= -1)
    #expect(try audio.measurement().truePeak > -1.1)
  }
}

enum FolderNames {
  static func of(_ folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
