"""Describe the corpus that the composer makes, beside real songs: writes Docs/Corpus.md.

Run:  python3 -m venv .venv && .venv/bin/pip install muspy==0.5.0 mido==1.3.3
      .venv/bin/python Scripts/Fixtures/composer_corpus.py FOLDER      (from the repository's root)

FOLDER holds real lofi songs as MIDI files, to compare with; none of them is needed for anything else.
With the commands fluidsynth and the sound font TimGM6mb ten songs are rendered and measured too.
"""

import collections
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import warnings
import wave

import mido
import muspy
import numpy

TABLE = pathlib.Path("Docs/Corpus.md")
SOUND_FONT = "/usr/share/sounds/sf2/TimGM6mb.sf2"
RESOLUTION = 12
METRICS = {
    "pitch-class entropy, bits": lambda song: muspy.pitch_class_entropy(song),
    "pitch entropy, bits": lambda song: muspy.pitch_entropy(song),
    "scale consistency": lambda song: muspy.scale_consistency(song),
    "polyphony": lambda song: muspy.polyphony(song),
    "polyphony rate": lambda song: muspy.polyphony_rate(song),
    "groove consistency, 48 places a bar": lambda song: muspy.groove_consistency(song, 4 * RESOLUTION),
    "notes a beat": lambda song: len(notes(song)) * RESOLUTION / max(note.end for note in notes(song)),
    "pitch range without the bass, semitones": lambda song: muspy.pitch_range(
        muspy.Music(resolution=RESOLUTION, tracks=[part for part in song.tracks if not 32 <= part.program < 40])
    ),
    "empty beats": lambda song: muspy.empty_beat_rate(song),
}


def notes(song):
    return [note for part in song.tracks for note in part.notes]


def measured(paths):
    """By metric, its value for each song; drums do not count."""
    values = collections.defaultdict(list)
    for path in paths:
        song = muspy.read_midi(path)
        song.adjust_resolution(RESOLUTION)
        song.tracks = [part for part in song.tracks if not part.is_drum]
        for name, metric in METRICS.items():
            values[name].append(metric(song))
    return values


def remarks(path):
    return [event.text for track in mido.MidiFile(path).tracks for event in track if event.type == "text"]


def facts(paths):
    """Keys, tempos, swings and progressions, as the songs say them."""
    keys, tempos, swings, chords = (collections.Counter() for _ in range(4))
    for path in paths:
        lines = remarks(path)
        key, *_ = lines[0].split(": ")[1].split(", ")
        keys[key.split()[1]] += 1
        tempos[int(lines[0].split(" BPM")[0].split()[-1]) // 5 * 5] += 1
        swings[lines[0].split("swing ")[1].split(" %")[0]] += 1
        chords[lines[1].split(": ")[1].split(", which")[0]] += 1
    return keys, tempos, swings, chords


def kicks_with_bass(path):
    """The share of kicks with a bass within a sixteenth, where there is a bass, and the clashes of bass and
    chords below C3."""
    song = mido.MidiFile(path)
    bass, kicks, low = [], [], 0
    for track in song.tracks:
        now = 0
        for event in track:
            now += event.time
            if event.type == "note_on" and event.velocity > 0:
                if event.channel == 2:
                    bass.append(now)
                elif event.channel == 9 and event.note == 36:
                    kicks.append(now)
                elif event.channel == 1 and event.note < 48:
                    low += 1
    first, last = min(bass), max(bass)
    inside = [kick for kick in kicks if first - 120 <= kick <= last + 120]
    near = sum(any(abs(kick - note) <= 180 for note in bass) for kick in inside)
    return near / len(inside), low


def rendered(path, folder):
    """Peak and loudness in dB, centre of the spectrum in Hz, the share of 40 to 150 Hz."""
    sound = folder / "song.wav"
    subprocess.run(
        ["fluidsynth", "-ni", "-g", "0.8", "-r", "44100", "-F", str(sound), SOUND_FONT, str(path)],
        check=True, capture_output=True,
    )
    with wave.open(str(sound)) as file:
        frames = numpy.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2) / 32768
    power = numpy.abs(numpy.fft.rfft(frames.mean(1))) ** 2
    pitch = numpy.fft.rfftfreq(len(frames), 1 / 44100)
    low = power[(pitch >= 40) & (pitch <= 150)].sum() / power.sum()
    decibels = lambda value: 20 * numpy.log10(value)  # noqa: E731
    return (
        len(frames) / 44100, decibels(numpy.abs(frames).max()), decibels(numpy.sqrt((frames**2).mean())),
        (power * pitch).sum() / power.sum(), low,
    )


