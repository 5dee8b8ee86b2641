import AudioCore
import Foundation
import MusicCore
import Testing

@testable import LofiPlayer

struct StudioTests {
  @Test("the same recipe makes the same bytes, in another studio too")
  func sameBytes() throws {
    var recipe = Recipe(source: .network, seed: 5)
    recipe.bars = 12
    recipe.transpose = 2
    recipe.swing = 62
    let (first, second) = (try Players.studio(), try Players.studio())
    let id = try first.make(recipe).id
    #expect(try second.make(recipe).id == id)
    for name in ["track.mid", "track.wav", "bass.flac"] {
      let data = try #require(first.file(name, of: id))
      #expect(data.count > 1000 && second.file(name, of: id) == data, "\(name)")
    }
    #expect(first.file("../handover.json", of: id) == nil)
    #expect(first.file("track.mid", of: "0000000000000000") == nil)
  }

  @Test("a change of tempo, key, swing, instruments and drums is in the MIDI file")
  func changes() throws {
    let studio = try Players.studio()
    let plain = try studio.make(studio.first)
    var recipe = studio.first
    recipe.tempo = 70
    recipe.transpose = -3
    recipe.instruments = ["chords": 0]
    recipe.drums = "bossa"
    let sheet = try studio.make(recipe)
    let before = try score(studio, plain)
    let after = try score(studio, sheet)
    #expect(after.tempoMap.bpm.rounded() == 70)
    #expect(sheet.instruments["chords"] == 0)
    let bass = { (score: Score) in
      score.parts.first { Layer(of: $0) == .bass }?.notes.map(\.pitch.midiNumber)
    }
    #expect(bass(after) == bass(before)?.map { $0 - 3 })
    let drums = { (score: Score) in score.parts.first(where: \.isDrums)?.notes.map(\.offset) }
    #expect(drums(after) != drums(before))
    #expect(
      sheet.line
        == "song | instrument 0, layer: \"chords\" | drums pattern: \"bossa\", replace: true, seed: 0 | transpose -3 | tempo 70 | lofi seed: 0"
    )
  }

  private func score(_ studio: Studio, _ sheet: TrackSheet) throws -> Score {
    let data = try #require(studio.file("track.mid", of: sheet.id))
    return try Score(midiBytes: Array(data))
  }

  @Test("the sheet has a bar line where each bar begins, and every note of the file")
  func sheet() throws {
    let studio = try Players.studio()
    let sheet = try studio.make(studio.first)
    #expect(sheet.bars.count == 9)
    let bar = 240 / sheet.tempo
    for (number, start) in sheet.bars.enumerated() {
      #expect(abs(start - Double(number) * bar) < 1e-6)
    }
    #expect(try score(studio, sheet).noteCount == sheet.notes.count)
    #expect(sheet.seconds > sheet.bars[8])
  }

  @Test("work that is cancelled ends, and what waits behind it is made")
  func cancels() throws {
    let studio = try Players.studio()
    var long = Recipe(source: .rule, seed: 1)
    long.bars = 64
    let id = try studio.order(long).get()
    while case .waiting? = studio.progress(of: id) { usleep(1000) }
    studio.cancel(id)
    _ = try studio.make(studio.first)
    #expect(studio.progress(of: id) == nil)
    // Asked for again, it is made after all.
    long.bars = 12
    #expect(try studio.make(long).recipe.bars == 12)
  }

  @Test(
    "a recipe outside of its ranges is refused in words",
    arguments: [
      #"{"source":"rule","seed":-1}"#, #"{"source":"rule","seed":1,"bars":1000}"#,
      #"{"source":"rule","seed":1,"tempo":4}"#, #"{"source":"rule","seed":1,"ambience":"/etc"}"#,
      #"{"source":"rule","seed":1,"voice":"../../handover"}"#,
      #"{"source":"rule","seed":1,"instruments":{"bass":128}}"#,
      #"{"source":"rule","seed":1,"instruments":{"tuba":1}}"#,
      #"{"source":"rule","seed":1,"drums":"none of ours"}"#,
      #"{"source":"rule","seed":1,"key":"H dur"}"#, #"{"source":"rule","seed":1,"amount":2}"#,
    ])
  func refusals(json: String) throws {
    let recipe = try JSONDecoder().decode(Recipe.self, from: Data(json.utf8))
    let reason = recipe.fault(patterns: Players.band.drumPatterns)
    #expect(reason?.isEmpty == false)
  }

  @Test("a track that two wait for is made although one of them cancels")
  func twoListeners() throws {
    let studio = try Players.studio()
    var recipe = Recipe(source: .rule, seed: 2)
    recipe.bars = 12
    let id = try studio.order(recipe).get()
    #expect(try studio.order(recipe).get() == id)
    studio.cancel(id)
    #expect(try studio.make(recipe).id == id)
  }

  @Test("a track as one page holds its sheet, its sound and all modules, and asks for nothing")
  func page() throws {
    let studio = try Players.studio()
    let html = try SinglePage(studio, studio.make(studio.first)).html()
    #expect(html.contains("data-file=\"bass.flac\""))
    #expect(!html.contains("src=\"main.js\"") && !html.contains("href=\"style.css\""))
    for module in PlayerAssets.modules { #expect(html.contains("\"lofi/\(module.name)\"")) }
  }
}
