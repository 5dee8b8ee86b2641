import Foundation
import Testing

@testable import MusicCore

/// `Scripts/fuzz midi COUNT` makes it longer; the environment says how much, and from which seed.
@Suite("Fuzzed MIDI")
struct MIDIFuzzTests {
  @Test("no file brings the reader down or takes memory, and what it read can be written and read")
  func mutatedFiles() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["LOFI_FUZZ_MIDI"].flatMap { Int($0) } ?? 4000
    let first = environment["LOFI_FUZZ_FIRST"].flatMap { Int($0) } ?? 0
    let seed = environment["LOFI_FUZZ_SEED"].flatMap { UInt64($0) } ?? 0
    let progress = FuzzProgress(path: environment["LOFI_FUZZ_LAST"])
    let mutation = try MIDIMutation()
    let before = FuzzProgress.peakMemory
    var largest = 0
    for number in first..<first + count {
      progress.begin(number)
      let bytes = mutation.bytes(number: number, seed: seed)
      largest = max(largest, bytes.count)
      let problem = MIDIFuzzTests.problem(with: bytes, isThorough: number.isMultiple(of: 8))
      #expect(problem == nil, "input \(number) of seed \(seed)")
    }
    let taken = FuzzProgress.peakMemory - before
    #expect(taken < 64 << 20 + 40 * largest, "\(taken) bytes for files of up to \(largest)")
  }

  /// What is wrong with how a file is read and written, if anything is.
  static func problem(with bytes: [UInt8], isThorough: Bool) -> String? {
    guard let (file, diagnostics) = try? MIDIReader.read(bytes) else {
      return (try? Score(midiBytes: bytes)) == nil ? nil : "a score of what is no file"
    }
    let written = MIDIWriter.bytes(of: file)
    guard let (again, _) = try? MIDIReader.read(written) else { return "written, not read" }
    if again.events != file.events { return "other events after writing" }
    if again.division != file.division || again.format != file.format { return "another header" }
    if MIDIWriter.bytes(of: again) != written { return "other bytes after reading" }
    guard let score = try? Score(midiBytes: bytes) else {
      return diagnostics.isEmpty || file.noteCount > 0 ? "no score" : nil
    }
    if score.noteCount != file.noteCount { return "\(score.noteCount) of \(file.noteCount) notes" }
    if score.diagnostics != diagnostics { return "other diagnostics" }
    return isThorough ? problem(with: score) : nil
  }

  private static func problem(with score: Score) -> String? {
    let saved = try? Score(midiBytes: score.midiBytes())
    guard let saved, saved.noteCount == score.noteCount else { return "saved, and not the same" }
    if saved.diagnostics.contains(where: \.isStructural) { return "saved with faults" }
    guard let made = try? score.changed.midiBytes() else {
      return score.length.doubleValue < 1e6 ? "not made into a file" : nil
    }
    guard let (file, faults) = try? MIDIReader.read(made),
      !faults.contains(where: \.isStructural)
    else { return "made with faults" }
    if file.noteCount != score.noteCount { return "made with other notes" }
    if MIDIWriter.bytes(of: file) != made { return "made, and not the same to the byte" }
    if score.measures.count > Measure.mostMeasures { return "too many measures" }
    _ = score.estimatedKey
    _ = try? score.transposed(by: 1).slice(measures: 1...2).stretched(by: .eighthTriplet).reversed
    return nil
  }
}

extension MIDIFile {
  /// All events but the empty texts that silence is filled with.
  fileprivate var events: [[MIDIEvent]] {
    tracks.map { $0.events.filter { $0.message != .meta(type: MIDIMeta.text, data: []) } }
  }
}

extension MIDIDiagnostic {
  /// Whether the file is not well-formed; values without meaning are kept, and ends of no note. What
  /// is only counted, after a hundred of them, is of the kinds before it.
  fileprivate var isStructural: Bool {
    switch fault {
    case .metaLength, .metaValue, .endsWithoutNotes, .tooManyForFormatZero, .unknownFrameRate,
      .moreFaults:
      false
    default: true
    }
  }
}

/// Keeps the number of the input that is read, for when it is the last, and watches over the time.
private final class FuzzProgress: @unchecked Sendable {
  private let file: Int32
  private let lock = NSLock()
  private var number = 0

  init(path: String?) {
    file = path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) } ?? -1
    if file >= 0 { Thread.detachNewThread { [self] in watch() } }
  }

  func begin(_ number: Int) {
    lock.withLock { self.number = number }
    guard file >= 0 else { return }
    let line = "\(number)\n"
    _ = line.withCString { pwrite(file, $0, strlen($0), 0) }
  }

  /// Ends the process where one input takes ten seconds.
  private func watch() {
    var (last, since) = (-1, Date.now)
    while true {
      Thread.sleep(forTimeInterval: 1)
      let now = lock.withLock { number }
      if now != last { (last, since) = (now, .now) }
      if Date.now.timeIntervalSince(since) > 10 { fatalError("input \(now) hangs") }
    }
  }

  /// - Unit: bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) << 10
  }
}
