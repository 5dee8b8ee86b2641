/// A place that the music is heard in; all of them are synthesised.
public enum Ambience: String, CaseIterable, Sendable {
  case rain, wind, river, fireplace, night
  case cafe = "café"

  /// The place of this name; `cafe` needs no accent.
  public init?(named name: String) {
    guard let place = Self(rawValue: name == "cafe" ? "café" : name) else { return nil }
    self = place
  }

  public static var names: [String] { allCases.map(\.rawValue) }

  /// Its sound, without an end and at no level in particular.
  func sound(_ noise: Noise) -> any Effect {
    switch self {
    case .rain: Rain(noise)
    case .wind: Wind(noise)
    case .river: River(noise)
    case .fireplace: Fireplace(noise)
    case .night: Night(noise)
    case .cafe: Cafe(noise)
    }
  }
}
