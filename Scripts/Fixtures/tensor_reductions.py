"""Writes Tests/TensorCoreTests/NumPyAnswers.swift: reductions as NumPy computes them.

    python3 -m venv venv && venv/bin/pip install numpy
    venv/bin/python Scripts/Fixtures/tensor_reductions.py
"""

from pathlib import Path

import numpy as np

TARGET = Path(__file__).parents[2] / "Tests/TensorCoreTests/NumPyAnswers.swift"


def swift(array):
    flat = np.asarray(array).reshape(-1)
    rows = [", ".join(str(x) for x in flat[i : i + 4].tolist()) for i in range(0, len(flat), 4)]
    return "[\n    " + ",\n    ".join(rows) + ",\n  ]"


values = np.random.default_rng(5).normal(0, 3, (2, 3, 4)).round(3).astype(np.float32)
wide = values.astype(np.float64)
powers = np.exp(wide - wide.max(axis=1, keepdims=True))
answers = {
    "values": ("Float", values.astype(np.float64).round(3)),
    "sumOverSteps": ("Double", wide.sum(axis=1)),
    "meanOverBatch": ("Double", wide.mean(axis=0)),
    "maxOverFeatures": ("Double", wide.max(axis=2).round(3)),
    "minOverSteps": ("Double", wide.min(axis=1).round(3)),
    "argmaxOverSteps": ("Int32", values.argmax(axis=1)),
    "argmaxOverFeatures": ("Int32", values.argmax(axis=2)),
    "softmaxOverSteps": ("Double", powers / powers.sum(axis=1, keepdims=True)),
    "sumAndMean": ("Double", [wide.sum(), wide.mean()]),
    "transposed": ("Double", wide.transpose(2, 0, 1).round(3)),
    "remainders": ("Int32", np.arange(-7, 8, dtype=np.int32) % -3),
    "floatRemainders": ("Double", np.arange(-7, 8) % 2.5),
}
lines = [
    f"// Made with NumPy {np.__version__} by Scripts/Fixtures/tensor_reductions.py.",
    "",
    "/// A tensor (batch: 2, steps: 3, features: 4) and what NumPy makes of it.",
    "enum NumPyAnswers {",
]
for name, (kind, array) in answers.items():
    lines.append(f"  static let {name}: [{kind}] = {swift(array)}")
TARGET.write_text("\n".join(lines + ["}"]) + "\n")
