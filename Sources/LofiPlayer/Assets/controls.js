// The fields of the page, as a recipe, and the other way round.

const programs = {
  melody: [["Vibraphone", 11], ["Piano", 0], ["Electric piano", 4], ["Jazz guitar", 26], ["Nylon guitar", 24], ["Flute", 73], ["Kalimba", 108]],
  chords: [["Electric piano", 4], ["Electric piano 2", 5], ["Piano", 0], ["Jazz guitar", 26], ["Warm pad", 89], ["Strings", 48]],
  bass: [["Acoustic bass", 32], ["Electric bass", 33], ["Fretless bass", 35], ["Synth bass", 38]],
  drums: [["Room kit", 8], ["Standard kit", 0], ["Brushes", 40]],
};

const $ = (id) => document.getElementById(id);

function options(select, choices) {
  select.replaceChildren(...choices.map(([text, value]) => new Option(text, value)));
}

export class Controls {
  // `change` is called when the sound of this track is to be another.
  constructor(choices, change) {
    options($("ambience"), [["as it is", ""], ["none", "none"], ...choices.places.map((place) => [place, place])]);
    options($("drums"), [["its own", ""], ...choices.drums.map((name) => [name, name])]);
    options($("source"), [
      ...(choices.hasNetwork ? [["the network", "network"]] : []), ["the composer, by rule", "rule"],
      ...(choices.hasSong ? [["this song again", "song"]] : []),
    ]);
    $("sound").addEventListener("input", () => this.label());
    $("next").addEventListener("input", () => this.label());
    $("sound").addEventListener("change", (event) => {
      if (event.target.id !== "voice") change(this.changed());
    });
    for (const form of [$("sound"), $("next")]) form.addEventListener("submit", (event) => event.preventDefault());
    this.recipe = choices.first;
  }

  // Shows what a track is made of.
  show(sheet) {
    const { recipe } = sheet;
    this.recipe = recipe;
    this.sheet = sheet;
    $("tempo").value = Math.round(sheet.tempo);
    $("transpose").value = recipe.transpose ?? 0;
    $("swing").value = recipe.swing ?? Math.round(sheet.swing);
    $("amount").value = recipe.amount ?? 0.5;
    $("ambience").value = recipe.ambience ?? "";
    $("drums").value = recipe.drums ?? "";
    $("seed").value = recipe.seed;
    $("temperature").value = recipe.temperature ?? 0.9;
    $("instruments").replaceChildren(...Object.keys(programs).filter((layer) => layer in sheet.instruments)
      .map((layer) => this.instrument(layer, sheet.instruments[layer])));
    this.label();
  }

  instrument(layer, program) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.dataset.layer = layer;
    const known = programs[layer].some(([, value]) => value === program);
    options(select, [...programs[layer], ...(known ? [] : [[`program ${program}`, program]])]);
    select.value = program;
    label.append(`${layer[0].toUpperCase()}${layer.slice(1)} plays `, select);
    return label;
  }

  label() {
    $("tempo-out").value = `${$("tempo").value} BPM`;
    const steps = Number($("transpose").value);
    $("transpose-out").value = `${steps > 0 ? "+" : ""}${steps} semitones`;
    $("swing-out").value = `${$("swing").value} %`;
    $("amount-out").value = `${Math.round($("amount").value * 100)} %`;
    $("temperature-out").value = Number($("temperature").value).toFixed(2);
  }

  // The recipe of this track with what has been changed; what was not touched stays the track's own.
  changed() {
    const { recipe, sheet } = this;
    const number = (id) => Number($(id).value);
    const result = { ...recipe, instruments: { ...recipe.instruments } };
    if (number("tempo") !== Math.round(sheet.tempo)) result.tempo = number("tempo");
    result.transpose = number("transpose");
    if (number("swing") !== (recipe.swing ?? Math.round(sheet.swing))) result.swing = number("swing");
    if (number("amount") !== (recipe.amount ?? 0.5)) result.amount = number("amount");
    result.ambience = $("ambience").value || undefined;
    result.drums = $("drums").value || undefined;
    for (const select of $("instruments").querySelectorAll("select")) {
      const { layer } = select.dataset;
      if (Number(select.value) !== sheet.instruments[layer]) result.instruments[layer] = Number(select.value);
    }
    return result;
  }

  // What is set for a track that is to be written: it has a tempo, key and players of its own.
  next() {
    const result = { source: $("source").value, seed: Number($("seed").value), bars: Number($("bars").value),
      temperature: Number($("temperature").value), instruments: {} };
    for (const name of ["amount", "ambience", "voice"]) if (this.recipe[name] !== undefined) result[name] = this.recipe[name];
    return result;
  }

  set seed(value) { $("seed").value = value; }
  get wantsFreshSeed() { return $("fresh").checked; }
}
