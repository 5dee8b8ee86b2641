"""The normal order of every set of pitch classes, as music21 writes it.

    python3 -m venv fixtures && fixtures/bin/pip install music21==8.3.0
    fixtures/bin/python Scripts/Fixtures/melody_normal_order.py

Line n of the file is the set whose members are the bits of n + 1, each class one hexadecimal digit.
"""

import pathlib

from music21 import chord

tests = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "MelodyModelsTests"
lines = []
for bits in range(1, 4096):
    members = [k for k in range(12) if bits >> k & 1]
    order = chord.Chord(members).normalOrder
    lines.append("".join(f"{k:x}" for k in order))
(tests / "Fixtures" / "normal_order.txt").write_text("\n".join(lines) + "\n")
