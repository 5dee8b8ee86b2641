"""Write MIDI files that readers stumble over, and the table of what each reader finds in them.

Run:  python3 -m venv .venv && .venv/bin/pip install mido==1.3.3 symusic==0.6.0 pretty_midi==0.2.11 \
          miditoolkit==1.0.1 partitura==1.9.0 music21==10.5.1
      .venv/bin/python Scripts/Fixtures/music_robustness.py            (from the repository's root)

Writes Tests/MusicCoreTests/Fixtures/robustness/*.mid, the notes that a lenient reader finds in each
(notes.json), and Docs/Robustness.md. A file has one peculiarity. Valid ones follow the Standard MIDI
Files 1.0 specification (MIDI Manufacturers Association, RP-001); the others are what people report of
exporters, transfers and disks. Lofi's column comes from the built lofi, and a test compares it anew.
"""

import json
import multiprocessing
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path("Tests/MusicCoreTests/Fixtures/robustness")
TABLE = pathlib.Path("Docs/Robustness.md")
LOFI = "Scripts/lofi"
SECONDS = 10
PPQ = 96


def vlq(value, least=1):
    """A variable-length quantity; `least` bytes or more, which is allowed."""
    digits = [value & 0x7F]
    while value := value >> 7:
        digits.append(value & 0x7F | 0x80)
    while len(digits) < least:
        digits.append(0x80)
    return bytes(reversed(digits))


def chunk(name, body, length=None):
    return name + (len(body) if length is None else length).to_bytes(4, "big") + body


def header(form=0, tracks=1, division=PPQ, more=b""):
    division = division if isinstance(division, bytes) else division.to_bytes(2, "big")
    return chunk(b"MThd", form.to_bytes(2, "big") + tracks.to_bytes(2, "big") + division + more)


def on(key, delta=0, velocity=80, channel=0):
    return vlq(delta) + bytes([0x90 | channel, key, velocity])


def off(key, delta=PPQ, channel=0):
    return vlq(delta) + bytes([0x80 | channel, key, 0])


def meta(kind, data=b"", delta=0):
    return vlq(delta) + bytes([0xFF, kind]) + vlq(len(data)) + data


def sysex(data, delta=0, status=0xF0):
    return vlq(delta) + bytes([status]) + vlq(len(data)) + data


def notes(*keys, channel=0):
    """One after the other, a quarter each."""
    return b"".join(on(key, channel=channel) + off(key, channel=channel) for key in keys)


END = meta(0x2F)
THREE = notes(67, 71, 74)


def track(body, length=None):
    return chunk(b"MTrk", body, length)


def song(body, **head):
    return header(**head) + track(body)


def with_meta(kind, data):
    return song(meta(kind, data) + THREE + END)


