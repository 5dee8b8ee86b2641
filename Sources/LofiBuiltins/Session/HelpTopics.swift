import LofiLanguage

/// What `help` explains that is neither a command nor a kind.
enum HelpTopics {
  static let all = [
    CommandTable.Topic(
      "pipes",
      """
      song | transpose 2 | notes hands the value on the left to the command on the
      right, as its first argument: it is notes(transpose(song, 2)). After | stands
      a command and nothing more, so write (notes | count) + 1. A line that starts
      with | goes on from the last value.
      """),
    CommandTable.Topic(
      "blocks",
      """
      A block is code in braces, a value like any other: double = { x => x * 2 },
      then 4 | double. Without names before =>, what it is given is called it, as in
      map { it * 2 }. Its value is that of its last line. It reads names from
      outside and never changes them; the body of a for may.
      """),
    CommandTable.Topic(
      "operators",
      """
      + - * / % ^     numbers; whole numbers and fractions stay exact, so 6/4 is 3/2
      +               also joins two texts, lists, streams or records
      == != < <= > >= comparing; two values of different kinds are never equal
      and or not      between true and false; and, or stop early
      in, not in      looks in a list, a range, a text or a record's names
      1..4  1..<4     whole numbers; the second leaves out the 4
      On tensors they go element by element, and comparing gives a tensor of true
      and false. A - with a space before it and none after is a sign: transpose -2,
      but a - b.
      """),
    CommandTable.Topic(
      "seeds",
      """
      Chance here can be repeated: the same line with the same seed gives the same
      result, on any number of cores. seed 7 sets the seed of the session, which is
      0 to begin with; seed: 3 sets it for one command. Another one, please? Give it
      another seed: generate 100, seed: 4.
      """),
    CommandTable.Topic(
      "lengths",
      """
      Lengths are fractions of a whole note: 1/4 is a quarter, 3/8 a dotted quarter.
      They have names too: whole, half, quarter, eighth, sixteenth, and
      dotted(quarter). A bare pitch or chord lasts a quarter. The tempo, in quarters
      a minute, makes seconds of them.
      """),
    CommandTable.Topic(
      "pitch",
      """
      A pitch is a letter A to G, a sharp # or a flat b, and an octave from -1 to 9:
      C4, F#3, Bb5. C4 is the C in the middle of the piano, MIDI number 60. German H
      is B here, and German B is Bb. Pitches joined by dots are a chord: C4.E4.G4.
      """),
    CommandTable.Topic("errors", ErrorHelp.overview),
  ]
}
