import TensorCore

/// What MelodyModels refuses to do, with the values that made it refuse.
public enum MelodyError: Error, Equatable {
  case unreadableToken(String)
  /// Music so long that the tutorial's reader would make measures without end.
  case tooManyMeasures(limit: Int)
  case noTokens
  case unknownTokens([String], size: Int)
  case noSuchID(Int, size: Int)
  case emptyRhythm
  case lengthOfNothing
  case badWeight(Double)
  case badWindowLength(Int)
  case tooFewTokens(longest: Int, windowLength: Int)
  case noSuchWindow(Int, count: Int)
  case noWindowLeft
  case badShare(Double)
  case tooFewWindows(count: Int, windowLength: Int)
  case tooManyNumbers(Shape)
  case notAnInput(features: Int, vocabularySize: Int)
  case windowLengthsDiffer(model: Int, found: Int)
  case vocabulariesDiffer(model: Int, vocabulary: Int)
  case readsNoWindows
  case answersNoTokens
  case answersDiffer(answersSteps: Bool)
  case emptyStart
  case noMaterial
  case otherMaterial
  case badMetadata(key: String)
  case badTemperature(Double)
  case badTokenCount(Int)
  case notProbabilities
}

extension MelodyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadableToken(let token):
      "the token `\(token)` is no music; a note is written Eb5, a chord C4.E4.G4, silence rest, "
        + "or as in the tutorial E-5, 4.7.11, r"
    case .tooManyMeasures(let limit):
      "the music has more than \(limit) measures, too many for the tutorial's reader; "
        + "cut it, or use the encoding \"pitches\""
    case .noTokens:
      "a vocabulary needs at least one token, and there is none"
    case .unknownTokens(let tokens, let size):
      Self.unknown(tokens) + " not among the \(size) of this vocabulary; "
        + "make the vocabulary from the same songs"
    case .noSuchID(let id, let size):
      "there is no token \(id) in this vocabulary; its ids go from 0 to \(size - 1)"
    case .emptyRhythm:
      "a rhythm needs at least one length, and there is none"
    case .lengthOfNothing:
      "a rhythm cannot be made of a length of 0; every length must be more than 0"
    case .badWeight(let weight):
      "\(weight) cannot be the weight of a length; weights are more than 0"
    case .badWindowLength(let length):
      "a window cannot have \(length) tokens; it has 1 or more, in the tutorial 100"
    case .tooFewTokens(let longest, let length):
      "a window of \(length) tokens and the one after it need \(Int128(length) + 1), but only "
        + "\(longest) stand in a row; use shorter windows or more music"
    case .noSuchWindow(let index, let count):
      "there is no window \(index) among \(count); they go from 0 to \(count - 1)"
    case .noWindowLeft:
      "a data set needs at least one window, and none is left"
    case .badShare(let share):
      "\(share) is not a share; write a number between 0 and 1, as in 0.9"
    case .tooFewWindows(let count, let length):
      "\(count) windows of \(length) tokens cannot be split so that no two overlap; "
        + "use shorter windows or more music"
    case .tooManyNumbers(let shape):
      "\(shape) would be \(shape.count) numbers, too many at once; take fewer windows first"
    case .notAnInput(let features, let size):
      "the model expects \(features) numbers a step, but a token is 1 number (its id over the "
        + "size), \(size) (one-hot), or an id for an embedding"
    case .windowLengthsDiffer(let model, let found):
      "the model expects windows of \(model) tokens, but received \(found); "
        + "cut the music into windows of \(model)"
    case .vocabulariesDiffer(let model, let vocabulary) where model == vocabulary:
      "this model knows \(model) tokens, but not those of this vocabulary; "
        + "use the vocabulary the model was trained with"
    case .vocabulariesDiffer(let model, let vocabulary):
      "this model knows \(model) tokens, but this vocabulary has \(vocabulary); "
        + "use the vocabulary the model was trained with"
    case .readsNoWindows:
      "the model reads no windows; begin it with `input` and the number of tokens in a window"
    case .answersNoTokens:
      "the model does not answer with a number for each token; end it with `dense` and `softmax`"
    case .answersDiffer(answersSteps: true):
      "the model answers after every token of a window, but these windows have one target each; "
        + "leave return_sequences out of the last `lstm`, or cut windows with targets: \"each\""
    case .answersDiffer(answersSteps: false):
      "these windows have a target after each of their tokens, but the model answers once a window; "
        + "set return_sequences: true in the last `lstm`, or leave out targets: \"each\""
    case .emptyStart:
      "the start has no tokens; give at least one"
    case .noMaterial:
      "this model does not know the songs it was trained on; give it a start"
    case .otherMaterial:
      "this training went through other songs, or another vocabulary; give it the same windows again, "
        + "or begin anew with `train`"
    case .badMetadata(let key):
      "what was saved with the model as `\(key)` cannot be read; save the model again"
    case .badTemperature(let temperature):
      "\(temperature) is not a temperature; use 0 for the likeliest token, or about 0.5 to 1.5"
    case .badTokenCount(let count):
      "\(count) tokens cannot be generated; ask for 0 or more"
    case .notProbabilities:
      "the model's answer is not a row of probabilities; "
        + "end the model in softmax, and train it with a smaller learning rate"
    }
  }

  private static func unknown(_ tokens: [String]) -> String {
    let named = tokens.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    if tokens.count == 1 { return "the token \(named) is" }
    return tokens.count > 3
      ? "the tokens \(named) and \(tokens.count - 3) more are" : "the tokens \(named) are"
  }
}
