// Where the parts of the page meet.

import { Controls } from "./controls.js";
import { Endless } from "./endless.js";
import { History } from "./history.js";
import { listen } from "./keys.js";
import { Layers } from "./layers.js";
import { Mixer, renderOffline } from "./mixer.js";
import { fingerprintOf, freshSeed, linkOf, recipeOf } from "./recipe.js";
import { Roll } from "./roll.js";
import { kept, keep } from "./settings.js";
import { Sleep } from "./sleep.js";
import { Spectrum } from "./spectrum.js";
import { choices, downloads, isSingle, keepVoice, track } from "./studio.js";
import { Transport } from "./transport.js";

const $ = (id) => document.getElementById(id);
const say = (words) => { $("status").textContent = words; };
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

document.body.classList.toggle("single", isSingle);
const mixer = new Mixer(new AudioContext({ sampleRate: 44100, latencyHint: "playback" }));
const transport = new Transport(mixer);
const layers = new Layers($("layers"), mixer);
const roll = new Roll($("roll"), transport);
const spectrum = new Spectrum($("spectrum"), mixer);
const sleep = new Sleep($("sleep"), mixer, transport);
const history = new History($("history"), (recipe) => make(recipe));
let controls;
let endless;
let work = null;
let shown = null;

// Makes a track and puts it on, with progress, so that it can be cancelled; gives its sheet, if it came to that.
async function make(recipe, options = {}) {
  work?.abort();
  const mine = new AbortController();
  work = mine;
  busy(true);
  say("");
  try {
    const sheet = await track(recipe, (step, share) => {
      $("step").textContent = step;
      $("progress").value = share;
    }, mine.signal);
    if (mine.signal.aborted) return;
    await transport.load(sheet, options);
    if (options.play) await transport.play();
    return sheet;
  } catch (error) {
    if (error.name !== "AbortError") say(error.message);
    else if (work === mine) say("cancelled");
    if (transport.sheet) controls.show(transport.sheet);
  } finally {
    if (work === mine) {
      work = null;
      busy(false);
    }
  }
}

function busy(isBusy) {
  $("work").hidden = !isBusy;
  $("cancel").hidden = !isBusy;
  $("compose").disabled = isBusy;
  document.body.dataset.busy = isBusy;
}

function compose() {
  if (controls.wantsFreshSeed) controls.seed = freshSeed();
  return make(controls.next(), { play: true });
}

// Makes the track of a link; false where it is none.
async function bringBack(hash) {
  const recipe = isSingle ? null : recipeOf(hash);
  if (!recipe) return false;
  const music = fingerprintOf(hash);
  const sheet = await make(recipe);
  if (sheet && music && music !== sheet.fingerprint) {
    say("the link was made with another song or network; with this one the same settings give another track");
  }
  return true;
}

async function present() {
  const { sheet } = transport;
  $("play").textContent = transport.isPlaying ? "Pause" : "Play";
  for (const id of ["play", "stop", "seek"]) $(id).disabled = !sheet;
  if (navigator.mediaSession) navigator.mediaSession.playbackState = transport.isPlaying ? "playing" : "paused";
  if (!sheet || shown === sheet) return;
  shown = sheet;
  $("title").textContent = sheet.title;
  document.title = `${sheet.title} · lofi`;
  $("facts").textContent = `${sheet.key}, ${Math.round(sheet.tempo)} BPM, swing ${Math.round(sheet.swing)} %, ${sheet.bars.length - 1} bars, seed ${sheet.recipe.seed}`;
  $("remark").textContent = sheet.remark;
  $("seek").max = sheet.seconds;
  $("length").textContent = clock(sheet.seconds);
  $("line").value = sheet.line;
  $("link").value = linkOf(sheet);
  if (!isSingle) window.history.replaceState(null, "", linkOf(sheet));
  layers.show(sheet.layers);
  roll.show(sheet);
  controls.show(sheet);
  history.add(sheet);
  const links = (await downloads(sheet)).map(({ name, file, href }) =>
    Object.assign(document.createElement("a"), { textContent: name, href, download: file }));
  $("downloads").replaceChildren(...links);
  if (navigator.mediaSession) {
    navigator.mediaSession.metadata = new MediaMetadata({ title: sheet.title, artist: "lofi", album: `${sheet.key}, seed ${sheet.recipe.seed}` });
  }
}

