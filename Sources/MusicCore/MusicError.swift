/// What MusicCore refuses to do, with the values that made it refuse.
public enum MusicError: Error, Hashable {
  case notAPitch(String)
  case pitchOutOfRange(midiNumber: Int)
  case notALength(numerator: Int, denominator: Int)
  case betweenTicks(length: QuarterLength, resolution: Int)
  case badResolution(Int)
  case badTempo(bpm: Double)
  case badTimeSignature(String)
  case badKey(String)
  case badProgram(Int)
  case badChannel(Int)
  case emptyChord
  case emptyGrid
  case badStretch
  case badSwing(Int)
  case stretchedTooFar(factor: QuarterLength)
  case tooLong(length: QuarterLength)
  case noSuchMeasures(first: Int, last: Int, count: Int)
  case emptyFile
  case notMIDI(firstBytes: [UInt8])
  case headerCut(length: Int)
  /// A file with faults and without a single note; the first fault is named.
  case nothingToRead(MIDIDiagnostic)
  /// A file with faults, for which there should be none.
  case faulty(count: Int, first: MIDIDiagnostic)
  case noSuchFile(path: String)
  case notAFile(path: String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
}

extension MusicError {
  /// Whether a file was refused for faults that can be read past.
  public var isFault: Bool { if case .faulty = self { true } else { false } }
}

extension MusicError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAPitch(let text):
      "`\(text)` is not a pitch; write a letter A to G, # or b where needed, and an octave: C#4"
    case .pitchOutOfRange(let midiNumber):
      "MIDI key \(midiNumber) does not exist; keys go from 0 (C-1) to 127 (G9)"
    case .notALength(let numerator, let denominator):
      "\(numerator)/\(denominator) is not a length; "
        + "a length is 0 or more, over a denominator of 1 or more"
    case .betweenTicks(let length, let resolution):
      "\(length) of a quarter note is not a whole number of ticks at \(resolution) PPQ; "
        + "quantize it first, or use a PPQ divisible by \(length.denominator)"
    case .badResolution(let resolution):
      "\(resolution) ticks per quarter note cannot be written; use 1 to 32767, usually 480"
    case .badTempo(let bpm):
      "\(bpm) BPM cannot be written to a MIDI file; use a tempo from 3.58 to 60000000"
    case .badTimeSignature(let text):
      "`\(text)` is not a time signature; write beats over a note value, as in 4/4 or 6/8"
    case .badKey(let text):
      "`\(text)` is not a key; write its keynote and major or minor, as in Bb major or F# minor"
    case .badProgram(let program): "there is no program \(program); programs go from 0 to 127"
    case .badChannel(let channel): "there is no channel \(channel); channels go from 0 to 15"
    case .emptyChord: "a chord needs at least one pitch, and there is none"
    case .emptyGrid: "a grid needs at least one length over 0, and there is none"
    case .badSwing(let thousandths):
      "a swing of \(Double(thousandths) / 10) % is none; it goes from 50, straight, to 67, a triplet"
    case .badStretch: "music cannot be stretched by 0; use 2 for twice as long, 1/2 for half"
    case .stretchedTooFar(let factor):
      "stretched by \(factor), this music would have lengths that cannot be counted; "
        + "use a factor nearer to 1"
    case .tooLong(let length):
      "music of \(length) quarter notes is too long for a MIDI file; take a slice of it"
    case .noSuchMeasures(let first, let last, let count):
      (first == last ? "measure \(first) is" : "measures \(first) to \(last) are")
        + " not there; this music has measures 1 to \(count)"
    case .emptyFile: "the file is empty: it has 0 bytes, and a MIDI file has at least 14"
    case .notMIDI(let firstBytes):
      "this is not a MIDI file: it begins with \(quoted(firstBytes)) instead of `MThd`"
    case .headerCut(let length):
      "the file is cut off in its header: \(length) of the 14 bytes a MIDI file begins with "
        + "are there"
    case .nothingToRead(let fault):
      "there is not one note to read in this file; at byte \(fault.byteOffset), \(fault.fault.problem)"
    case .faulty(let count, let first):
      (count == 1 ? "the file has a fault" : "the file has \(count) faults, the first")
        + " at byte \(first.byteOffset): \(first.fault.problem)"
    case .noSuchFile(let path): "there is no file \"\(path)\""
    case .notAFile(let path): "\"\(path)\" is not a file that can be read"
    case .cannotRead(let path, let reason): "cannot read \"\(path)\": \(reason)"
    case .cannotWrite(let path, let reason): "cannot write \"\(path)\": \(reason)"
    }
  }
}

/// Bytes as text where they are printable ASCII, otherwise as hexadecimal digits.
private func quoted(_ bytes: [UInt8]) -> String {
  bytes.allSatisfy { (0x20...0x7E).contains($0) }
    ? "`" + String(decoding: bytes, as: UTF8.self) + "`"
    : bytes.map(hexadecimal).joined(separator: " ")
}
