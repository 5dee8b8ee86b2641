/// People who talk at other tables, and their cups.
struct Cafe: Effect, Sendable {
  private var noise: Noise
  private var guests: [Guest]
  private var drift: Drift
  private var cups: Poisson
  private var thuds: Poisson
  private var bursts = Bursts()
  private var tone = Filter([.lowPass(3500)])
  private var room = Reverb(decay: 0.9)

  /// Somebody whose words cannot be made out.
  private struct Guest {
    let formants: [Double]
    let sides: Frame
    var filters: [Filter]
    var syllables: Drift
    /// Frames until a sentence begins, or ends.
    var left: Int
    var isTalking: Bool
    var level: Float = 0

    mutating func speak(into talk: inout [Frame], noise: inout Noise) {
      eachPeriod(talk.count) { period in
        left -= period.count
        if left <= 0 {
          isTalking.toggle()
          let seconds = isTalking ? noise.uniform(1, 4) : noise.uniform(0.5, 3)
          left = AudioFormat.frame(at: seconds)
        }
        // A syllable is where the drift is over the middle.
        let syllable = Float(max(0, syllables.next() + 0.3))
        let target = isTalking ? syllable : 0
        let rise = (target - level) / Float(period.count)
        var breath: [Frame] = []
        for _ in period {
          breath.append(noise.pinkFrame() * level)
          level += rise
        }
        var voice = [Frame](repeating: Frame(), count: period.count)
        for (place, formant) in filters.indices.enumerated() {
          var band = breath
          filters[formant].process(&band)
          let share = Float(1) / Float(place + 1)
          for index in band.indices { voice[index] += band[index] * share }
        }
        for (place, index) in period.enumerated() {
          talk[index] += Frame(repeating: voice[place].x) * sides
        }
      }
    }
  }

  init(_ noise: Noise) {
    var noise = noise
    guests = (0..<10).map { _ in
      let formants = [500.0, 1500, 2500].map { $0 * noise.uniform(0.8, 1.2) }
      return Guest(
        formants: formants, sides: .pan(noise.signed()),
        filters: formants.map { Filter([.bandPass($0, quality: 5)]) },
        syllables: Drift(rate: noise.uniform(6, 10), noise: &noise),
        left: AudioFormat.frame(at: noise.uniform(0.2, 3)), isTalking: noise.uniform() < 0.6)
    }
    drift = Drift(rate: 0.1, noise: &noise)
    cups = Poisson(0.25, noise: &noise)
    thuds = Poisson(1 / 20.0, noise: &noise)
    self.noise = noise
  }

  mutating func process(_ frames: inout [Frame]) {
    var talk = [Frame](repeating: Frame(), count: frames.count)
    for index in guests.indices { guests[index].speak(into: &talk, noise: &noise) }
    tone.process(&talk)
    for place in cups.places(frames.count, noise: &noise) {
      let pan = noise.signed()
      for partial in [2100.0, 3400, 5600] {
        let decay = noise.uniform(0.04, 0.12)
        let pitch = partial * noise.uniform(0.95, 1.05)
        bursts.add(
          Grain.tone(from: pitch, to: pitch, decay: decay, seconds: 4 * decay, peak: 0.06),
          at: place, pan: pan)
      }
    }
    for place in thuds.places(frames.count, noise: &noise) {
      bursts.add(
        Grain.rumble(200, seconds: 0.08, peak: 0.4, noise: &noise), at: place,
        pan: noise.signed())
    }
    eachPeriod(frames.count) { period in
      let gain = Float(amplitude(decibels: 2 * drift.next()))
      for index in period { talk[index] *= gain }
    }
    bursts.mix(into: &talk)
    var echo = talk
    room.process(&echo)
    for index in frames.indices { frames[index] += talk[index] + echo[index] }
  }
}
