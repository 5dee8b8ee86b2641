// A fader, mute and solo for each layer.

import { kept, keep } from "./settings.js";

export class Layers {
  constructor(place, mixer) {
    this.place = place;
    this.mixer = mixer;
    for (const [layer, setting] of Object.entries(kept().layers ?? {})) {
      mixer.change(layer, { position: setting.position ?? 1, mute: setting.mute === true });
    }
  }

  show(layers) {
    this.names = layers;
    this.place.replaceChildren(...layers.map((layer) => this.row(layer)));
  }

  row(layer) {
    const setting = this.mixer.setting(layer);
    const row = document.createElement("div");
    row.className = "layer";
    row.dataset.layer = layer;
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", layer);
    const name = document.createElement("span");
    name.textContent = layer;
    const fader = Object.assign(document.createElement("input"), {
      type: "range", min: 0, max: 1, step: 0.01, value: setting.position,
    });
    fader.setAttribute("aria-label", `${layer}, level`);
    const tell = () => fader.setAttribute("aria-valuetext",
      Number(fader.value) > 0 ? `${(40 * Math.log10(fader.value)).toFixed(1)} decibels` : "silent");
    tell();
    fader.addEventListener("input", () => { tell(); this.change(layer, { position: Number(fader.value) }); });
    row.append(name, fader, this.button(layer, "mute"), this.button(layer, "solo"));
    return row;
  }

  button(layer, what) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = what;
    button.textContent = what === "mute" ? "Mute" : "Solo";
    button.setAttribute("aria-label", `${button.textContent} ${layer}`);
    button.setAttribute("aria-pressed", this.mixer.setting(layer)[what]);
    button.addEventListener("click", () => this.toggle(layer, what));
    return button;
  }

  toggle(layer, what) {
    const isOn = !this.mixer.setting(layer)[what];
    this.change(layer, { [what]: isOn });
    this.place.querySelector(`[data-layer="${layer}"] .${what}`)?.setAttribute("aria-pressed", isOn);
  }

  change(layer, change) {
    this.mixer.change(layer, change);
    keep({ layers: this.mixer.settings });
  }
}
