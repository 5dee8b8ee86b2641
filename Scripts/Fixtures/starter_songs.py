"""Write the twelve starter songs of the tutorial, the same bytes at each run.

Run:  python3 Scripts/Fixtures/starter_songs.py            (from anywhere; nothing to install)
      python3 Scripts/Fixtures/starter_songs.py FOLDER     (write somewhere else)

The songs were written for this project. Each is a key, a tempo, two chord loops and four one-bar
grids; the rest is done by rule: voicings move as little as they can, melody notes beside a chord
lean towards its tones, bars come back varied. All arithmetic is on whole numbers, and the only
source of chance is the generator below, so no platform or Python version can change a byte.
"""

import pathlib
import sys

PPQ = 480
STEP = PPQ // 4  # a grid has sixteen steps a bar, each a sixteenth
PEDAL_DOWN, PEDAL_UP = b"\xb0\x40\x7f", b"\xb0\x40\x00"

# Semitones above the root: the low note first, then the two four-note forms over it.
FORMS = {
    "maj9": (0, (4, 7, 11, 14), (-1, 2, 4, 7)),
    "m9": (0, (3, 7, 10, 14), (-2, 2, 3, 7)),
    "m7": (0, (3, 7, 10, 12), (-2, 0, 3, 7)),
    "m11": (0, (3, 10, 14, 17), (-2, 3, 5, 7)),
    "13": (0, (4, 9, 10, 14), (-2, 2, 4, 9)),
    "13sus": (0, (5, 9, 10, 14), (-2, 2, 5, 9)),
    "7b9": (0, (4, 7, 10, 13), (-2, 1, 4, 7)),
    "7#5": (0, (4, 8, 10, 14), (-2, 2, 4, 8)),
    "69": (0, (4, 7, 9, 14), (-3, 2, 4, 7)),
    "m6": (0, (3, 7, 9, 14), (-3, 2, 3, 7)),
    "o": (0, (3, 6, 10, 12), (-2, 0, 3, 6)),
}
LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
MAJOR = (0, 2, 4, 5, 7, 9, 11)
MINOR = (0, 2, 3, 5, 7, 8, 10)

# Key: the pitch of degree 1, its scale, and (sharps or flats, minor) for the key signature.
KEYS = {
    "C": (72, MAJOR, 0, 0),
    "F": (65, MAJOR, -1, 0),
    "G": (67, MAJOR, 1, 0),
    "A minor": (69, MINOR, 0, 1),
    "D minor": (62, MINOR, -1, 1),
    "E minor": (64, MINOR, 1, 1),
}
HOME = dict(zip(KEYS, ("Cmaj9", "Fmaj9", "Gmaj9", "Am9", "Dm9", "Em9")))  # where each song ends

