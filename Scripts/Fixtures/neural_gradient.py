"""The gradient of a whole network's loss, as Keras computes it.

    python3 -m venv venv && venv/bin/pip install keras==3.12.0 jax==0.10.2
    venv/bin/python Scripts/Fixtures/neural_gradient.py Tests/NeuralCoreTests/Fixtures/gradient.json
"""

import json
import os
import sys

os.environ["KERAS_BACKEND"] = "jax"
import jax
import jax.numpy as jnp
import keras
import numpy as np

random = np.random.default_rng(7)
layers = keras.layers
model = keras.Sequential([
    keras.Input((4,)),
    layers.Embedding(5, 3),
    layers.LSTM(4, return_sequences=True),
    layers.LSTM(3),
    layers.Dense(6, activation="relu"),
    layers.Dense(5),
])
weights = [(random.normal(size=w.shape) * 0.5).astype(np.float32) for w in model.get_weights()]
inputs = random.integers(0, 5, size=(40, 4))
targets = random.integers(0, 5, size=40)


def loss(weights):
    fixed = [v.value for v in model.non_trainable_variables]
    logits, _ = model.stateless_call(weights, fixed, inputs, training=True)
    return jnp.mean(
        keras.losses.sparse_categorical_crossentropy(targets, logits, from_logits=True))


gradients = jax.grad(loss)([jnp.asarray(w) for w in weights])


def flat(arrays):
    return [[float(f"{x:.8g}") for x in np.asarray(a).ravel()] for a in arrays]


with open(sys.argv[1], "w") as file:
    json.dump({
        "weights": flat(weights), "inputs": inputs.ravel().tolist(), "targets": targets.tolist(),
        "gradients": flat(gradients),
    }, file)
    file.write("\n")
