// After so many minutes the music fades, evenly in decibels, and stops.

const length = 45; // seconds

export class Sleep {
  constructor(select, mixer, transport) {
    this.timer = null;
    select.addEventListener("change", () => this.set(Number(select.value) * 60, mixer, transport, select));
  }

  set(seconds, mixer, transport, select, fade = length) {
    clearTimeout(this.timer);
    clearTimeout(this.end);
    if (!seconds) return;
    this.timer = setTimeout(() => {
      const { gain } = mixer.volume;
      const now = mixer.context.currentTime;
      const before = gain.value;
      gain.setValueAtTime(Math.max(before, 1e-4), now);
      gain.exponentialRampToValueAtTime(Math.max(before, 1e-4) / 1000, now + fade);
      this.end = setTimeout(() => {
        transport.stop();
        gain.cancelScheduledValues(0);
        gain.value = before;
        if (select) select.value = "0";
      }, fade * 1000);
    }, Math.max(0, seconds - fade) * 1000);
  }
}
