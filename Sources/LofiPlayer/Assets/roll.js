// The notes of the track, and where it is.

const colours = { melody: "#f0b27a", chords: "#9fc5e8", bass: "#b6d7a8", drums: "#ea9999" };

export class Roll {
  constructor(canvas, transport) {
    this.canvas = canvas;
    this.transport = transport;
    canvas.addEventListener("click", (event) => {
      if (!transport.sheet) return;
      transport.seek((event.offsetX / canvas.clientWidth) * transport.sheet.seconds);
    });
  }

  // The notes as they were drawn, for those who compare.
  get notes() { return this.transport.sheet?.notes ?? []; }

  show(sheet) {
    const count = sheet.notes.length;
    this.canvas.setAttribute("aria-label", `Piano roll: ${count} notes in ${sheet.bars.length - 1} bars, ${sheet.key}`);
    this.canvas.dataset.notes = count;
    this.picture = null;
  }

  draw() {
    const { canvas } = this;
    const { sheet } = this.transport;
    const scale = devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
    if (!sheet || !width) return;
    if (!this.picture || canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.picture = paint(sheet, width, height, scale);
    }
    const pen = canvas.getContext("2d");
    pen.clearRect(0, 0, width, height);
    pen.drawImage(this.picture, 0, 0);
    pen.fillStyle = "#ffffff";
    pen.fillRect((this.transport.position / sheet.seconds) * width - scale, 0, 2 * scale, height);
  }
}

function paint(sheet, width, height, scale) {
  const picture = new OffscreenCanvas(width, height);
  const pen = picture.getContext("2d");
  const across = (seconds) => (seconds / sheet.seconds) * width;
  pen.fillStyle = "#3a3145";
  for (const bar of sheet.bars) pen.fillRect(across(bar), 0, scale, height);
  const pitches = sheet.notes.map((note) => note.pitch);
  const low = Math.min(...pitches) - 1;
  const step = height / (Math.max(...pitches) - low + 2);
  for (const note of sheet.notes) {
    pen.fillStyle = colours[note.layer] ?? "#ffffff";
    pen.fillRect(across(note.start), height - (note.pitch - low + 1) * step, Math.max(2 * scale, across(note.length)), Math.max(scale, step * 0.9));
  }
  return picture;
}
