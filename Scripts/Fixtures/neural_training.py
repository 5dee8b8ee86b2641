"""Clipped optimizer steps, learning rates and early stopping, as Keras computes them.

    python3 -m venv venv && venv/bin/pip install keras==3.15.1 tensorflow-cpu==2.21.0
    venv/bin/python Scripts/Fixtures/neural_training.py Tests/NeuralCoreTests/Fixtures/training.json
"""

import json
import sys

import keras
import numpy as np

random = np.random.default_rng(5)


def flat(array):
    return [float(f"{x:.8g}") for x in np.asarray(array, dtype=np.float32).ravel()]


def clipped(name, optimizer):
    """Steps on two weights, whose gradients are sometimes longer than `clipnorm` and sometimes not."""
    weights = [keras.Variable(random.normal(size=(n,)).astype(np.float32)) for n in (5, 20)]
    start = [flat(w.value) for w in weights]
    steps = []
    for scale in (0.01, 3, 0.2, 100):
        gradients = [random.normal(size=w.shape).astype(np.float32) * scale for w in weights]
        optimizer.apply([keras.ops.convert_to_tensor(g) for g in gradients], weights)
        steps.append({
            "gradients": [flat(g) for g in gradients],
            "weights": [flat(w.value) for w in weights],
        })
    return {"name": name, "clipNorm": optimizer.clipnorm, "start": start, "steps": steps}


def callback(callback):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.RMSprop(0.001), "mse")
    callback.set_model(model)
    callback.on_train_begin()
    return model


def plateau(losses):
    """The learning rate after each epoch."""
    reducer = keras.callbacks.ReduceLROnPlateau()
    model = callback(reducer)
    rates = []
    for epoch, loss in enumerate(losses):
        reducer.on_epoch_end(epoch, {"val_loss": loss})
        rates.append(float(model.optimizer.learning_rate.numpy()))
    return {"losses": losses, "rates": rates}


def stopping(losses, patience):
    """After how many epochs training ends."""
    stopper = keras.callbacks.EarlyStopping(patience=patience)
    model = callback(stopper)
    model.stop_training = False
    for epoch, loss in enumerate(losses):
        stopper.on_epoch_end(epoch, {"val_loss": loss})
        if model.stop_training:
            return {"losses": losses, "patience": patience, "epochs": epoch + 1}
    return {"losses": losses, "patience": patience, "epochs": len(losses)}


# A fall, a long stand with gains too small to count, a fall, a longer stand.
losses = [3.0, 2.5, 2.4] + [2.39995 + 0.001 * (i % 3) for i in range(12)]
losses += [2.2] + [2.3] * 25
cosine = keras.optimizers.schedules.CosineDecay(0.002, 40)
fixture = {
    "clipped": [
        clipped("rmsprop", keras.optimizers.RMSprop(clipnorm=0.5)),
        clipped("adam", keras.optimizers.Adam(clipnorm=0.5)),
    ],
    "plateau": plateau(losses),
    "stopping": [stopping(losses, patience) for patience in (1, 5, 10, 20, 30)],
    "cosine": [float(cosine(step)) for step in range(45)],
}
with open(sys.argv[1], "w") as file:
    json.dump(fixture, file)
    file.write("\n")
