import LofiLanguage

extension Kind {
  static let pitch = Kind("pitch")
  static let note = Kind("note")
  static let chord = Kind("chord")
  static let rest = Kind("rest")
  static let measure = Kind("measure")
  static let part = Kind("part")
  static let score = Kind("score")
  static let vocabulary = Kind("vocabulary")
  static let tensor = Kind("tensor")
  static let model = Kind("model")
  static let history = Kind("history")
  static let audio = Kind("audio")
}

extension ValueType {
  /// One thing that sounds, or is silent.
  static let element = ValueType.kinds([.note, .chord, .rest])
  /// Anything with elements in time.
  static let music = ValueType.kinds([.stream, .part, .score])
  /// Music, or one measure of it, for what is only read.
  static let musicOrMeasure = ValueType.kinds([.stream, .part, .score, .measure])
  /// What can become one element.
  static let sound = ValueType.kinds([.pitch, .note, .chord, .rest])
}
