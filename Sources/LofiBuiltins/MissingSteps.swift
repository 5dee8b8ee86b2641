import LofiLanguage

/// The steps between songs and a model that beginners leave out.
enum MissingSteps {
  private static let music = [
    "a score", "a part", "a stream", "a list of notes", "a list of chords",
  ]
  private static let windows = "windows 100, vocabulary: {vocabulary}"

  static let all = [
    MissingStep(
      before: "encode vocabulary", found: music, expects: "tokens", step: "tokens",
      why: "Only tokens have numbers: `tokens` gives every note, chord and rest its name."),
    MissingStep(
      before: "encode vocabulary", found: ["a text"], expects: "a list of tokens",
      step: "split \" \"", why: "One text is not yet a list of tokens: `split` cuts it."),
    MissingStep(
      before: "windows one_hot", found: ["a list of texts"], expects: "the numbers of tokens",
      step: "encode {vocabulary}",
      why: "Windows are cut from numbers: `encode` gives every token its number."),
    MissingStep(
      before: "windows", found: music, expects: "the numbers of tokens",
      step: "tokens | encode {vocabulary}",
      why: "Windows are cut from numbers: first the tokens of the music, then their numbers."),
    MissingStep(
      before: "train evaluate", found: ["a list of numbers"], expects: "a dataset", step: windows,
      why: "A model learns from windows, each with the token that follows it: `windows` cuts them."),
    MissingStep(
      before: "train evaluate", found: ["a list of texts"], expects: "a dataset",
      step: "encode {vocabulary} | \(windows)",
      why: "A model learns from windows of numbers: `encode` the tokens, then cut `windows`."),
    MissingStep(
      before: "train evaluate", found: music, expects: "a dataset",
      step: "tokens | encode {vocabulary} | \(windows)",
      why: "A model learns from windows of numbers, not from music: tokens, numbers, windows."),
    MissingStep(
      before: "stream", found: ["a list of numbers"], expects: "tokens or elements",
      step: "decode {vocabulary}",
      why: "These are the numbers of tokens: `decode` gives the tokens back."),
    MissingStep(
      before: "decode", found: ["a list of texts"], expects: "the numbers of tokens",
      step: "stream",
      why: "These are tokens already; `stream` makes music of them."),
    MissingStep(
      before: "tempo instrument transpose stretch slice notes chords rests elements",
      found: ["a list of pitches", "a list of notes", "a list of chords", "a list of texts"],
      expects: "music", step: "stream",
      why: "A list is not yet music: `stream` lays it out in time."),
    MissingStep(
      before: "lstm dense dropout batch_norm embedding activation",
      found: music + ["a list of numbers", "a list of texts", "a dataset"], expects: "a model",
      why: "A layer is added to a model, and a model begins with `input`: input 100, 1 | lstm 512."),
  ]
}
