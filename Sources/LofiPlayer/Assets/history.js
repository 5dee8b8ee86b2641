// What was heard, each with its seed; a click brings it back.

import { kept, keep } from "./settings.js";

const most = 50;

export class History {
  constructor(place, choose) {
    this.place = place;
    this.choose = choose;
    this.entries = kept().history ?? [];
    this.show();
  }

  add(sheet) {
    const words = `${sheet.title}, ${sheet.key}, ${Math.round(sheet.tempo)} BPM, seed ${sheet.recipe.seed}`;
    if (this.entries[0]?.id === sheet.id) return;
    this.entries = [{ id: sheet.id, words, recipe: sheet.recipe }, ...this.entries.filter((entry) => entry.id !== sheet.id)].slice(0, most);
    keep({ history: this.entries });
    this.show();
  }

  forget() {
    this.entries = [];
    keep({ history: [] });
    this.show();
  }

  show() {
    this.place.replaceChildren(...this.entries.map((entry) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = entry.words;
      button.addEventListener("click", () => this.choose(entry.recipe));
      item.append(button);
      return item;
    }));
  }
}
