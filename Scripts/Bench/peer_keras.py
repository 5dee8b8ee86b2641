"""The tutorial's model in Keras, on TensorFlow.

    python peer_keras.py train_tutorial_dropout | window_tutorial
"""

import sys

from peer import CLASSES, STEPS, WINDOWS, median_seconds, peak_gigabytes, report

import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((STEPS, 1)),
    layers.LSTM(512, recurrent_dropout=0.3, return_sequences=True),
    layers.LSTM(512, recurrent_dropout=0.3, return_sequences=True),
    layers.LSTM(512),
    layers.BatchNormalization(), layers.Dropout(0.3), layers.Dense(256), layers.Activation("relu"),
    layers.BatchNormalization(), layers.Dropout(0.3), layers.Dense(CLASSES),
    layers.Activation("softmax"),
])
random = np.random.default_rng(0)

if sys.argv[1] == "train_tutorial_dropout":
    model.compile(loss="categorical_crossentropy", optimizer="rmsprop")
    inputs = random.random((WINDOWS, STEPS, 1), dtype=np.float32)
    targets = keras.utils.to_categorical(random.integers(0, CLASSES, WINDOWS), CLASSES)
    seconds = median_seconds(lambda: model.train_on_batch(inputs, targets), 7)
    report(rate=WINDOWS / seconds, memory=peak_gigabytes())
elif sys.argv[1] == "window_tutorial":
    window = random.random((1, STEPS, 1), dtype=np.float32)
    seconds = median_seconds(lambda: model.predict(window, verbose=0), 30)
    report(milliseconds=seconds * 1000)
else:
    sys.exit(__doc__)
