/// Notes over time as a player piano reads them: from left to right, high ones above low ones.
public struct PianoRoll: Hashable, Sendable {
  /// A strip of the roll each, from top to bottom.
  public let parts: [Part]
  /// In order, each beginning where the one before ends.
  public let measures: [Measure]

  public struct Part: Hashable, Sendable {
    /// What stands above the strip; nil where there is only one.
    public let name: String?
    public let notes: [Note]

    public init(name: String?, notes: [Note]) {
      self.name = name
      self.notes = notes
    }
  }

  /// - Unit: quarter notes for times.
  public struct Note: Hashable, Sendable {
    public let start: Double
    public let end: Double
    /// The piano key, C4 = 60.
    ///
    /// - Range: 0...127.
    public let key: Int
    /// - Range: 1...127.
    public let velocity: Int

    public init(start: Double, end: Double, key: Int, velocity: Int) {
      self.start = start
      self.end = end
      self.key = key
      self.velocity = velocity
    }
  }

  /// What stands between two bar lines.
  ///
  /// - Unit: quarter notes.
  public struct Measure: Hashable, Sendable {
    /// As on paper, from 1.
    public let number: Int
    public let start: Double
    public let length: Double

    public init(number: Int, start: Double, length: Double) {
      self.number = number
      self.start = start
      self.length = length
    }

    var end: Double { start + length }
  }

  public init(_ parts: [Part], measures: [Measure]) {
    self.parts = parts
    self.measures = measures
  }
}