def table(own, real):
    lines = ["| | these songs | real songs | within one deviation |", "|---|---|---|---|"]
    for name in METRICS:
        (mean, spread), (other, deviation) = ((statistics.mean(v[name]), statistics.stdev(v[name])) for v in (own, real))
        share = sum(abs(value - other) <= deviation for value in own[name]) / len(own[name])
        lines.append(
            f"| {name} | {mean:.3g} ({spread:.2g}) | {other:.3g} ({deviation:.2g}) "
            f"| {'mean yes' if abs(mean - other) <= deviation else 'mean NO'}, {share:.0%} of the songs |"
        )
    return lines


def counted(counter, unit="", most=None):
    return ", ".join(f"{name}{unit} {count}" for name, count in sorted(counter.items(), key=lambda c: (-c[1], str(c[0])))[:most])


def main():
    warnings.filterwarnings("ignore")
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    real = sorted(pathlib.Path(sys.argv[1]).glob("**/*.mid"))
    folder = pathlib.Path(tempfile.mkdtemp())
    subprocess.run(["Scripts/corpus", str(folder)], check=True)
    own = sorted(folder.glob("*.mid"), key=lambda path: int(path.stem))
    keys, tempos, swings, chords = facts(own)
    minutes = sum(mido.MidiFile(path).length for path in own) / 60
    size = sum(path.stat().st_size for path in own) / 1e6
    together = [kicks_with_bass(path) for path in own]
    lines = [
        "# The corpus",
        "",
        f"{len(own)} lofi songs, composed by rule and dedicated to the public domain (CC0 1.0): to train on, to arrange with, to",
        f"compare with. `Scripts/corpus FOLDER` makes them, {minutes:.0f} minutes of music, the same bytes on every machine. They are",
        f"{size:.1f} MB, and made in a second: so they are not kept with the source. This page is written by",
        "`Scripts/Fixtures/composer_corpus.py`, which says at its beginning what it needs.",
        "",
        f"Modes: {counted(keys)}. Tempos, by fives: {counted(tempos)}. Swing: {counted(swings, ' %')}.",
        f"{len(chords)} progressions in the verses; the commonest: {counted(chords, '', 8)}.",
        "",
        f"## Beside {len(real)} real songs",
        "",
        "Means and, in brackets, standard deviations of muspy's metrics, 12 steps a quarter, without drums.",
        "",
        *table(measured(own), measured(real)),
        "",
        "## Listened to by numbers",
        "",
        f"Where a bass plays, {statistics.mean(share for share, _ in together):.0%} of the kicks have it with them, in the song with",
        f"the fewest {min(share for share, _ in together):.0%}. Chord notes below C3, where a bass would growl with them: {sum(low for _, low in together)}.",
    ]
    if shutil.which("fluidsynth"):
        lines += [
            "", "Ten of them through FluidSynth and TimGM6mb, dry:", "",
            "| song | seconds | peak, dBFS | RMS, dBFS | centre of the spectrum, Hz | 40 to 150 Hz |", "|---|---|---|---|---|---|",
        ]
        for path in own[::15]:
            seconds, peak, loudness, centre, low = rendered(path, folder)
            lines.append(f"| {path.stem} | {seconds:.0f} | {peak:.1f} | {loudness:.1f} | {centre:.0f} | {low:.0%} |")
    TABLE.write_text("\n".join(lines) + "\n")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
