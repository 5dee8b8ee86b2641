import AudioCore
import LofiLanguage
import LofiNotebook
import MelodyModels
import MusicCore
import NeuralCore
import TensorCore

/// Every command, in the order in which `help` shows them. A new one is a file and a name here.
public enum AllBuiltins {
  static let all: [Builtin] = [
    .load, .save, .files, .run,
    .parts, .measures, .elements, .notes, .chords, .rests, .pitches, .durations, .events,
    .noteCount,
    .length, .pitch, .duration, .velocity, .offset, .instrument, .tempo, .key, .timeSignature,
    .swing,
    .transpose, .quantize, .stretch, .slice, .merge, .reverse, .chordify, .stream, .note, .chord,
    .rest,
    .rhythm, .dotted,
    .compose, .arrange, .drums, .bass, .melody, .explain,
    .tokens, .vocabulary, .encode, .decode, .oneHot, .windows, .split, .shuffle, .sample, .batch,
    .tensor, .zeros, .ones, .random, .reshape, .concat, .stack, .cast, .normalize, .matmul, .sum,
    .mean,
    .max, .min, .argmax, .sigmoid, .tanh, .gradient,
    .input, .embedding, .lstm, .dropout, .batchNorm, .dense, .activation, .relu, .softmax,
    .train, .resume, .evaluate, .predict, .generate, .lstmStep, .parameters, .summaryTable,
    .map, .keep, .drop, .each, .fold, .`repeat`, .first, .last, .take, .skip, .sort, .unique,
    .count, .countBy, .group, .join, .zip, .flatten, .contains,
    .show, .peek, .describe, .kind, .table, .plot, .pianoRoll, .print, .warn,
    .play, .player, .stop, .render, .lofi, .preset, .stems, .waveform, .spectrum, .spectrogram,
    .help, .find, .variables, .undo, .redo, .history, .time, .seed, .clear, .doctor, .quit,
  ]

  /// Words of other languages, and the lofi word for each.
  static let foreignWords = [
    "fit": "train", "parse": "load", "to_categorical": "one_hot", "head": "take", "filter": "keep",
    "len": "count", "cat": "concat", "import": "load", "range": "1..10", "append": "xs + [x]",
    "write": "save", "echo": "print", "def": "name = { x => … }", "while": "for", "tail": "last",
    "concatenate": "concat", "size": "count", "length_of": "length", "sorted": "sort",
    "reduce": "fold", "select": "keep", "where": "keep", "reject": "drop", "foreach": "each",
    "set": "unique", "avg": "mean", "average": "mean", "type": "kind", "dir": "describe",
    "info": "describe", "vars": "variables", "exit": "quit", "show_score": "show",
    "array": "tensor", "dot": "matmul", "astype": "cast", "open": "load", "read": "load",
    "ls": "files", "conv": "dense", "batch_normalization": "batch_norm", "compile": "train",
    "fit_transform": "encode", "sequential": "input", "bpm": "tempo", "lr": "learning_rate",
    "epoch": "epochs", "validation_data": "validation", "validation_split": "validation",
  ]

  /// The cores' values, in the order in which `help` shows them.
  static let types: [any ForeignValue.Type] = [
    Pitch.self, Note.self, Chord.self, Rest.self, Melody.self, Measure.self, ScorePart.self,
    Score.self,
    Vocabulary.self, Tensor.self, Dataset.self, Model.self, History.self,
    Audio.self, SessionRecord.self,
  ]

  public static let table = CommandTable(
    all, foreignWords: foreignWords, steps: MissingSteps.all, types: types, topics: HelpTopics.all)

  /// A text as it stands in the source.
  public static func quoted(_ text: String) -> String { Value.text(text).shortForm }

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
