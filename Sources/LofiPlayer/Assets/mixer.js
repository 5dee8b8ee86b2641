// Layers become sound. Their sum, with every fader up, is what `save` writes.

const glide = 0.015; // seconds, the time constant of every change: no clicks
const grounds = ["noise", "ambience"]; // what goes on through a track from its first moment to its last
const crossing = 1.5; // seconds

export class Mixer {
  constructor(context) {
    this.context = context;
    this.volume = context.createGain();
    this.volume.connect(context.destination);
    this.settings = {}; // by layer: { position, mute, solo }
    this.decks = new Set();
  }

  setting(layer) {
    return (this.settings[layer] ??= { position: 1, mute: false, solo: false });
  }

  // A fader's place as a factor: 40·log10(position) decibels.
  level(layer) {
    const { position, mute, solo } = this.setting(layer);
    const somebodyAlone = Object.values(this.settings).some((other) => other.solo);
    return mute || (somebodyAlone && !solo) ? 0 : position * position;
  }

  change(layer, change) {
    Object.assign(this.setting(layer), change);
    for (const deck of this.decks) deck.level();
  }

  setVolume(position) {
    this.volume.gain.setTargetAtTime(position * position, this.context.currentTime, glide);
  }

  deck(sheet, buffers) {
    return new Deck(this, sheet, buffers);
  }
}

// One track on its way through the mixer.
class Deck {
  constructor(mixer, sheet, buffers) {
    this.mixer = mixer;
    this.sheet = sheet;
    this.buffers = buffers;
    this.fade = mixer.context.createGain();
    this.fade.connect(mixer.volume);
    this.ground = mixer.context.createGain();
    this.ground.connect(this.fade);
    this.gains = {};
    for (const layer of sheet.layers) {
      const gain = mixer.context.createGain();
      gain.gain.value = mixer.level(layer);
      gain.connect(grounds.includes(layer) ? this.ground : this.fade);
      this.gains[layer] = gain;
    }
    this.sources = [];
    mixer.decks.add(this);
  }

  // All layers together, the track's `offset` at the moment `when`.
  start(when, offset = 0) {
    this.sources = this.sheet.layers.map((layer) => {
      const source = this.mixer.context.createBufferSource();
      source.buffer = this.buffers[layer];
      source.connect(this.gains[layer]);
      source.start(when, offset);
      return source;
    });
    this.began = when - offset;
  }

  level() {
    for (const [layer, gain] of Object.entries(this.gains)) {
      gain.gain.setTargetAtTime(this.mixer.level(layer), this.mixer.context.currentTime, glide);
    }
  }

  // Equal power over `length` seconds.
  fadeIn(when, length) {
    this.fade.gain.setValueCurveAtTime(curve(Math.sin), when, length);
  }

  // From `when` on the noise and the place of the next track take over evenly, so that they are heard as one.
  handOver(next, when) {
    this.ground.gain.setValueCurveAtTime(curve(Math.cos), when, crossing);
    next.ground.gain.setValueCurveAtTime(curve(Math.sin), when, crossing);
  }

  // No next track comes after all.
  keep() {
    this.ground.gain.cancelScheduledValues(0);
    this.ground.gain.value = 1;
  }

  stop(when, length = 0.06) {
    this.fade.gain.cancelScheduledValues(when);
    this.fade.gain.setValueCurveAtTime(curve(Math.cos), when, length);
    for (const source of this.sources) source.stop(when + length);
    this.forget();
  }

  // Its sound is over, or soon will be.
  forget() {
    this.mixer.decks.delete(this);
  }
}

const curve = (shape) => Float32Array.from({ length: 33 }, (_, place) => shape((place / 32) * (Math.PI / 2)));

// The whole track as it would be heard, with faders as in `settings`, in numbers.
export async function renderOffline(sheet, buffers, settings = {}) {
  const length = Math.max(...Object.values(buffers).map((buffer) => buffer.length));
  const context = new OfflineAudioContext(2, length, 44100);
  const mixer = new Mixer(context);
  Object.assign(mixer.settings, settings);
  mixer.deck(sheet, buffers).start(0);
  return context.startRendering();
}
