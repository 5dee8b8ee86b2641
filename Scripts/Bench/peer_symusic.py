"""Reads every MIDI file of a folder, for `Scripts/bench midi`, with symusic on one core.

    python peer_symusic.py read FOLDER
"""

import os
import pathlib
import sys

os.sched_setaffinity(0, {0})

from peer import median_seconds, peak_gigabytes, report

import symusic

if len(sys.argv) != 3 or sys.argv[1] != "read":
    sys.exit(__doc__)
paths = sorted(pathlib.Path(sys.argv[2]).glob("*.mid"))


def read_all():
    for path in paths:
        symusic.Score(path)


report(seconds=median_seconds(read_all, 9 if len(paths) == 1 else 45), megabytes=peak_gigabytes() * 1000)
