import LofiLanguage

/// What has run in a session, in its order: the value `session`.
///
/// At the prompt each entry is a step, in a script each cell.
public struct SessionRecord: Sendable {
  public private(set) var pieces: [Piece] = []
  /// How many steps were begun; the last one may still run.
  public private(set) var stepCount = 0

  public init() {}

  /// A line of prose, an option or a statement.
  public struct Piece: Sendable {
    /// The number of its step, from 1.
    public let step: Int
    public let form: Form
    /// As it was written, with its comments.
    public let text: String
    /// Whether it only looks at the session, or moves in it, and so is no part of a script.
    public let isAside: Bool
    public internal(set) var fate = Fate.running
    public internal(set) var isUndone = false
    /// The short form of its value, where that is short.
    public internal(set) var value: String?
    public internal(set) var shown: [Shown] = []
    /// The files it wrote.
    public internal(set) var files: [String] = []

    /// Whether it belongs to the script that does the same again.
    public var isKept: Bool {
      switch fate {
      case .done, .stopped: !isUndone && !isAside
      case .running, .failed: false
      }
    }
  }

  public enum Form: Sendable {
    case prose
    case option
    /// `goesOn`: whether it starts with `|`, and takes the value of the statement before.
    case statement(goesOn: Bool)
    /// An entry that could not be read.
    case unreadable
  }

  /// What became of a piece.
  public enum Fate: Sendable {
    case running
    case done
    /// By Ctrl-C, with what it had named by then.
    case stopped
    case failed(code: String, message: String)
  }

  /// What a statement showed.
  public enum Shown: Sendable {
    case result(String)
    case printed(String)
    case notice(String)
  }

  // MARK: - Writing it down

  mutating func beginStep() { stepCount += 1 }

  mutating func add(_ form: Form, _ text: String, isAside: Bool = false, fate: Fate = .running) {
    pieces.append(Piece(step: stepCount, form: form, text: text, isAside: isAside, fate: fate))
  }

  /// The piece that runs.
  var last: Piece? {
    get { pieces.last }
    set { if let newValue, !pieces.isEmpty { pieces[pieces.count - 1] = newValue } }
  }

  /// Marks what ran from piece `first` on as undone.
  ///
  /// - Returns: the places of the pieces that were not so before.
  mutating func takeBack(from first: Int) -> [Int] {
    let places = pieces.indices[first...].filter { place in
      switch pieces[place].fate {
      case .done, .stopped: !pieces[place].isUndone
      case .running, .failed: false
      }
    }
    for place in places { pieces[place].isUndone = true }
    return places
  }

  mutating func bringBack(_ places: [Int]) {
    for place in places { pieces[place].isUndone = false }
  }

  // MARK: - Reading it

  /// The pieces by step, those that still run left out.
  var steps: [ArraySlice<Piece>] {
    var steps: [ArraySlice<Piece>] = []
    var start = 0
    for index in pieces.indices.dropFirst() + [pieces.count] where index > start {
      if index < pieces.count, pieces[index].step == pieces[start].step { continue }
      steps.append(pieces[start..<index])
      start = index
    }
    return steps.map { $0.filter { !$0.isRunning }[...] }.filter { !$0.isEmpty }
  }

  /// The steps, cut where prose begins anew: the cells of a transcript.
  var cells: [ArraySlice<Piece>] {
    steps.flatMap { step -> [ArraySlice<Piece>] in
      let starts = step.indices.filter { place in
        place == step.startIndex || step[place].isProse && !step[place - 1].isProse
      }
      return zip(starts, starts.dropFirst() + [step.endIndex]).map { step[$0..<$1] }
    }
  }
}

extension SessionRecord.Piece {
  var isRunning: Bool { if case .running = fate { true } else { false } }

  var hasFailed: Bool { if case .failed = fate { true } else { false } }

  var isStatement: Bool { if case .statement = form { true } else { false } }

  var goesOn: Bool { if case .statement(goesOn: true) = form { true } else { false } }

  var isProse: Bool { if case .prose = form { true } else { false } }

  var isOption: Bool { if case .option = form { true } else { false } }
}
