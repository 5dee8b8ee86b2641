"""Write the MIDI fixture of MusicCoreTests with mido, and what mido reads in it.

Run:  python3 -m venv .venv && .venv/bin/pip install mido==1.3.3
      .venv/bin/python Scripts/Fixtures/music_midi.py      (from the repository's root)

The file has what real files have: a conductor track, two tempos, two time signatures, a key,
running status, three channels, drums, triplets, a chord played by hand and a held bass note.
The notes are chosen by a generator of whole numbers, so the bytes are the same at each run.
"""

import json
import pathlib

import mido

FOLDER = pathlib.Path("Tests/MusicCoreTests/Fixtures")
PPQ = 480


def pseudo_random(state):
    while True:
        state = (state * 1103515245 + 12345) % 2**31
        yield state >> 8


def track_of(name, events, length):
    """A track of (tick, message) pairs; notes end before others begin on the same tick."""
    track = mido.MidiTrack([mido.MetaMessage("track_name", name=name)])
    now = 0
    for tick, message in sorted(events, key=lambda e: (e[0], e[1].type == "note_on")):
        track.append(message.copy(time=tick - now))
        now = tick
    track.append(mido.MetaMessage("end_of_track", time=length - now))
    return track


def voice(channel, program, notes):
    events = [(0, mido.Message("program_change", channel=channel, program=program))]
    for key, start, duration, velocity in notes:
        on = mido.Message("note_on", channel=channel, note=key, velocity=velocity)
        off = mido.Message("note_off", channel=channel, note=key, velocity=64)
        events += [(start, on), (start + duration, off)]
    return events


def main():
    chance = pseudo_random(7)
    keys = [(60, 64, 67, 71), (57, 60, 64, 67), (62, 65, 69, 72), (55, 59, 62, 65)] * 2
    # A hand never strikes on one tick: each note of a chord comes 0 to 12 ticks late.
    chords = [
        (key, bar * 1920 + next(chance) % 13, 1700 + next(chance) % 100, 60 + next(chance) % 30)
        for bar, chord in enumerate(keys)
        for key in chord
    ]
    bass = [(36 + bar % 5, bar * 1920, 1920, 90) for bar in range(8)]
    triplets = [(72 + i % 7, 7680 + i * 160, 160, 70) for i in range(24)]
    drums = [(36 if i % 2 == 0 else 38, i * 480, 60, 100) for i in range(32)]

    conductor = [
        (0, mido.MetaMessage("text", text="made for a test")),
        (0, mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(80))),
        (0, mido.MetaMessage("time_signature", numerator=4, denominator=4)),
        (0, mido.MetaMessage("key_signature", key="C")),
        (7680, mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(96))),
        (7680, mido.MetaMessage("time_signature", numerator=6, denominator=8)),
    ]
    length = 8 * 1920 + 480
    file = mido.MidiFile(type=1, ticks_per_beat=PPQ)
    file.tracks.append(track_of("mido song", conductor, length))
    file.tracks.append(track_of("keys", voice(0, 4, chords + triplets), length))
    file.tracks.append(track_of("bass", voice(1, 33, bass), length))
    file.tracks.append(track_of("drums", voice(9, 0, drums), length))
    file.save(FOLDER / "mido.mid")

    read = mido.MidiFile(FOLDER / "mido.mid")
    parts = []
    for track in read.tracks[1:]:
        now, open_notes, notes, program, channel = 0, {}, [], 0, 0
        for message in track:
            now += message.time
            if message.type == "program_change":
                program, channel = message.program, message.channel
            elif message.type == "note_on" and message.velocity > 0:
                open_notes.setdefault(message.note, []).append((now, message.velocity))
            elif message.type in ("note_on", "note_off"):
                start, velocity = open_notes[message.note].pop(0)
                notes.append([start, message.note, now - start, velocity])
        parts.append(
            {"name": track.name, "program": program, "channel": channel, "notes": sorted(notes)}
        )
    expected = {"ppq": read.ticks_per_beat, "seconds": read.length, "length": length}
    expected["parts"] = parts
    (FOLDER / "mido.json").write_text(json.dumps(expected) + "\n")


if __name__ == "__main__":
    main()