def valid():
    yield "three notes", 3, song(THREE + END)
    yield "tempo and metre in a track of their own", 3, header(1, 2) + track(
        meta(0x51, b"\x0b\x71\xb0") + meta(0x58, b"\x03\x02\x18\x08") + END
    ) + track(THREE + END)
    yield "format 2, three songs in one file", 6, header(2, 3) + 3 * track(notes(60, 62) + END)
    yield "running status, velocity 0 ends a note", 3, song(
        b"\x00\x90\x43\x50\x60\x43\x00\x00\x47\x50\x60\x47\x00\x00\x4a\x50\x60\x4a\x00" + END
    )
    yield "system exclusive", 3, song(sysex(b"\x7e\x7f\x09\x01\xf7") + THREE + END)
    yield "system exclusive in packets", 3, song(
        sysex(b"\x43\x12\x00") + sysex(b"\x43\x12\x00\x43", 100, 0xF7) + sysex(b"\x12\xf7", 60, 0xF7) + THREE + END
    )
    yield "an escape that holds a real-time byte", 3, song(sysex(b"\xfa", 0, 0xF7) + THREE + END)
    yield "time code, 24 frames of 50 ticks", 3, song(THREE + END, division=b"\xe8\x32")
    yield "time code, 30 frames with drops", 3, song(THREE + END, division=b"\xe3\x50")
    yield "a tempo beside time code", 3, song(meta(0x51, b"\x07\xa1\x20") + THREE + END, division=b"\xe7\x28")
    yield "a header of 12 bytes", 3, song(THREE + END, more=b"\x00\x00\x00\x00\x00\x00")
    yield "a strange chunk between", 3, header() + chunk(b"XFIH", bytes(range(20))) + track(THREE + END)
    yield "a strange chunk behind", 3, song(THREE + END) + chunk(b"XFKM", b"lyrics")
    yield "a meta event of an unknown kind", 3, with_meta(0x4B, b"\x01\x02\x03")
    yield "data of a sequencer", 3, with_meta(0x7F, b"\x00\x00\x41\x7f")
    yield "the longest pause", 2, song(notes(60) + on(62, 0x0FFFFFFF) + off(62) + END)
    yield "times with needless bytes", 2, song(
        vlq(0, 4) + on(64)[1:] + vlq(PPQ, 3) + off(64)[1:] + vlq(0, 2) + on(65)[1:] + off(65) + END
    )
    yield "a note without length", 3, song(on(60) + off(60, 0) + notes(62, 64) + END)
    yield "a key struck again while it sounds", 2, song(on(60) + on(60, 48) + off(60, 48) + off(60, 48) + END)
    yield "ended and struck on one tick", 2, song(on(60) + off(60) + on(60) + off(60) + END)
    yield "struck and ended on one tick", 2, song(on(60) + on(60, PPQ) + off(60, 0) + off(60) + END)
    yield "four tempos", 3, song(
        b"".join(meta(0x51, (250_000 * n).to_bytes(3, "big"), 24) for n in (1, 2, 3, 4)) + THREE + END
    )
    yield "metres that change", 3, song(
        meta(0x58, b"\x05\x03\x0c\x08") + notes(60) + meta(0x58, b"\x07\x04\x0c\x08") + notes(62, 64) + END
    )
    yield "all keys", 3, song(
        b"".join(meta(0x59, bytes([sharps % 256, minor])) for sharps in range(-7, 8) for minor in (0, 1)) + THREE + END
    )
    yield "a name in Latin-1", 3, with_meta(0x03, "Café crème".encode("latin-1"))
    yield "a name in Shift-JIS", 3, with_meta(0x03, "雨の夜".encode("shift-jis"))
    yield "a name in UTF-8", 3, with_meta(0x03, "雨の夜 – Nachtregen".encode())
    yield "texts of all seven kinds", 3, song(b"".join(meta(kind, b"la-") for kind in range(1, 8)) + THREE + END)
    yield "all channels at once", 16, song(
        b"".join(on(48 + c, channel=c) for c in range(16))
        + b"".join(off(48 + c, PPQ if c == 0 else 0, c) for c in range(16))
        + END
    )
    yield "every kind of message", 3, song(
        b"\x00\xc0\x05\x00\xb0\x40\x7f\x00\xe0\x00\x40\x00\xd0\x30\x00\xa0\x43\x20" + THREE + END
    )
    yield "no note at all", 0, song(meta(0x03, b"silence") + END)
    yield "tracks without notes", 3, header(1, 4) + 3 * track(END) + track(THREE + END)
    yield "silence before the end", 3, song(THREE + meta(0x2F, delta=10 * PPQ))
    yield "a chord played by hand", 4, song(
        on(57) + on(60, 5) + on(64, 4) + on(67, 6) + b"".join(off(key, 40) for key in (57, 60, 64, 67)) + END
    )
    yield "eighth triplets", 6, song(b"".join(on(60 + n) + off(60 + n, 32) for n in range(6)) + END)
    yield "sixty-fourths", 16, song(b"".join(on(60 + n) + off(60 + n, 6) for n in range(16)) + END)
    yield "a note over the barline", 2, song(on(60, 3 * PPQ) + off(60, 2 * PPQ) + notes(62) + END)
    yield "the rest of the meta events", 3, song(
        meta(0x00, b"\x00\x07") + meta(0x20, b"\x03") + meta(0x21, b"\x00") + meta(0x54, b"\x60\x03\x04\x05\x06") + THREE + END
    )
    yield "inside a RIFF file", 3, (lambda data: b"RIFF" + (len(data) + 12).to_bytes(4, "little") + b"RMID"
        + b"data" + len(data).to_bytes(4, "little") + data)(song(THREE + END))


