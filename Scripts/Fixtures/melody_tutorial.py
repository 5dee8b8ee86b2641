"""Small MIDI files, and the tokens that music21 and the tutorial's loop make of them.

    python3 -m venv fixtures && fixtures/bin/pip install music21==8.3.0
    fixtures/bin/python Scripts/Fixtures/melody_tutorial.py

A line of the file is a MIDI file in hexadecimal digits and its tokens. The files are drawn so that
every step meets its odd cases: notes that overlap, short and long ones, grace notes, drums, marks
within silences, several tracks, instruments of all names. Where music21 fails, a file is left out.
"""

import pathlib
import random
import struct
import warnings

from music21 import chord, instrument, midi, note

warnings.simplefilter("ignore")
tests = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "MelodyModelsTests"
draw = random.Random(11)

NAMES = ["Piano", "Lead", "Flute 1", "Electric Piano", "Violin", "", "Instrument", "Inst 3", "12",
         "MIDI Ch. 1", "Bass Guitar", "Alto Sax Electric Piano", "Piano Electric", "Drums x",
         "Acoustic Guitar", "Piano\0x", " Flute ", "E-Piano", "bass drum"]


def number(value):
    digits = [value & 127]
    while value := value >> 7:
        digits.append(128 | value & 127)
    return bytes(reversed(digits))


def meta(kind, data):
    return bytes([0xFF, kind]) + number(len(data)) + data


def track(events):
    """A track of (tick, message), in the order given at each tick."""
    data, last = b"", 0
    for tick, message in sorted(events, key=lambda event: event[0]):
        data += number(tick - last) + message
        last = tick
    data += b"\0" + meta(0x2F, b"")
    return b"MTrk" + struct.pack(">I", len(data)) + data


def file(division, tracks):
    return b"MThd" + struct.pack(">IHHH", 6, 1, len(tracks), division) + b"".join(tracks)


def played(channel, key, on, off):
    return [(on, bytes([0x90 | channel, key, 64])), (off, bytes([0x80 | channel, key, 0]))]


def drawn_mark():
    kind = draw.random()
    if kind < 0.25:
        return meta(0x58, bytes([draw.choice([2, 3, 4, 5, 7]), draw.choice([1, 2, 3, 4]), 24, 8]))
    if kind < 0.5:
        return meta(0x51, b"\x07\xA1\x20")
    if kind < 0.6:
        return meta(0x59, b"\x02\0")
    if kind < 0.8:
        return bytes([0xC0 | draw.choice([0, 0, 0, 9]), draw.choice([0, 1, 2, 24, 40, 73])])
    return meta(draw.choice([3, 4]), draw.choice(NAMES).encode())


def drawn_track(q):
    events = []
    conducts = draw.random() < 0.2
    for _ in range(draw.choice([1, 2, 3]) if conducts else draw.choice([0, 0, 1, 3])):
        ticks = [0, 0, 0, q, 2 * q, 3 * q, 4 * q, 8 * q, draw.randint(0, 12 * q)]
        events.append((draw.choice(ticks), drawn_mark()))
    style, place = draw.choice(["grid", "hand", "dense", "long"]), 0
    for _ in range(0 if conducts else draw.choice([1, 2, 4, 8])):
        if style == "grid":
            on = draw.choice([0, q, 2 * q, q // 2, q * 3 // 4, 4 * q, q // 3])
            length = draw.choice([q // 4, q // 2, q, 2 * q, 4 * q, 5 * q, q // 3, 9 * q])
        elif style == "hand":
            on, length = place + draw.randint(0, q), draw.randint(0, 2 * q)
            place = on if draw.random() < 0.6 else on + length
        elif style == "dense":
            on, length = draw.randint(0, q), draw.randint(0, q)
        else:
            on = draw.randint(0, 8 * q)
            length = draw.choice([0, draw.randint(1, q // 2), draw.randint(0, 8 * q)])
        channel = draw.choice([0, 0, 0, 0, 0, 1, 9])
        events += played(channel, draw.randint(48, 72), on, on + length)
    return track(events)


def tokens(data):
    """The tutorial's loop."""
    read = midi.MidiFile()
    read.readstr(data)
    score = midi.translate.midiFileToStream(read)
    try:
        elements = instrument.partitionByInstrument(score).parts[0].recurse()
    except Exception:
        elements = score.flat.notes
    result = []
    for element in elements:
        if isinstance(element, note.Note):
            result.append(str(element.pitch))
        elif isinstance(element, chord.Chord):
            result.append(".".join(str(n) for n in element.normalOrder))
        elif isinstance(element, note.Rest):
            result.append("r")
    return result


files = []
for _ in range(260):
    q = draw.choice([24, 96, 100, 120, 384, 480, 960])
    files.append(file(q, [drawn_track(q) for _ in range(draw.choice([1, 1, 1, 2, 3]))]))
for program in range(128):
    # Two tracks merge where the program has the name that the other track spells out.
    name = instrument.instrumentFromMidiProgram(program).instrumentName
    named = track([(0, meta(4, name.encode()))] + played(0, 60, 0, 96))
    files.append(file(96, [named, track([(0, bytes([0xC0, program]))] + played(0, 62, 96, 192))]))
for name in NAMES + ["Cello", "Strings", "Voice", "Soprano Sax", "Arp", "Steel Drum", "St. Piano"]:
    # A name that is an instrument's leaves the program's instrument with nothing to play.
    events = [(0, meta(3, name.encode())), (0, b"\xC0\x28")] + played(0, 60, 0, 96)
    files.append(file(96, [track(events)]))

lines = []
for data in files:
    try:
        lines.append(" ".join([data.hex()] + tokens(data)))
    except Exception:
        continue
(tests / "Fixtures" / "tutorial_tokens.txt").write_text("\n".join(lines) + "\n")
