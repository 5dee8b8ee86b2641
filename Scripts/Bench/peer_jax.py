"""Tokens one after the other from the smaller model of `Scripts/bench engine`, in JAX.

    python peer_jax.py token_laptop
"""

import sys

from peer import CLASSES, median_seconds, report

import jax
import jax.numpy as jnp

UNITS, WIDTH = 256, 128


def weights(key, rows, columns):
    return jax.random.normal(key, (rows, columns)) / rows**0.5


keys = iter(jax.random.split(jax.random.key(0), 8))
embedding = weights(next(keys), CLASSES, WIDTH)
layers = [
    (weights(next(keys), inputs, 4 * UNITS), weights(next(keys), UNITS, 4 * UNITS), jnp.zeros(4 * UNITS))
    for inputs in (WIDTH, UNITS)
]
head = weights(next(keys), UNITS, CLASSES)


@jax.jit
def step(layers, token, states):
    values, new = embedding[token], []
    for (kernel, recurrent, bias), (hidden, cell) in zip(layers, states):
        i, f, g, o = jnp.split(values @ kernel + hidden @ recurrent + bias, 4, axis=-1)
        cell = jax.nn.sigmoid(f) * cell + jax.nn.sigmoid(i) * jnp.tanh(g)
        values = jax.nn.sigmoid(o) * jnp.tanh(cell)
        new.append((values, cell))
    return jnp.argmax(values @ head, -1), new


token = jnp.array([1])
states = [(jnp.zeros((1, UNITS)), jnp.zeros((1, UNITS)))] * 2


def one():
    global token, states
    token, states = step(layers, token, states)
    return int(token[0])


if sys.argv[1] != "token_laptop":
    sys.exit(__doc__)
report(milliseconds=median_seconds(one, 2000, warm_up=20) * 1000)
