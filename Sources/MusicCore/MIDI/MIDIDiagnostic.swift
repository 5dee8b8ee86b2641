/// One fault of a MIDI file: where it is, what it is, and what was done about it.
public struct MIDIDiagnostic: Hashable, Sendable {
  /// Where in the file, counted in bytes from 0.
  public let byteOffset: Int
  public let fault: MIDIFault

  public init(byteOffset: Int, fault: MIDIFault) {
    self.byteOffset = byteOffset
    self.fault = fault
  }
}

extension [MIDIDiagnostic] {
  /// How many faults there are, those included that are only counted.
  public var faultCount: Int {
    reduce(0) { count, diagnostic in
      if case .moreFaults(let more) = diagnostic.fault { count + more } else { count + 1 }
    }
  }
}

extension MIDIDiagnostic: CustomStringConvertible {
  public var description: String {
    "byte \(byteOffset): \(fault.problem); \(fault.remedy)"
  }
}
