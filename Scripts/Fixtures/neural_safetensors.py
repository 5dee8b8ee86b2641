"""A safetensors file as Python's library writes it.

    python3 -m venv venv && venv/bin/pip install safetensors==0.8.0 numpy
    venv/bin/python Scripts/Fixtures/neural_safetensors.py \
      Tests/NeuralCoreTests/Fixtures/python.safetensors
"""

import sys

import numpy as np
from safetensors.numpy import save_file

save_file(
    {
        "kernel": np.arange(6, dtype=np.float32).reshape(2, 3) / 4,
        "bias": np.array([-1.5, 3.25, 1e-30], dtype=np.float32),
        "nothing": np.zeros((0, 3), dtype=np.float32),
        "scalar": np.array(7, dtype=np.float32),
        "caf\u00e9 \"\u266a\"\n": np.array([0.1], dtype=np.float32),
    },
    sys.argv[1],
    metadata={"note": "quoted \"\\\" / \u00e9 \U0001f3b5 \u0001\n"},
)