const still = matchMedia("(prefers-reduced-motion: reduce)");
let lastDrawn = 0;
function draw(now) {
  requestAnimationFrame(draw);
  // Who wants no motion gets a picture a second.
  if (still.matches && now - lastDrawn < 1000) return;
  lastDrawn = now;
  roll.draw();
  if (transport.isPlaying) spectrum.draw();
  if (document.activeElement !== $("seek")) $("seek").value = transport.position;
  $("seek").setAttribute("aria-valuetext", `${clock(transport.position)} of ${$("length").textContent}`);
  $("now").textContent = clock(transport.position);
}

const toggle = () => (transport.isPlaying ? transport.pause() : transport.play());

function silence() {
  $("volume").value = Number($("volume").value) > 0 ? 0 : 1;
  mixer.setVolume(Number($("volume").value));
}

async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    say("copied");
  } catch {
    say("press Ctrl-C to copy what is marked");
  }
}

function connect() {
  transport.addEventListener("change", present);
  $("play").addEventListener("click", toggle);
  $("stop").addEventListener("click", () => transport.stop());
  $("compose").addEventListener("click", compose);
  $("cancel").addEventListener("click", () => work?.abort());
  const switchEndless = () => $("endless").setAttribute("aria-pressed", endless.toggle());
  $("endless").addEventListener("click", switchEndless);
  $("seek").addEventListener("input", () => transport.seek(Number($("seek").value)));
  $("volume").addEventListener("input", () => {
    mixer.setVolume(Number($("volume").value));
    keep({ volume: Number($("volume").value) });
  });
  $("copy-line").addEventListener("click", () => copy($("line")));
  $("copy-link").addEventListener("click", () => copy($("link")));
  $("forget").addEventListener("click", () => history.forget());
  $("voice").addEventListener("change", async () => {
    const [file] = $("voice").files;
    if (!file) return;
    try {
      const { id } = await keepVoice(file);
      await make({ ...controls.changed(), voice: id }, { sameplace: true });
    } catch (error) {
      say(error.message);
    }
  });
  addEventListener("hashchange", () => bringBack(location.hash));
  listen({
    play: toggle, move: (seconds) => transport.seek(transport.position + seconds), silence,
    compose: () => { if (!isSingle && !$("compose").disabled) compose(); },
    endless: () => { if (!isSingle) switchEndless(); },
    layer: (place, what) => { if (layers.names?.[place]) layers.toggle(layers.names[place], what); },
  });
  for (const [action, body] of Object.entries({
    play: toggle, pause: toggle, stop: () => transport.stop(), nexttrack: isSingle ? null : compose,
    seekbackward: () => transport.seek(transport.position - 5), seekforward: () => transport.seek(transport.position + 5),
  })) navigator.mediaSession?.setActionHandler(action, body);
}

async function open() {
  const offer = await choices();
  $("subtitle").textContent = isSingle ? "a track in one file" : offer.hasNetwork ? "the network composes while you listen" : "the composer plays by rule";
  controls = new Controls(offer, (recipe) => make(recipe, { sameplace: true }));
  endless = new Endless(transport, () => {
    const next = controls.next();
    return next.source === "song" ? { ...next, source: offer.hasNetwork ? "network" : "rule" } : next;
  }, say);
  const volume = kept().volume ?? 1;
  $("volume").value = volume;
  mixer.setVolume(volume);
  connect();
  requestAnimationFrame(draw);
  // For those who want to look behind the page.
  window.lofi = { transport, mixer, spectrum, roll, sleep, renderOffline, endless };
  if (!(await bringBack(location.hash))) await make(offer.first);
}

open().catch((error) => say(`the player could not be opened: ${error.message}`));
