/// Collects the faults of a file, the first ones in full and the others as a number.
///
/// A file of rubbish has a fault in every byte, and nobody reads that many.
struct MIDIDiagnosticLog {
  private var kept: [MIDIDiagnostic] = []
  private var more = 0
  private var firstMore = 0

  static let limit = 100

  mutating func report(at byteOffset: Int, _ fault: MIDIFault) {
    if kept.count < MIDIDiagnosticLog.limit {
      kept.append(MIDIDiagnostic(byteOffset: byteOffset, fault: fault))
    } else {
      if more == 0 { firstMore = byteOffset }
      more += 1
    }
  }

  /// What was reported, by place in the file.
  var diagnostics: [MIDIDiagnostic] {
    let ordered = kept.enumerated().sorted {
      ($0.element.byteOffset, $0.offset) < ($1.element.byteOffset, $1.offset)
    }.map(\.element)
    let rest = MIDIDiagnostic(byteOffset: firstMore, fault: .moreFaults(count: more))
    return more == 0 ? ordered : ordered + [rest]
  }
}
