"""Two steps of training with a target after each token, as Keras computes them.

    python3 -m venv venv && venv/bin/pip install keras==3.15.1 jax==0.10.2
    venv/bin/python Scripts/Fixtures/neural_targets.py Tests/NeuralCoreTests/Fixtures/targets.json
"""

import json
import os
import sys

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np

random = np.random.default_rng(12)
layers = keras.layers
WINDOWS, STEPS, CLASSES = 4, 6, 7


def flat(array):
    return [float(f"{x:.8g}") for x in np.asarray(array, dtype=np.float32).ravel()]


model = keras.Sequential([
    layers.Input((STEPS,), dtype="int32"),
    layers.Embedding(CLASSES, 3),
    layers.LSTM(5, return_sequences=True),
    layers.LSTM(4, return_sequences=True),
    layers.Dense(CLASSES, activation="softmax"),
])
model.set_weights([(random.normal(size=w.shape) * 0.5).astype(np.float32) for w in model.get_weights()])
model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.RMSprop(0.001))
inputs = random.integers(0, CLASSES, (WINDOWS, STEPS)).astype("int32")
targets = random.integers(0, CLASSES, (WINDOWS, STEPS)).astype("int32")
before = [flat(w) for w in model.get_weights()]
losses = [float(model.train_on_batch(inputs, targets)) for _ in range(2)]
fixture = {
    "inputs": inputs.ravel().tolist(),
    "targets": targets.ravel().tolist(),
    "before": before,
    "losses": losses,
    "after": [flat(w) for w in model.get_weights()],
}
with open(sys.argv[1], "w") as file:
    json.dump(fixture, file)
    file.write("\n")
