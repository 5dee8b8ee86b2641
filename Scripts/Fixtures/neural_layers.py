"""Values and gradients of every layer, and optimizer steps, as Keras computes them.

    python3 -m venv venv && venv/bin/pip install keras==3.12.0 jax==0.10.2
    venv/bin/python Scripts/Fixtures/neural_layers.py Tests/NeuralCoreTests/Fixtures/layers.json
"""

import json
import os
import sys

os.environ["KERAS_BACKEND"] = "jax"
import jax
import jax.numpy as jnp
import keras
import numpy as np

random = np.random.default_rng(11)


def flat(array):
    return [float(f"{x:.8g}") for x in np.asarray(array, dtype=np.float32).ravel()]


def case(name, layer, shape, training=False, inputs=None):
    """The output, and the gradients of the sum of output times coefficients."""
    inputs = random.normal(size=shape).astype(np.float32) if inputs is None else inputs
    layer.build(inputs.shape)
    layer.set_weights([
        (np.abs(w) if "variance" in v.name else w).astype(np.float32)
        for v, w in ((v, random.normal(size=v.shape) * 0.5) for v in layer.weights)
    ])
    # Keras orders weights the trainable ones first, as the layers here do.
    weights = [np.asarray(w) for w in layer.get_weights()]
    trainable = [jnp.asarray(v.value) for v in layer.trainable_variables]
    fixed = [jnp.asarray(v.value) for v in layer.non_trainable_variables]
    keywords = {"training": training} if name in ("lstm", "batch_norm", "dropout") else {}
    output, moved = layer.stateless_call(trainable, fixed, inputs, **keywords)
    coefficients = random.normal(size=output.shape).astype(np.float32)

    def loss(trainable, inputs):
        output, _ = layer.stateless_call(trainable, fixed, inputs, **keywords)
        return jnp.sum(output * coefficients)

    gradients = jax.grad(loss)(trainable, inputs) if trainable else []
    result = {
        "name": name,
        "training": training,
        "shape": list(inputs.shape),
        "inputs": flat(inputs),
        "weights": [flat(w) for w in weights],
        "outputShape": list(output.shape),
        "outputs": flat(output),
        "coefficients": flat(coefficients),
        "weightGradients": [flat(g) for g in gradients],
        "inputGradients": [] if name == "embedding" else flat(jax.grad(loss, 1)(trainable, inputs)),
        "moved": [flat(m) for m in moved] if training and name == "batch_norm" else [],
    }
    return result


def optimizer(name, optimizer):
    weight = keras.Variable(random.normal(size=(6,)).astype(np.float32))
    start = flat(weight.value)
    steps = []
    for _ in range(3):
        gradient = random.normal(size=(6,)).astype(np.float32) * 0.1
        optimizer.apply([jnp.asarray(gradient)], [weight])
        steps.append({"gradient": flat(gradient), "weight": flat(weight.value)})
    return {"name": name, "start": start, "steps": steps}


def cross_entropy():
    logits = (random.normal(size=(4, 5)) * 3).astype(np.float32)
    targets = np.array([0, 4, 2, 2])

    def loss(logits):
        values = keras.losses.sparse_categorical_crossentropy(targets, logits, from_logits=True)
        return jnp.mean(values)

    return {
        "logits": flat(logits),
        "targets": targets.tolist(),
        "loss": float(loss(logits)),
        "gradient": flat(jax.grad(loss)(jnp.asarray(logits))),
    }


layers = keras.layers
fixture = {
    "layers": [
        case("lstm", layers.LSTM(5), (3, 4, 2)),
        case("lstm_sequences", layers.LSTM(5, return_sequences=True), (3, 4, 2)),
        case("dense", layers.Dense(4), (3, 5)),
        case("dense_steps", layers.Dense(4), (3, 2, 5)),
        case("batch_norm", layers.BatchNormalization(), (6, 4)),
        case("batch_norm", layers.BatchNormalization(), (6, 4), training=True),
        case("batch_norm", layers.BatchNormalization(), (3, 2, 4), training=True),
        case("relu", layers.Activation("relu"), (3, 5)),
        case("softmax", layers.Activation("softmax"), (3, 5)),
        case("sigmoid", layers.Activation("sigmoid"), (3, 5)),
        case("tanh", layers.Activation("tanh"), (3, 5)),
        case("dropout", layers.Dropout(0.4), (3, 5)),
        case("embedding", layers.Embedding(7, 3), None,
             inputs=np.array([[1, 0, 6, 1], [2, 2, 5, 1]], dtype=np.int32)),
    ],
    "optimizers": [
        optimizer("rmsprop", keras.optimizers.RMSprop()),
        optimizer("adam", keras.optimizers.Adam()),
    ],
    "crossEntropy": cross_entropy(),
}
with open(sys.argv[1], "w") as file:
    json.dump(fixture, file)
    file.write("\n")