def broken():
    """With the notes that stand before the fault and after it, as far as there is no doubt."""
    yield "an empty file", None, b""
    yield "a text", None, b"Three notes walk into a bar.\n"
    yield "half a header", None, header()[:11]
    yield "a header of 2 bytes", None, b"MThd\x00\x00\x00\x02\x00\x00"
    yield "a track without a header", 3, track(THREE + END)
    yield "a header and nothing else", None, header(1, 2)
    yield "seven tracks announced, one there", 3, header(1, 7) + track(THREE + END)
    yield "one track announced, two there", 3, header(1, 1) + track(meta(0x03, b"a") + END) + track(THREE + END)
    yield "one track announced, two there, both with notes", 2, header(1, 1) + track(notes(60, 62) + END) + track(
        THREE + END
    )
    yield "format 0 with two tracks", 4, header(0, 2) + 2 * track(notes(60, 62) + END)
    yield "format 7", 3, song(THREE + END, form=7)
    yield "no ticks a quarter", 3, song(THREE + END, division=0)
    yield "time code without ticks", 3, song(THREE + END, division=b"\xe2\x00")
    yield "time code of 77 frames", 3, song(THREE + END, division=b"\xb3\x28")
    yield "no end of track", 3, song(THREE)
    yield "cut in a note", 3, song(THREE + on(76) + off(76) + END)[:-9]
    yield "a track 80 bytes too long", 3, header() + track(THREE + END, len(THREE + END) + 80)
    yield "a track of 4 GB", 3, header() + track(THREE + END, 0xFFFFFFFF)
    yield "a text of 200 MB", 1, song(notes(60) + b"\x00\xff\x01\xdf\xaf\x88\x00no")
    yield "an exclusive message without end", 3, song(THREE + b"\x00\xf0\x7f\x41\x10")
    yield "a time of five bytes", 2, song(notes(60) + b"\x81\x80\x80\x80\x00\x90\x3e\x50" + off(62) + END)
    yield "a key without a status before it", 3, song(b"\x00\x3c\x50" + THREE + END)
    yield "running status over a meta event", 2, song(
        b"\x00\x90\x43\x50" + meta(0x06, b"here") + b"\x60\x43\x00\x00\x47\x50\x60\x47\x00" + END
    )
    yield "running status over system exclusive", 2, song(
        b"\x00\x90\x43\x50" + sysex(b"\x7d\x01\xf7") + b"\x60\x43\x00\x00\x47\x50\x60\x47\x00" + END
    )
    yield "a byte of time code in a track", 3, song(b"\x00\xf1\x21" + THREE + END)
    yield "a clock in a track", 3, song(b"\x00\xf8" + THREE + END)
    yield "a velocity of 180", 3, song(b"\x00\x90\x43\xb4" + off(67) + notes(71, 74) + END)
    yield "a metre of 2 bytes", 3, with_meta(0x58, b"\x03\x02")
    yield "a metre of 0/8", 3, with_meta(0x58, b"\x00\x03\x18\x08")
    yield "a metre in 2 to the 40th", 3, with_meta(0x58, b"\x04\x28\x18\x08")
    yield "a tempo of 0", 3, with_meta(0x51, b"\x00\x00\x00")
    yield "a tempo of 60 million", 3, with_meta(0x51, b"\x00\x00\x01")
    yield "the slowest tempo", 3, with_meta(0x51, b"\xff\xff\xff")
    yield "a tempo of 1 byte", 3, with_meta(0x51, b"\x07")
    yield "a key of 11 flats", 3, with_meta(0x59, b"\xf5\x00")
    yield "a key that is neither major nor minor", 3, with_meta(0x59, b"\x00\x05")
    yield "a key of 1 byte", 3, with_meta(0x59, b"\x02")
    yield "a time offset of nonsense", 3, with_meta(0x54, b"\x7f\xff\xff\x00\xff")
    yield "a channel 99", 3, with_meta(0x20, b"\x63")
    yield "a note that never ends", 3, song(on(48) + notes(60, 62) + END)
    yield "an end without a note", 3, song(off(50, 10) + THREE + END)
    yield "thirty of the longest pauses", 30, song(
        b"".join(on(60, 0x0FFFFFFF) + off(60) for _ in range(30)) + END
    )
    yield "notes behind the end", 3, song(THREE + END + notes(80, 81))
    yield "an end with a byte of its own", 3, song(THREE + b"\x00\xff\x2f\x01\x00")
    yield "zeros behind", 3, song(THREE + END) + bytes(100)
    yield "an empty line behind", 3, song(THREE + END) + b"\r\n\r\n"
    yield "a block of another system before", 3, bytes(200) + song(THREE + END)
    yield "MTRK", None, header() + chunk(b"MTRK", THREE + END)
    yield "MTrk written twice", 3, header() + b"MTrk" + track(THREE + END)


def file_name(title):
    kept = "".join(letter if letter.isalnum() else "_" for letter in title.lower())
    return kept + (".rmi" if "RIFF" in title else ".mid")


