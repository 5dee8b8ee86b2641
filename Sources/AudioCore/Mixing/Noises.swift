/// What nobody plays: the noise of the record and of the tape, and the place around it.
final class Noises {
  private var crackle: Crackle?
  private var hiss: Hiss?
  private var ambience: AmbienceLoop?
  /// The block of each of its layers that has just been made.
  private(set) var frames: [[Frame]] = []

  init(_ mix: Mix, chain: LofiChain) {
    if chain.crackle > LofiChain.silence {
      crackle = Crackle(
        peak: chain.crackle, ticks: chain.ticks, pops: chain.pops, noise: mix.noise(.crackle))
    }
    if chain.hiss > LofiChain.silence {
      hiss = Hiss(
        level: chain.hiss, rumble: chain.hiss + 7, highPass: chain.highPass,
        noise: mix.noise(.hiss))
    }
    ambience = mix.ambience.map { AmbienceLoop($0, noise: mix.noise(.ambience)) }
  }

  /// The layers that come of it.
  static func layers(of mix: Mix, chain: LofiChain) -> [Layer] {
    let hasNoise = chain.crackle > LofiChain.silence || chain.hiss > LofiChain.silence
    return (hasNoise ? [.noise] : []) + (mix.ambience == nil ? [] : [.ambience])
  }

  func advance() {
    let silence = [Frame](repeating: Frame(), count: AudioFormat.blockLength)
    frames = []
    if crackle != nil || hiss != nil {
      var noise = silence
      crackle?.process(&noise)
      hiss?.process(&noise)
      frames.append(noise)
    }
    if ambience != nil {
      var place = silence
      ambience?.process(&place)
      frames.append(place)
    }
  }
}
