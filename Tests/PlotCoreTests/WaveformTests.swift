import PlotCore
import Testing

struct WaveformTests {
  @Test("a waveform swings around the middle, with the time below")
  func swings() {
    let extents: [ClosedRange<Double>] = [0...0, -0.5...0.5, -1...1, -0.5...0.5, -2...3, 0...0]
    let wave = Waveform(extents, seconds: 1.5)
    #expect(Waveform.columns(on: Page(width: 43)) == 80)
    #expect(
      wave.lines(on: Page(width: 13).asking(height: 6)).text == """
         1  ⡇⡇
           ⢰⣷⡇
         0 ⢼⣿⡧
           ⠸⡿⡇
        -1  ⡇⡇
           0    1.5 s
        """)
  }

  @Test("without Braille a cell that holds something is a mark")
  func plain() {
    let lines = Waveform([-1...1, -1...1], seconds: 2).lines(
      on: Page(width: 13, isUnicode: false).asking(height: 4))
    #expect(lines.text == " 1 #\n 0 #\n-1 #\n   0    2.0 s")
  }
}
