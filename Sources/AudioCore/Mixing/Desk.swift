/// What a listener has set for one layer, as a gain over time without clicks.
struct Desk: Sendable {
  private let gain: Frame
  private let start: Int
  private let end: Int
  /// 10 ms.
  private static let fade = 441

  /// - Parameter usual: where the layer stands when nothing is said.
  init(_ setting: Layer.Setting, usual: Double = 0, delay: Int) {
    let factor = setting.isMuted ? 0 : Float(amplitude(decibels: setting.gain))
    gain = Frame.pan(max(-1, min(1, setting.pan + usual))) * factor
    start = setting.start <= 0 ? -Self.fade : AudioFormat.frame(at: setting.start) + delay
    end = setting.end.map { AudioFormat.frame(at: $0) + delay } ?? .max / 2
  }

  /// - Parameter place: the frame of the track that the first of these is.
  func process(_ frames: inout [Frame], at place: Int) {
    if place >= start + Self.fade, place + frames.count <= end - Self.fade {
      for index in frames.indices { frames[index] *= gain }
      return
    }
    for index in frames.indices {
      let now = place + index
      let inside = min(now - start, end - now, Self.fade)
      frames[index] *= gain * (Float(max(0, inside)) / Float(Self.fade))
    }
  }
}
