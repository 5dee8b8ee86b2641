import LofiLanguage
import LofiNotebook
import TensorCore

extension Builtin {
  static let doctor = Builtin(
    "doctor", .session, "Say what is well with lofi on this computer, and what is not.",
    hasEffect: true, examples: [Example("doctor"), Example("doctor()")],
    seeAlso: ["help", "variables"],
    forms: [
      Form([], returns: .nothing) { call in
        let findings =
          [Finding("lofi", lofiVersion)] + (try call.session.examination()) + [matrixProduct]
        let room = findings.map(\.subject.count).max() ?? 0
        for finding in findings {
          let subject =
            finding.subject + String(repeating: " ", count: room - finding.subject.count)
          call.host.print("\(finding.remedy == nil ? "ok" : "!!")  \(subject)  \(finding.text)")
          if let remedy = finding.remedy {
            call.host.print(String(repeating: " ", count: room + 6) + remedy)
          }
        }
        return nil
      }
    ])

  /// The library of matrix products, given a product to do.
  private static var matrixProduct: Finding {
    var answer: [Float] = [0, 0, 0, 0]
    MatrixProduct.multiply(
      [1, 2, 3, 4], [1, 0, 1, 1], into: &answer, rows: 2, inner: 2, columns: 2)
    return answer == [3, 2, 7, 4]
      ? Finding("oneDNN", "\(MatrixProduct.libraryVersion), multiplies right")
      : Finding(
        "oneDNN", "\(MatrixProduct.libraryVersion) multiplies wrong",
        remedy: "Training cannot be trusted here; install the package libdnnl-dev anew.")
  }
}
