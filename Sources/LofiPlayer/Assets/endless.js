// The next track is made while this one plays, near it in tempo and key, and begins where its last bar ends.

import { freshSeed } from "./recipe.js";
import { track } from "./studio.js";

const flats = ["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"];
const places = { C: 0, "C#": 1, Db: 1, D: 2, "D#": 3, Eb: 3, E: 4, F: 5, "F#": 6, Gb: 6, G: 7, "G#": 8, Ab: 8, A: 9, "A#": 10, Bb: 10, B: 11 };

export class Endless {
  constructor(transport, recipe, tell) {
    this.transport = transport;
    this.recipe = recipe; // gives what is set for a next track
    this.tell = tell;
    this.isOn = false;
    this.isBusy = false;
    transport.addEventListener("change", () => this.prepare());
  }

  toggle() {
    this.isOn = !this.isOn;
    if (this.isOn) this.prepare();
    else this.transport.unqueue();
    return this.isOn;
  }

  async prepare() {
    const { transport } = this;
    if (!this.isOn || this.isBusy || !transport.isPlaying || transport.next) return;
    this.isBusy = true;
    try {
      const sheet = await track(near(transport.sheet, this.recipe()));
      if (this.isOn) await transport.queue(sheet);
      this.tell("the next track is ready");
    } catch (error) {
      this.tell(`no next track: ${error.message}`);
    } finally {
      this.isBusy = false;
    }
  }
}

// Another track that goes with this one: tempo within six, key the same, a fifth away or the relative one.
export function near(sheet, recipe) {
  const seed = freshSeed();
  const tempo = Math.min(95, Math.max(60, Math.round(sheet.tempo) + (seed % 13) - 6));
  return { ...recipe, seed, tempo, key: relative(sheet.key, seed % 4) };
}

function relative(key, which) {
  const [tonic, mode] = key.split(" ");
  const place = places[tonic];
  if (place === undefined) return undefined;
  const [step, other] = [[0, mode], [7, mode], [5, mode], mode === "minor" ? [3, "major"] : [9, "minor"]][which];
  return `${flats[(place + step) % 12]} ${other}`;
}
