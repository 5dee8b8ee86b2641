/// What each code in brackets after an error means.
enum ErrorHelp {
  static let all: [(code: String, text: String)] = [
    (
      "syntax",
      "The line cannot be read. Look at the place marked ^: a bracket or a quote is left open, or a sign stands where it means nothing."
    ),
    (
      "number",
      "A number is too large, is divided by zero, or has no value. Whole numbers and fractions are exact up to 64 bits; with a decimal, 2.0, there is more room."
    ),
    (
      "unknown-name",
      "Nothing has this name yet. Names are given by name = value, and variables() lists them."
    ),
    (
      "unknown-command",
      "There is no command with this name. help lists all of them, and find \"word\" searches."
    ),
    (
      "unknown-option",
      "The command has no option with this label. help and the command's name lists its options; Tab offers them."
    ),
    (
      "unknown-field",
      "The value has nothing with this name after the dot. describe x lists what it has. A verb is no field: x | transpose 2."
    ),
    (
      "memory",
      "The training would take more memory than there is. Use a smaller batch_size, shorter windows or fewer units; the message says what would fit."
    ),
    (
      "nothing-to-undo",
      "No line of this session has named anything that could be taken back. history lists what was entered."
    ),
    (
      "nothing-to-redo",
      "Nothing was undone, or a name was given since. undo takes the last naming line back, redo brings it again."
    ),
    (
      "wrong-input",
      "The command cannot work on a value of this kind, or the number is out of its range. kind x says what you have."
    ),
    ("missing-input", "The command needs a value to work on: write value | command."),
    (
      "missing-argument",
      "The command needs one more value behind its name. help and its name says which."
    ),
    (
      "too-many-arguments",
      "There are more values than the command has places for. Options need their label: epochs: 20."
    ),
    (
      "bad-pitch",
      "A pitch is a letter A to G, # or b, and an octave: C4, F#3, Bb5. See help pitch."
    ),
    (
      "outer-name",
      "A block only reads the names around it. Give back a value instead, or use a for, which may change them."
    ),
    (
      "reserved-name",
      "This name always means the same: it, session, the lengths such as quarter, and for a block the names of commands."
    ),
    (
      "nothing",
      "There is no value here: a for gives none, nor does an if without else whose condition is false."
    ),
    ("condition", "A condition is true or false, never a number or a list: write count > 0."),
    (
      "types",
      "The sign between these two values has no meaning for their kinds. Nothing is converted by itself: put a number into a text with \"{x}\"."
    ),
    ("index", "There is no element in this place. Counting starts at 0, and -1 is the last one."),
    (
      "no-such-file",
      "There is no file or folder with this name. A path is counted from the script's folder, at the prompt from the folder you work in; files \".\" lists it."
    ),
    (
      "bad-file",
      "The file is there, but it is not what it is read as, a MIDI file, a SoundFont or sound, or it is damaged."
    ),
    (
      "no-sound",
      "What makes sound is not installed: the libraries FluidSynth and libsndfile and a SoundFont. Scripts/lofi installs them."
    ),
    (
      "no-player",
      "The player could not be started, or could not open its page: it is not built, or its port is taken. Scripts/lofi builds it; without port: it takes a port that is free."
    ),
    ("cannot-write", "The file cannot be written: its folder is missing, or is not yours."),
    (
      "shape-axes",
      "A tensor has other axes than are expected here, or other sizes. x.shape and x.axes say what it has; reshape changes them."
    ),
    (
      "vocabulary-mismatch",
      "The model and the vocabulary know different tokens: the songs changed after training. Train again, or decode with the old vocabulary."
    ),
    (
      "diverged",
      "The loss is no number any more: the weights moved too far. Try a smaller learning_rate:."
    ),
    ("check", "A #=> line says something else than the value that was found."),
    (
      "failed",
      "The computer refused, for a reason that lofi has no words for; the message has its own."
    ),
  ]

  /// All codes, to ask for one of them.
  static let overview =
    HelpPage.paragraph(
      "The code in brackets after an error can be asked for, as in help bad-pitch:",
      all.map(\.code).joined(separator: " "), 2)
}
