// What a listener has set stays, on this machine.

const place = "lofi-player";

export function kept() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? {};
  } catch {
    return {};
  }
}

export function keep(change) {
  try {
    localStorage.setItem(place, JSON.stringify({ ...kept(), ...change }));
  } catch {
    // A browser may refuse; then nothing is kept.
  }
}
