import FoundationEssentials

/// The transcript as a Jupyter notebook, format 4.5.
extension SessionRecord {
  /// - Source: nbformat, "The Notebook file format", version 4.5.
  public var jupyter: String {
    let cells = self.cells.enumerated().flatMap { number, cell -> [JupyterNotebook.Cell] in
      let prose = cell.compactMap(\.markdownLine)
      let code = cell.filter { !$0.isProse }
      return (prose.isEmpty ? [] : [.words(prose.joined(separator: "\n"), "words-\(number)")])
        + (code.isEmpty ? [] : [.code(code, "code-\(number)")])
    }
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts and whole numbers, all there is in it, can always be written.
    let data = try? encoder.encode(JupyterNotebook(cells: cells))
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}"
  }
}

private struct JupyterNotebook: Encodable {
  let cells: [Cell]
  let metadata = Metadata()
  let nbformat = 4
  let nbformatMinor = 5

  struct Metadata: Encodable {
    let kernelspec = ["display_name": "lofi", "language": "lofi", "name": "lofi"]
    let languageInfo = ["name": "lofi", "file_extension": ".lofi", "mimetype": "text/x-lofi"]
  }

  struct Nothing: Encodable {}

  struct Cell: Encodable {
    let cellType: String
    let id: String
    let metadata = Nothing()
    let source: String
    var executionCount: Int?
    var outputs: [Output]?

    static func words(_ text: String, _ id: String) -> Cell {
      Cell(cellType: "markdown", id: id, source: text)
    }

    static func code(_ pieces: [SessionRecord.Piece], _ id: String) -> Cell {
      let step = pieces.first?.step ?? 0
      return Cell(
        cellType: "code", id: id,
        source: pieces.map(\.text).joined(separator: "\n"), executionCount: step,
        outputs: pieces.flatMap { piece in
          piece.shown.map { Output($0, step) } + (Output(piece.fate).map { [$0] } ?? [])
        })
    }
  }

  struct Output: Encodable {
    let outputType: String
    var name: String?
    var text: String?
    var data: [String: String]?
    var executionCount: Int?
    var metadata: Nothing?
    var ename: String?
    var evalue: String?
    var traceback: [String]?

    init(_ shown: SessionRecord.Shown, _ step: Int) {
      switch shown {
      case .result(let text):
        outputType = "execute_result"
        data = ["text/plain": text]
        executionCount = step
        metadata = Nothing()
      case .printed(let line):
        outputType = "stream"
        (name, text) = ("stdout", line + "\n")
      case .notice(let line):
        outputType = "stream"
        (name, text) = ("stderr", line + "\n")
      }
    }

    init?(_ fate: SessionRecord.Fate) {
      guard case .failed(let code, let message) = fate else { return nil }
      outputType = "error"
      (ename, evalue, traceback) = (code, message, [])
    }
  }
}
