import LofiLanguage
import LofiNotebook
import MusicCore

/// Every command, in the order in which `help` shows them. A new one is a file and a name here.
public enum AllBuiltins {
  static let all: [Builtin] = [
    .load, .save, .files, .run,
    .parts, .measures, .elements, .notes, .chords, .rests, .pitches, .durations, .noteCount,
    .length, .pitch, .duration, .velocity, .offset, .instrument, .tempo, .key, .timeSignature,
    .transpose, .quantize, .stretch, .slice, .merge, .reverse, .stream, .note, .chord, .rest,
    .rhythm, .dotted,
    .tokens, .vocabulary, .encode, .decode, .oneHot, .windows, .split, .shuffle, .sample,
    .tensor, .zeros, .ones, .random, .reshape, .concat, .stack, .cast, .matmul, .sum, .mean,
    .max, .min, .argmax, .sigmoid, .tanh,
    .input, .embedding, .lstm, .dropout, .batchNorm, .dense, .activation, .relu, .softmax,
    .train, .resume, .evaluate, .predict, .generate, .lstmStep, .parameters, .summaryTable,
    .map, .keep, .drop, .each, .fold, .`repeat`, .first, .last, .take, .skip, .sort, .unique,
    .count, .countBy, .join, .zip, .flatten, .contains,
    .show, .peek, .describe, .kind, .plot, .print, .warn,
    .help, .variables, .seed, .quit,
  ]

  /// Words of other languages, and the lofi word for each.
  static let foreignWords = [
    "fit": "train", "parse": "load", "to_categorical": "one_hot", "head": "take", "filter": "keep",
    "len": "count", "cat": "concat", "import": "load", "range": "1..10", "append": "xs + [x]",
    "write": "save", "echo": "print", "def": "name = { x => … }", "while": "for", "tail": "last",
  ]

  public static let table = CommandTable(all, foreignWords: foreignWords)

  /// Pitches and chords as they stand in the source.
  public static var literals: Session.Literals {
    Session.Literals(
      pitch: { .foreign(try pitch($0)) }, chord: { .foreign(try Chord($0.map(pitch))) })
  }

  private static func pitch(_ text: String) throws(MusicError) -> Pitch {
    guard let pitch = Pitch(text.replacingMinus) else { throw .notAPitch(text) }
    return pitch
  }
}

extension String {
  /// With a typographic minus as a hyphen: `C−1` from a web page.
  fileprivate var replacingMinus: String { String(map { $0 == "−" ? "-" : $0 }) }
}
