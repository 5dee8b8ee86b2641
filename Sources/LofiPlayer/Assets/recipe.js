// A recipe is all that makes a track; in a link it stands behind the #.

const numbers = ["seed", "temperature", "bars", "tempo", "transpose", "swing", "amount"];
const words = ["source", "ambience", "drums", "voice", "key"];

// The fingerprint says which music came of it: with another song or network handed over it is another.
export function linkOf({ recipe, fingerprint }) {
  const fields = new URLSearchParams();
  for (const name of [...words, ...numbers]) {
    if (recipe[name] !== undefined && recipe[name] !== null) fields.set(name, recipe[name]);
  }
  for (const [layer, program] of Object.entries(recipe.instruments ?? {})) fields.set(`play-${layer}`, program);
  fields.set("music", fingerprint);
  return `${location.origin}${location.pathname}#${fields}`;
}

// The recipe of a link; nothing where it has none.
export function recipeOf(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  if (!fields.has("source") || !fields.has("seed")) return null;
  const recipe = { instruments: {} };
  for (const name of words) if (fields.has(name)) recipe[name] = fields.get(name);
  for (const name of numbers) if (fields.has(name)) recipe[name] = Number(fields.get(name));
  for (const [name, value] of fields) {
    if (name.startsWith("play-")) recipe.instruments[name.slice(5)] = Number(value);
  }
  return recipe;
}

export const fingerprintOf = (hash) => new URLSearchParams(hash.replace(/^#/, "")).get("music");

export const freshSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000;
