// Play, pause, seek, stop; and one track after the other, on the bar.

import { bytes } from "./studio.js";

const lead = 0.05; // seconds between a decision and its sound

export class Transport extends EventTarget {
  constructor(mixer) {
    super();
    this.mixer = mixer;
    this.sheet = null;
    this.offset = 0; // where it stands while it does not play
    this.deck = null;
    this.next = null;
    setInterval(() => this.watch(), 25);
  }

  get time() { return this.mixer.context.currentTime; }
  get isPlaying() { return this.deck !== null; }

  get position() {
    if (!this.deck) return this.offset;
    return Math.min(Math.max(0, this.time - this.deck.began), this.sheet.seconds);
  }

  async decoded(sheet) {
    const buffers = {};
    await Promise.all(sheet.layers.map(async (layer) => {
      buffers[layer] = await this.mixer.context.decodeAudioData(await bytes(sheet, `${layer}.flac`));
    }));
    return buffers;
  }

  // Another track, or this one with another sound: then it goes on from the same bar, on a bar.
  async load(sheet, { sameplace = false } = {}) {
    const buffers = await this.decoded(sheet);
    const before = this.sheet;
    if (!this.deck) {
      this.show(sheet, buffers);
      this.offset = sameplace && before ? translated(this.offset, before, sheet) : 0;
      return this.tell();
    }
    this.unqueue();
    const now = this.position + lead;
    const bar = before.bars.find((start) => start >= now) ?? before.bars.at(-1);
    const when = Math.max(this.deck.began + bar, this.time + lead);
    const old = this.deck;
    this.show(sheet, buffers);
    this.deck = this.mixer.deck(sheet, buffers);
    this.deck.start(when, sameplace ? translated(bar, before, sheet) : 0);
    this.deck.fadeIn(when, 0.1);
    old.stop(when, sameplace ? 0.1 : 0.5);
    this.tell();
  }

  show(sheet, buffers) {
    this.sheet = sheet;
    this.buffers = buffers;
  }

  async play() {
    await this.mixer.context.resume();
    if (this.deck || !this.sheet) return;
    if (this.offset >= this.sheet.seconds - 0.1) this.offset = 0;
    this.begin(this.offset);
  }

  begin(offset) {
    const when = this.time + lead;
    this.deck = this.mixer.deck(this.sheet, this.buffers);
    this.deck.start(when, offset);
    this.deck.fadeIn(when, 0.01);
    this.tell();
  }

  pause() {
    if (!this.deck) return;
    this.offset = this.position;
    this.halt();
    this.tell();
  }

  stop() {
    this.halt();
    this.offset = 0;
    this.tell();
  }

  halt() {
    this.unqueue();
    this.deck?.stop(this.time);
    this.deck = null;
  }

  seek(offset) {
    const place = Math.min(Math.max(0, offset), this.sheet?.seconds ?? 0);
    if (this.deck) {
      this.halt();
      this.begin(place);
    } else {
      this.offset = place;
      this.tell();
    }
  }

  // The track that begins where the last bar of this one ends; what rings on of this one rings over it.
  async queue(sheet) {
    const buffers = await this.decoded(sheet);
    if (!this.deck) return;
    this.unqueue();
    const when = Math.max(this.deck.began + this.sheet.bars.at(-1), this.time + lead);
    const deck = this.mixer.deck(sheet, buffers);
    deck.start(when);
    this.deck.handOver(deck, when);
    this.next = { sheet, buffers, deck, when };
  }

  unqueue() {
    if (!this.next) return;
    for (const source of this.next.deck.sources) source.stop();
    this.next.deck.forget();
    this.deck?.keep();
    this.next = null;
  }

  watch() {
    if (this.next && this.time >= this.next.when) {
      const { sheet, buffers, deck, when } = this.next;
      this.joined = { planned: this.deck.began + this.sheet.bars.at(-1), when };
      this.deck.forget();
      this.next = null;
      this.deck = deck;
      this.show(sheet, buffers);
      this.tell();
    } else if (this.deck && !this.next && this.time - this.deck.began > this.sheet.seconds) {
      this.stop();
      this.dispatchEvent(new Event("end"));
    }
  }

  tell() { this.dispatchEvent(new Event("change")); }
}

// The same place in bars of another sheet.
function translated(place, from, to) {
  const last = from.bars.length - 2;
  const bar = Math.min(Math.max(0, from.bars.findLastIndex((start) => start <= place + 1e-6)), last);
  const share = (place - from.bars[bar]) / (from.bars[bar + 1] - from.bars[bar]);
  const start = to.bars[bar] ?? 0;
  return Math.min(start + share * ((to.bars[bar + 1] ?? start) - start), to.seconds);
}
