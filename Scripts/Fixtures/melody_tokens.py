"""Tokens, vocabulary and temperature, as Python and music21 work them out.

    python3 -m venv fixtures && fixtures/bin/pip install music21==8.3.0
    fixtures/bin/python Scripts/Fixtures/melody_tokens.py
"""

import collections
import json
import math
import pathlib
import random

from music21 import chord, note

tests = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "MelodyModelsTests"
random.seed(5)

chords = []
for _ in range(40):
    keys = sorted(random.sample(range(36, 96), random.randint(2, 6)))
    chords.append({"keys": keys, "token": ".".join(map(str, chord.Chord(keys).normalOrder))})

corpus = [str(note.Note(random.choice([55, 58, 60, 61, 63, 70, 75])).pitch) for _ in range(80)]
corpus += [c["token"] for c in chords] + ["r"] * 30
counts = collections.Counter(corpus)
names = sorted(counts)

probabilities = [0.5, 0.25, 0.125, 0.125, 0.0]
draws = []
for temperature in [0.3, 1.0, 1.5]:
    powers = [p ** (1 / temperature) for p in probabilities]
    draws.append({"temperature": temperature, "shares": [p / sum(powers) for p in powers]})

fixture = {
    "names": [str(note.Note(key).pitch) for key in range(12, 128)],  # of the keys from 12
    "pitchClasses": [note.Note(k).pitch.midi for k in range(12)],
    "chords": chords,
    "corpus": corpus,
    "vocabulary": names,
    "counts": [counts[name] for name in names],
    "ids": [names.index(token) for token in corpus],
    "entropy": -sum(c / len(corpus) * math.log(c / len(corpus)) for c in counts.values()),
    "probabilities": probabilities,
    "draws": draws,
}
(tests / "Fixtures" / "tokens.json").write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
