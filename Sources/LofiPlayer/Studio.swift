import AudioCore
import Foundation
import MusicCore
import Synchronization

/// Where tracks are made, one after the other, on a thread of its own. A finished track is a folder of files that
/// never change; as many as a listener may want back are kept.
public final class Studio: Sendable {
  /// How far a track is.
  public enum Progress: Sendable {
    case waiting
    case working(step: String, share: Double)
    case ready(TrackSheet)
    case failed(String)
  }

  /// Why work ended early.
  struct Cancelled: Error {}

  public let handover: Handover
  public let band: Band
  let folder: String
  private let font: SoundFont
  private let shelf = Mutex(Shelf())
  private let bell = DispatchSemaphore(value: 0)
  /// No more finished tracks are kept.
  private static let mostTracks = 24
  /// No more may wait.
  private static let longestQueue = 8
  /// No more voice clips are kept, those that came last.
  private static let mostVoices = 8

  private struct Shelf {
    var progress: [String: Progress] = [:]
    var recipes: [String: Recipe] = [:]
    var queue: [String] = []
    /// Finished ones, that which was asked for last at the end.
    var finished: [String] = []
    var cancelled: Set<String> = []
    /// How many listeners wait for a track: it is cancelled when none does.
    var listeners: [String: Int] = [:]
    /// That which came last at the end.
    var voices: [String] = []
    /// The sound of finished ones.
    var audio: [String: Audio] = [:]

    /// What belongs to work that is over.
    mutating func forget(_ id: String) {
      progress[id] = nil
      recipes[id] = nil
      listeners[id] = nil
      cancelled.remove(id)
    }
  }

