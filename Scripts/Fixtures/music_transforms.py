"""What music21 makes of notes: a chord for every moment, their key, their places on a grid.

    python3 -m venv fixtures && fixtures/bin/pip install music21==8.3.0
    fixtures/bin/python Scripts/Fixtures/music_transforms.py

A line a piece of chance: its notes, a bar, the answer. A note is key:start:length, a chord
keys:start:length with - for a rest; starts and lengths are in 24ths of a quarter note, those to be
put on a grid in 480ths.
"""

import pathlib
import random

from music21 import note, stream

source = random.Random(21)
fixtures = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "MusicCoreTests" / "Fixtures"


def piece(notes, unit):
    result = stream.Stream()
    for key, start, length in notes:
        result.insert(start / unit, note.Note(key, quarterLength=length / unit))
    return result


def text(notes):
    return " ".join(":".join(map(str, each)) for each in notes)


def write(name, lines):
    (fixtures / name).write_text("\n".join(lines) + "\n")


def chords():
    for _ in range(60):
        notes = sorted(
            (
                (source.randrange(40, 80), source.randrange(0, 160, source.choice([3, 4, 6, 24])),
                 source.choice([3, 4, 6, 8, 12, 24, 36, 48]))
                for _ in range(source.randrange(1, 14))
            ), key=lambda each: each[1])
        answer = []
        for element in piece(notes, 24).chordify(addTies=False).flatten().notesAndRests:
            keys = sorted({pitch.midi for pitch in getattr(element, "pitches", ())})
            answer.append((
                ".".join(map(str, keys)) or "-", round(element.offset * 24),
                round(element.quarterLength * 24)))
        # music21 leaves out the silence before the first note, which is a rest here.
        if answer[0][1] > 0:
            answer.insert(0, ("-", 0, answer[0][1]))
        yield f"{text(notes)} | {text(answer)}"


def keys():
    scales = {"major": [0, 2, 4, 5, 7, 9, 11], "minor": [0, 2, 3, 5, 7, 8, 11]}
    for _ in range(48):
        tonic, mode = source.randrange(12), source.choice(sorted(scales))
        steps = [0, 4, 2] + [source.randrange(7) for _ in range(20)] + [4, 0]
        notes = [
            (60 + tonic + scales[mode][step], 24 * place, source.choice([12, 24, 24, 48]))
            for place, step in enumerate(steps)]
        found = piece(notes, 24).analyze("key.krumhansl")
        yield f"{text(notes)} | {found.tonic.pitchClass} {found.mode}"


def grid():
    for _ in range(40):
        notes = [(60, source.randrange(0, 4000), source.randrange(61, 1900)) for _ in range(6)]
        answer = []
        for each in notes:
            # Alone: music21 also closes small gaps before the next note.
            (found,) = piece([each], 480).quantize((4, 3), True, True, inPlace=False).notes
            answer.append((60, round(found.offset * 24), round(found.quarterLength * 24)))
        yield f"{text(notes)} | {text(answer)}"


write("chordify.txt", chords())
write("keys.txt", keys())
write("quantize.txt", grid())
