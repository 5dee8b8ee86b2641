import MusicCore

/// The grid of sixteenths and eighth triplets that the tutorial's reader puts music on.
///
/// - Source: music21 8.3.0, `quarterLengthDivisors` (4, 3).
enum TutorialGrid {
  /// The nearest moment of either grid; equally near, the sixteenths' one.
  static func nearest(to moment: QuarterLength) -> QuarterLength {
    let sixteenth = moment.rounded(to: .sixteenth)
    let triplet = moment.rounded(to: .eighthTriplet)
    return moment.distance(to: triplet) < moment.distance(to: sixteenth) ? triplet : sixteenth
  }

  /// Whether an element ends where it begins once it is on the grid.
  static func swallows(_ element: Element) -> Bool {
    nearest(to: element.offset) == nearest(to: element.end)
  }
}