  /// - Parameters:
  ///   - folder: an existing folder, for the tracks.
  public init(_ handover: Handover, band: Band, folder: String) throws {
    self.handover = handover
    self.band = band
    self.folder = folder
    font = try handover.soundFont.map { try SoundFont(path: $0) } ?? .usual()
    let thread = Thread { [self] in
      while true {
        bell.wait()
        work()
      }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The track that is heard first.
  public var first: Recipe {
    Recipe(
      source: handover.song != nil ? .song : band.hasNetwork ? .network : .rule,
      seed: handover.seed)
  }

  /// Asks for a track; one that is there, or on its way, is not made again.
  ///
  /// - Returns: its name, or why it cannot be made.
  func order(_ recipe: Recipe) -> Result<String, Refusal> {
    if let fault = recipe.fault(patterns: band.drumPatterns) { return .failure(Refusal(fault)) }
    if recipe.source == .network, !band.hasNetwork {
      return .failure(Refusal("no network was handed over; `lofi player FILE` takes one"))
    }
    if recipe.source == .song, handover.song == nil {
      return .failure(Refusal("no song was handed over"))
    }
    let id = recipe.id
    return shelf.withLock { shelf in
      switch shelf.progress[id] {
      case .waiting, .working:
        shelf.cancelled.remove(id)
        shelf.listeners[id, default: 0] += 1
        return .success(id)
      case .ready: return .success(id)
      default: break
      }
      guard shelf.queue.count < Self.longestQueue else {
        return .failure(Refusal("too many tracks are waiting; try again when one is ready"))
      }
      shelf.cancelled.remove(id)
      shelf.progress[id] = .waiting
      shelf.recipes[id] = recipe
      shelf.listeners[id] = 1
      shelf.queue.append(id)
      bell.signal()
      return .success(id)
    }
  }

  /// Why a track is not made.
  struct Refusal: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  func progress(of id: String) -> Progress? {
    shelf.withLock { shelf in
      if let place = shelf.finished.firstIndex(of: id) {
        shelf.finished.append(shelf.finished.remove(at: place))
      }
      return shelf.progress[id]
    }
  }

  /// Ends the work on a track, unless another listener waits for it.
  func cancel(_ id: String) {
    shelf.withLock { shelf in
      guard let count = shelf.listeners[id] else { return }
      shelf.listeners[id] = count - 1
      guard count <= 1 else { return }
      shelf.cancelled.insert(id)
      if let place = shelf.queue.firstIndex(of: id) {
        shelf.queue.remove(at: place)
        shelf.forget(id)
      }
    }
  }

  /// Makes a track and waits for it.
  ///
  /// - Throws: ``Refusal``, and what goes wrong on the way.
  public func make(_ recipe: Recipe) throws -> TrackSheet {
    let id = try order(recipe).get()
    while true {
      switch progress(of: id) {
      case .ready(let sheet): return sheet
      case .failed(let reason): throw Refusal(reason)
      case nil: throw Cancelled()
      default: Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  private func work() {
    let next = shelf.withLock { shelf -> (String, Recipe)? in
      guard !shelf.queue.isEmpty else { return nil }
      let id = shelf.queue.removeFirst()
      return shelf.recipes[id].map { (id, $0) }
    }
    guard let (id, recipe) = next else { return }
    let end: Progress?
    do {
      end = .ready(try sheet(id, recipe))
    } catch is Cancelled {
      end = nil
    } catch {
      end = .failed("\(error)")
    }
    let gone = shelf.withLock { shelf -> [String] in
      shelf.forget(id)
      shelf.progress[id] = end
      guard case .ready = end else { return [id] }
      shelf.finished.append(id)
      let old = shelf.finished.prefix(max(0, shelf.finished.count - Self.mostTracks))
      shelf.finished.removeFirst(old.count)
      for name in old {
        shelf.progress[name] = nil
        shelf.audio[name] = nil
      }
      return Array(old)
    }
    for name in gone { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
  }

  private func sheet(_ id: String, _ recipe: Recipe) throws -> TrackSheet {
    func check(_ step: String) -> (Double) throws -> Void {
      { [self] share in
        let isCancelled = shelf.withLock { shelf in
          shelf.progress[id] = .working(step: step, share: share)
          return shelf.cancelled.contains(id)
        }
        if isCancelled { throw Cancelled() }
      }
    }
    let place = "\(folder)/\(id)"
    try? FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true)
    let written = try band.write(recipe, check("composing"))
    let writing = Band.Writing(try played(written.score, recipe), remark: written.remark)
    try writing.score.write(toPath: "\(place)/track.mid")
    let audio = Audio(try mix(writing.score, recipe))
    _ = try audio.writeMasteredLayers(toFolder: place, check: check("playing"))
    shelf.withLock { $0.audio[id] = audio }
    let title = recipe.source == .song ? handover.title : "Track \(recipe.seed)"
    return TrackSheet(
      recipe, writing, audio, line: recipe.line(handover), title: title,
      fingerprint: Fingerprint.of(
        try Data(contentsOf: URL(fileURLWithPath: "\(place)/track.mid"))))
  }

  /// The music as the recipe has it.
  private func played(_ score: Score, _ recipe: Recipe) throws -> Score {
    var score = score
    for name in recipe.instruments.keys.sorted() {
      guard let layer = Layer(rawValue: name), let program = recipe.instruments[name] else {
        continue
      }
      score = score.playing(layer, on: try Instrument(program: program))
    }
    if let drums = recipe.drums { score = try band.redrum(score, drums, recipe.seed) }
    if recipe.transpose != 0 { score = try score.transposed(by: recipe.transpose) }
    if let tempo = recipe.tempo { score.tempoMap = try TempoMap(bpm: Double(tempo)) }
    if let swing = recipe.swing { score = try score.swung(to: 10 * swing) }
    return score
  }

  private func mix(_ score: Score, _ recipe: Recipe) throws -> Mix {
    let place = recipe.ambience ?? handover.ambience
    let clip =
      try recipe.voice.map { try VoiceClip(path: voicePath($0)) }
      ?? handover.voice.map { try VoiceClip(path: $0) }
    return Mix(
      score, font: font, chain: recipe.amount.map(LofiChain.amount) ?? handover.lofiChain,
      settings: handover.settings, ambience: place.flatMap(Ambience.init(named:)), voice: clip,
      seed: recipe.seed)
  }

  /// Keeps a voice clip.
  ///
  /// - Returns: its name.
  /// - Throws: ``AudioError`` for what is no sound.
  func keepVoice(_ data: Data) throws -> String {
    let id = Fingerprint.of(data)
    try data.write(to: URL(fileURLWithPath: voicePath(id)), options: .atomic)
    do {
      _ = try VoiceClip(path: voicePath(id))
    } catch {
      try? FileManager.default.removeItem(atPath: voicePath(id))
      throw error
    }
    let old = shelf.withLock { shelf -> String? in
      shelf.voices.removeAll { $0 == id }
      shelf.voices.append(id)
      return shelf.voices.count > Self.mostVoices ? shelf.voices.removeFirst() : nil
    }
    if let old { try? FileManager.default.removeItem(atPath: voicePath(old)) }
    return id
  }

  private func voicePath(_ id: String) -> String { "\(folder)/voice-\(id)" }

  /// A file of a finished track: `track.mid`, `track.wav`, or a layer such as `bass.flac`.
  ///
  /// - Returns: nothing where there is none of that name.
  func file(_ name: String, of id: String) -> Data? {
    guard case .ready(let sheet) = progress(of: id) else { return nil }
    let path = "\(folder)/\(id)/\(name)"
    if name == "track.wav", !FileManager.default.fileExists(atPath: path) {
      guard let audio = shelf.withLock({ $0.audio[id] }),
        (try? audio.write(toPath: path)) != nil
      else { return nil }
    }
    let names = sheet.layers.map { "\($0).flac" } + ["track.mid", "track.wav"]
    guard names.contains(name) else { return nil }
    return try? Data(contentsOf: URL(fileURLWithPath: path))
  }
}
