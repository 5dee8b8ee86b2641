// Where tracks come from: the server that made this page, or, in a page that was saved, the page itself.

const saved = document.getElementById("sheet");

export const isSingle = saved !== null;

async function ask(path, options) {
  const answer = await fetch(path, options);
  if (answer.ok) return answer;
  const words = await answer.json().catch(() => ({}));
  throw new Error(words.reason ?? `the player answered ${answer.status}`);
}

const post = (path, body, type) =>
  ask(path, { method: "POST", body, headers: { "Content-Type": type } }).then((a) => a.json());

export async function choices() {
  if (!isSingle) return (await ask("/api/studio")).json();
  const sheet = JSON.parse(saved.textContent);
  return { title: sheet.title, hasNetwork: false, hasSong: true, places: [], drums: [], first: sheet.recipe };
}

// Makes the track of a recipe; `watch` hears how far it is, `signal` ends the work.
export async function track(recipe, watch = () => {}, signal = undefined) {
  if (isSingle) return JSON.parse(saved.textContent);
  const { id } = await post("/api/tracks", JSON.stringify(recipe), "application/json");
  for (;;) {
    if (signal?.aborted) {
      await ask(`/api/tracks/${id}`, { method: "DELETE" });
      throw new DOMException("cancelled", "AbortError");
    }
    const standing = await (await ask(`/api/tracks/${id}`)).json();
    if (standing.state === "ready") return standing.sheet;
    if (standing.state === "failed") throw new Error(standing.reason);
    watch(standing.step ?? "waiting", standing.share ?? 0);
    await new Promise((resume) => setTimeout(resume, 60));
  }
}

export const keepVoice = (file) => post("/api/voice", file, file.type || "application/octet-stream");

// The bytes of a file of a track.
export async function bytes(sheet, name) {
  if (!isSingle) return (await ask(`/api/tracks/${sheet.id}/${name}`)).arrayBuffer();
  const text = document.querySelector(`[data-file="${name}"]`).textContent;
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
}

// The files that a listener may keep, each with its address.
export async function downloads(sheet) {
  const made = (name, file, content, type) =>
    ({ name, file, href: URL.createObjectURL(new Blob([content], { type })) });
  const line = made("Line", "track.lofi", `${sheet.line}\n`, "text/plain");
  if (isSingle) return [made("MIDI", "track.mid", await bytes(sheet, "track.mid"), "audio/midi"), line];
  const place = `/api/tracks/${sheet.id}`;
  return [
    { name: "MIDI", file: "track.mid", href: `${place}/track.mid` },
    { name: "WAV", file: "track.wav", href: `${place}/track.wav` },
    line,
    ...sheet.layers.map((layer) => ({ name: `stem: ${layer}`, file: `${layer}.flac`, href: `${place}/${layer}.flac` })),
  ];
}