def with_mido(path, clip=False):
    import mido

    file = mido.MidiFile(path, clip=clip)
    return sum(event.type == "note_on" and event.velocity > 0 for part in file.tracks for event in part)


def with_symusic(path):
    import symusic

    return sum(len(part.notes) for part in symusic.Score(path).tracks)


def with_pretty_midi(path):
    import pretty_midi

    pretty_midi.pretty_midi.MAX_TICK = 1e10
    return sum(len(part.notes) for part in pretty_midi.PrettyMIDI(path).instruments)


def with_miditoolkit(path):
    import miditoolkit

    return sum(len(part.notes) for part in miditoolkit.MidiFile(path).instruments)


def with_partitura(path):
    import partitura

    return len(partitura.load_performance_midi(path).note_array())


def with_music21(path):
    import music21

    score = music21.converter.parse(path, forceSource=True, storePickle=False)
    # A note over a barline is two, tied, and is counted once.
    return sum(
        len(note.pitches) for note in score.flatten().notes if not (note.tie and note.tie.type != "start")
    )


READERS = {
    "mido": with_mido,
    "mido, clip": lambda path: with_mido(path, clip=True),
    "symusic": with_symusic,
    "pretty_midi": with_pretty_midi,
    "miditoolkit": with_miditoolkit,
    "partitura": with_partitura,
    "music21": with_music21,
}


def read(reader, path, answers):
    try:
        answers.put(str(READERS[reader](str(path))))
    except BaseException as error:  # noqa: BLE001 a reader may raise anything
        answers.put(type(error).__name__)


def answer(reader, path):
    """The count of notes, or the name of the error; in a process of its own, which may hang or die."""
    answers = multiprocessing.Queue()
    process = multiprocessing.Process(target=read, args=(reader, path, answers))
    process.start()
    try:
        return answers.get(timeout=SECONDS)
    except Exception:  # noqa: BLE001 nothing came
        return "hangs" if process.is_alive() else "crashes"
    finally:
        process.kill()
        process.join()


def lofi_answer(path):
    done = subprocess.run([LOFI, "-c", f'load "{path}" | note_count | print'], capture_output=True, text=True)
    return done.stdout.split()[-1] if done.returncode == 0 else "refused"


def rows(cases):
    for title, wanted, data in cases:
        path = FOLDER / file_name(title)
        path.write_bytes(data)
        lofi = lofi_answer(path.resolve())
        print(f"{title}: {lofi}", file=sys.stderr)
        yield title, wanted, lofi, [answer(reader, path) for reader in READERS]


def table(title, found):
    lines = [f"## {title}", "", "| a file with | notes | lofi | " + " | ".join(READERS) + " |"]
    lines.append("|---" * (3 + len(READERS)) + "|")
    for name, wanted, lofi, others in found:
        wanted = "none" if wanted is None else str(wanted)
        lines.append(f"| {name} | {wanted} | {lofi} | " + " | ".join(others) + " |")
    right = [sum(cells[place] == good(wanted) for _, wanted, _, cells in found) for place in range(len(READERS))]
    lofi = sum(cell == good(wanted) for _, wanted, cell, _ in found)
    lines.append(f"| **right, of {len(found)}** | | {lofi} | " + " | ".join(map(str, right)) + " |")
    return lines + [""]


def good(wanted):
    return "refused" if wanted is None else str(wanted)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    lines = [
        "# Robustness",
        "",
        "How many notes readers of MIDI find in files that they stumble over, made for this table: each file has one",
        "peculiarity. *notes* is what stands in it without doubt, *none* where there is nothing to read; a word in the",
        "place of a number is the error that a reader gives instead of the notes. For a file with nothing to read, any",
        "error is right.",
        "",
        "    .venv/bin/python Scripts/Fixtures/music_robustness.py",
        "",
        "writes the files and this page, and says at its beginning what it needs. `Scripts/test` reads the files and",
        "compares lofi's column.",
        "",
    ]
    both = [("Valid files", list(rows(valid()))), ("Broken files", list(rows(broken())))]
    for title, found in both:
        for index, (name, wanted, lofi, others) in enumerate(found):
            if wanted is None:
                others = ["refused" if not cell.isdigit() else cell for cell in others]
                found[index] = (name, wanted, lofi, others)
        lines += table(title, found)
    TABLE.write_text("\n".join(lines).rstrip() + "\n")
    wanted = {file_name(name): count for _, found in both for name, count, _, _ in found}
    (FOLDER / "notes.json").write_text(json.dumps(wanted, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
