/// A stage of the tutorial, as `help` tells of it.
struct TutorialStage {
  /// Counted from 1.
  let number: Int
  let title: String
  /// The script in the tutorial's folder.
  let script: String

  static let all = [
    TutorialStage(1, "What is MIDI?", "01_what_is_midi.lofi"),
    TutorialStage(2, "Notes, chords and rests", "02_notes_chords_rests.lofi"),
    TutorialStage(3, "Encoding", "03_encoding.lofi"),
    TutorialStage(4, "Sequences", "04_sequences.lofi"),
    TutorialStage(5, "The network", "05_network.lofi"),
    TutorialStage(6, "Training", "06_training.lofi"),
    TutorialStage(7, "Generation", "07_generation.lofi"),
    TutorialStage(8, "A new track", "08_a_new_track.lofi"),
    TutorialStage(9, "The player", "09_the_player.lofi"),
  ]

  private init(_ number: Int, _ title: String, _ script: String) {
    self.number = number
    self.title = title
    self.script = script
  }

  /// The stage with this number, or with this word in its title.
  static func called(_ topic: String) -> TutorialStage? {
    all.first { stage in
      String(stage.number) == topic
        || stage.title.lowercased().split { !$0.isLetter }.contains { $0 == topic }
    }
  }
}
