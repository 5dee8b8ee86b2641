"""What the scripts beside this one share: two threads, a median, and how a number is reported."""

import os

os.environ.update(
    {"OMP_NUM_THREADS": "2", "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "JAX_PLATFORMS": "cpu"}
)

import resource
import statistics
import time

WINDOWS, STEPS, CLASSES = 64, 100, 200
LAPTOP_STEPS = 64


def median_seconds(work, count, warm_up=3):
    """The median time of a call, those before the machine has warmed up not counted."""
    times = []
    for _ in range(count + warm_up):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times[warm_up:])


def report(**numbers):
    for name, value in numbers.items():
        print(name, value, flush=True)


def peak_gigabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9
