// What is heard just now, in thirds of octaves; and how loud it is.

export class Spectrum {
  constructor(canvas, mixer) {
    this.canvas = canvas;
    this.node = mixer.context.createAnalyser();
    this.node.fftSize = 4096;
    mixer.volume.connect(this.node);
    this.levels = new Float32Array(this.node.frequencyBinCount);
    this.samples = new Float32Array(2048);
    this.rate = mixer.context.sampleRate;
  }

  // The root of the mean square of the last 2048 samples.
  get rms() {
    this.node.getFloatTimeDomainData(this.samples);
    return Math.sqrt(this.samples.reduce((sum, sample) => sum + sample * sample, 0) / this.samples.length);
  }

  draw() {
    const { canvas } = this;
    const scale = devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
    if (!width) return;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    this.node.getFloatFrequencyData(this.levels);
    const pen = canvas.getContext("2d");
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = "#f0b27a";
    const bands = 27;
    const bin = this.rate / this.node.fftSize;
    for (let band = 0; band < bands; band++) {
      const from = 40 * 2 ** (band / 3);
      const to = 40 * 2 ** ((band + 1) / 3);
      let loudest = -120;
      for (let place = Math.floor(from / bin); place <= to / bin && place < this.levels.length; place++) {
        loudest = Math.max(loudest, this.levels[place]);
      }
      const share = Math.min(1, Math.max(0, (loudest + 100) / 80));
      pen.fillRect((band / bands) * width, height * (1 - share), width / bands - scale, height * share);
    }
  }
}
