import Glibc
import MusicCore
import Testing

@testable import AudioCore

struct SpectrumTests {
  @Test("a sine's power is at its frequency, and all of it is there")
  func sine() {
    let fourier = Fourier(size: 4096)
    let sine = Signals.sine(1000, level: -6, seconds: 0.1).prefix(4096).map { $0.x }
    let power = fourier.power(of: sine)
    let line = power.indices.max { power[$0] < power[$1] } ?? 0
    #expect(line == Int((1000.0 * 4096 / 44_100).rounded()))
    // Of a sine that peaks at −6 dBFS the mean square is at −9.01.
    #expect(abs(10 * log10(power.reduce(0, +)) + 9.01) < 0.05)
  }

  @Test("a song's octaves sum to its mean square, and its waveform holds its peak")
  func song() throws {
    let audio = Audio(Mix(try Songs.band(bars: 2), font: Songs.font))
    let frames = try Songs.frames(audio)
    let square = frames.reduce(0.0) {
      $0 + (SIMD2<Double>($1) * SIMD2<Double>($1)).sum() / 2
    }
    // An octave at 0 dBFS is a sine of full scale, whose mean square is a half.
    let octaves = try audio.octaves().reduce(0.0) { $0 + pow(10, $1 / 10) / 2 }
    #expect(abs(10 * log10(octaves / (square / Double(frames.count)))) < 0.5)
    let waveform = try audio.waveform(columns: 100)
    let peak = waveform.reduce(Float(0)) { max($0, max($1.upperBound, -$1.lowerBound)) }
    #expect(abs(20 * log10(Double(peak)) - (try audio.measurement().peak)) < 0.001)
  }

  @Test("a spectrogram knows when a tone sounds")
  func time() throws {
    let key = try Pitch(midiNumber: 81)
    let score = Score(parts: [
      Part(
        notes: [Note(key, offset: try QuarterLength(9, over: 2), duration: 1, velocity: 120)],
        length: 6)
    ])
    let picture = try Audio(Mix(score, font: Songs.font)).spectrogram(
      edges: [700, 1000], columns: 12)
    let levels = picture.levels(floor: -100).map { $0[0] }
    #expect(levels[0] == -100)
    #expect(levels.max() ?? 0 > -60)
    #expect((levels.firstIndex { $0 > -80 } ?? 0) == 4)
  }
}