# A song is: name, key, tempo, the notes that swing (8: off-beat eighths, 16: off-beat sixteenths),
# the percentage of the pair that its first note takes, bars, two chord loops, four grids.
# A grid is one bar. X strikes the bar's chord, x strikes it again (or its second chord), a digit
# starts a note on that degree of the scale (8 is the octave, e f g are 5 6 7 below), - holds what
# sounds, . is silence. The first two grids make the verse, the last two the contrast.
SONGS = [
    ("rain_on_the_window", "A minor", 72, 16, 58, 28, "Am9 Dm9 Fmaj9 Em7", "Dm9 G13 Cmaj9 Fmaj9",
     ("X---3-5-6---5-3-", "X-..5-3-1---3...", "X--5--6-8-6-5---", "X-..3-2-1-..x---")),
    ("last_train_home", "C", 78, 16, 56, 28, "Dm9 G13 Cmaj9 Am9", "Fmaj9 Em7 Dm9 G13sus",
     ("X-1-2-3-..5-3-2-", "X---3-..2-1-x---", "X-5-..6-5---3-..", "X--3-2-1--e-x---")),
    ("paper_lanterns", "F", 70, 16, 60, 30, "Fmaj9 Dm9 Gm9 C13", "Bbmaj9 Am7 Gm9 C13sus",
     ("X---5-6-8---6-..", "X-5-3-5---..x---", "X-8-9-8-6-5-6-..", "X---3-5-6-5-3---")),
    ("two_sugars", "G", 84, 8, 62, 26, "Gmaj9 Em9 Am9 D13", "Cmaj9 Bm7 Am9 D13sus",
     ("X-3-..5-x-6-5-3-", "X---2-3-5-..x-..", "X-..8-6-x-5-6---", "X-5-3-2-x-1-..e-")),
    ("the_cat_sleeps_on", "D minor", 66, 16, 54, 32, "Dm9 Gm9 C13 Fmaj9", "Bbmaj9 C13 Dm9 Dm9",
     ("X---8-9-8---5-7-", "X-..5-7-8-----..", "X-8---9-8-7-5---", "X---5-4-3---..x-")),
    ("night_bus", "E minor", 80, 8, 64, 28, "Em9 A13 Em9 A13", "Cmaj9 D13 Em9 Em9",
     ("X-..5-7-x-8-7-5-", "X-3-4-5---..x---", "X-8-7-5-x-7-8-..", "X-..5-4-x-3-1---")),
    ("umbrella_for_one", "C", 74, 16, 58, 30, "Fmaj9 Em7/Am9 Dm9 Cmaj9", "Am9 Dm9 G13 Cmaj9",
     ("X-..5-4-x-3-2-..", "X---3-2-x-1-2---", "X-e-1-2-3---2-..", "X--1--2-3-5-..x-")),
    ("dust_on_the_needle", "A minor", 86, 8, 60, 28, "Fmaj9 G13 Am9 Am9", "Am9 D13 Am9 D13",
     ("X-5-..8-x-7-5-4-", "X---5-4-3-..x-..", "X-1-3-4-x-5-..7-", "X-8-7-..x-5-4-3-")),
    ("letters_from_june", "F", 64, 16, 50, 32, "Gm9 C13 Fmaj9 D7b9", "Bbmaj9 Bbm6 Fmaj9 F69",
     ("X---6-5-3---5-6-", "X-..8-6-5---..x-", "X-3-5-6-8---9---", "X---8-..6-5-3-..")),
    ("half_past_four", "G", 76, 16, 58, 28, "Cmaj9 B7#5 Em9 Em9", "Am9 Bm7 Cmaj9 Bm7",
     ("X-6-5-3-..5-6---", "X---5-..3-2-x-..", "X-..3-5-8-6-..5-", "X-2-3-..5---x---")),
    ("snow_under_streetlight", "D minor", 62, 16, 66, 32, "Dm9 Bbmaj9 Eo A7b9", "Gm9 Dm9 Gm9 A7#5",
     ("X---5-8-9-8-7---", "X-8-..7-5---4-..", "X---8-..9-A-9-8-", "X-7-5-4-..5-x---")),
    ("leaving_the_radio_on", "E minor", 88, 8, 58, 28, "Em9 Cmaj9 Am9 Bm7", "Am9 D13 Gmaj9 Cmaj9",
     ("X-8-..7-x-5-4-5-", "X-..3-4-5---x-..", "X-5-7-8-x-..9-8-", "X-7-5-..x-4-3-..")),
]


class Chance:
    """A linear congruential generator of 64 bits; Knuth's MMIX constants."""

    def __init__(self, seed):
        self.state = seed
        for _ in range(4):
            self.below(2)

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % limit


def read_chord(name):
    root = LETTERS[name[0]]
    rest = name[1:]
    if rest.startswith("b") and not rest.startswith("b9"):
        root, rest = root - 1, rest[1:]
    return root % 12, rest


def voicings(name):
    """Every way this project voices the chord: a low note from D2 up, a form from D3 up."""
    root, quality = read_chord(name)
    low = 38 + (root - 38) % 12
    for form in FORMS[quality][1:]:
        bottom = (root + form[0]) % 12
        start = 50 + (bottom - 50) % 12
        yield (low,) + tuple(start + note - form[0] for note in form)


def nearest(name, before):
    """The voicing whose four upper notes move least from the ones before."""
    options = list(voicings(name))
    if before is None:
        return options[0]
    moves = [sum(abs(a - b) for a, b in zip(option[1:], before[1:])) for option in options]
    return options[moves.index(min(moves))]


def degree(symbol):
    if symbol in "efg":
        return "efg".index(symbol) - 3
    return int(symbol, 16) - 1


def pitch_of(position, key):
    tonic, scale = KEYS[key][0], KEYS[key][1]
    return tonic + 12 * (position // 7) + scale[position % 7]


def fitted(position, key, chord, strong):
    """The degree itself, or a step away: on a chord tone if strong, never rubbing a chord tone."""
    root, quality = read_chord(chord)
    tones = {(root + note) % 12 for form in FORMS[quality][1:] for note in form} | {root}

    def fits(candidate):
        pitch_class = pitch_of(candidate, key) % 12
        return pitch_class in tones or (not strong and (pitch_class - 1) % 12 not in tones)

    for candidate in (position, position - 1, position + 1, position - 2):
        if fits(candidate):
            return candidate
    return position


def cells(grid):
    """The grid as (symbol, first step, number of steps), silence included."""
    found = []
    for step, symbol in enumerate(grid):
        if symbol == "-" or (symbol == "." and found and found[-1][0] == "."):
            found[-1][2] += 1
        else:
            found.append([symbol, step, 1])
    return found


def varied(grid, chance):
    """The grid come back: as it was, one note fewer, or the last note on another degree."""
    notes = [step for step, symbol in enumerate(grid) if symbol not in "Xx-."]
    kind = chance.below(4)
    if kind == 1 and len(notes) > 3:
        gone = notes[1 + chance.below(len(notes) - 2)]
        return grid[:gone] + ("-" if chance.below(2) else ".") + grid[gone + 1:]
    if kind == 2:
        last = notes[-1]
        moved = max(-2, min(9, degree(grid[last]) + (1 if chance.below(2) else -1)))
        return grid[:last] + ("fg"[moved + 2] if moved < 0 else f"{moved + 1:X}") + grid[last + 1:]
    return grid


def bars_of(song, chance):
    """Bar by bar: a chord name or two, a grid, and how many degrees the melody is moved."""
    _, key, _, _, _, count, verse, contrast, grids = song
    verse, contrast = verse.split(), contrast.split()
    shifts = (0, 0, -1, 0, 0, 1, 0, -1)
    for bar in range(count):
        section, place = bar // 8, bar % 8
        second = section % 2 == 1
        loop = contrast if second else verse
        call, answer = grids[2:] if second else grids[:2]
        chords = loop[place % 4].split("/")
        if bar == count - 1:
            yield [HOME[key]], "X---5---3-------", 0
        elif place == 7:
            yield chords, "X-......x---....", 0
        elif place == 3:
            yield chords, answer[:8] + "..-.x---", 0
        else:
            grid = call if place % 2 == 0 else answer
            if section > 0 or place > 3:
                grid = varied(grid, chance)
            yield chords, grid, shifts[place] if not chance.below(3) else 0


def events_of(song, seed):
    """The song on its grid: (first step, number of steps, pitches)."""
    key = song[1]
    chance = Chance(seed)
    events, voicing = [], None
    for bar, (chords, grid, shift) in enumerate(bars_of(song, chance)):
        chord, struck = chords[0], False
        for symbol, step, length in cells(grid):
            start = 16 * bar + step
            if symbol in "Xx":
                chord = chords[-1] if symbol == "x" else chords[0]
                voicing = nearest(chord, voicing)
                events.append((start, length, voicing))
                struck = True
            elif symbol != ".":
                position = fitted(degree(symbol) + shift, key, chord, struck or step % 8 == 0)
                events.append((start, length, (pitch_of(position, key),)))
                struck = False
    return events


def swung(step, division, percent):
    """The tick of a grid step: the second half of each eighth (16) or quarter (8) comes late."""
    unit = 8 * PPQ // division  # 240 ticks for sixteenths, 480 for eighths
    tick = step * STEP
    whole, inside = tick - tick % unit, tick % unit
    half = unit // 2
    if inside < half:
        return whole + inside * 2 * percent // 100
    return whole + (unit * percent + 2 * (100 - percent) * (inside - half)) // 100


def velocity_of(pitches, start, chance):
    accent = 6 if start % 8 == 0 else 0
    if len(pitches) > 1:
        return 56 + accent + chance.below(7)
    return 64 + accent + (pitches[0] - 70) // 2 + chance.below(9)


def number(value):
    """A variable-length quantity."""
    digits = [value & 127]
    while value := value >> 7:
        digits.insert(0, 128 | value & 127)
    return bytes(digits)


def track(messages):
    """A chunk from (tick, rank, bytes); rank puts note-offs before what starts on the same tick."""
    body, now = b"", 0
    for tick, _, data in sorted(messages):
        body += number(tick - now) + data
        now = tick
    body += b"\x00\xff\x2f\x00"
    return b"MTrk" + len(body).to_bytes(4, "big") + body


def text(kind, words):
    data = words.encode("ascii")
    return bytes([0xFF, kind]) + number(len(data)) + data


def file_of(song, seed):
    name, key, bpm, division, percent, count = song[:6]
    _, _, fifths, minor = KEYS[key]
    tempo = 60_000_000 // bpm
    conductor = [
        (0, 0, text(0x03, name.replace("_", " ").capitalize())),
        (0, 1, b"\xff\x51\x03" + tempo.to_bytes(3, "big")),
        (0, 2, b"\xff\x58\x04\x04\x02\x18\x08"),
        (0, 3, b"\xff\x59\x02" + (fifths % 256).to_bytes(1, "big") + bytes([minor])),
    ]
    piano = [(0, 0, text(0x03, "Piano")), (0, 1, b"\xc0\x00")]
    chance = Chance(seed + 1000)
    events = events_of(song, seed)
    starts = {}
    for start, _, pitches in events:
        late = 6 * chance.below(3) if len(pitches) == 1 and chance.below(5) == 0 else 0
        starts[start] = swung(start, division, percent) + late
    for start, length, pitches in events:
        end = start + length
        first, last = starts[start], starts.get(end, swung(end, division, percent))
        velocity = velocity_of(pitches, start, chance)
        for place, pitch in enumerate(pitches):
            softer = 4 if 0 < place < len(pitches) - 1 else 0
            piano.append((first, 3, bytes([0x90, pitch, velocity - softer])))
            piano.append((last, 2, bytes([0x80, pitch, 64])))
        if len(pitches) > 1:
            piano += [(first, 2, PEDAL_UP), (first + STEP // 4, 3, PEDAL_DOWN)]
    piano.append((swung(16 * count, division, percent), 2, PEDAL_UP))
    header = b"MThd" + (6).to_bytes(4, "big") + b"".join(n.to_bytes(2, "big") for n in (1, 2, PPQ))
    return header + track(conductor) + track(piano)


def main():
    home = pathlib.Path(__file__).resolve().parent.parent / "Tutorial" / "songs"
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else home
    folder.mkdir(parents=True, exist_ok=True)
    for seed, song in enumerate(SONGS, start=1):
        (folder / (song[0] + ".mid")).write_bytes(file_of(song, seed))
    print(f"{len(SONGS)} songs written to {folder}")


if __name__ == "__main__":
    main()
