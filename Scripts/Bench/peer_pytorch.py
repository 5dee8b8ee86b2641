"""The models of `Scripts/bench engine` in PyTorch.

    python peer_pytorch.py train_tutorial | train_laptop | token_tutorial
"""

import sys

from peer import CLASSES, LAPTOP_STEPS, STEPS, WINDOWS, median_seconds, peak_gigabytes, report

import torch
from torch import nn

torch.set_num_threads(2)
torch.manual_seed(0)


class Tutorial(nn.Module):
    """Without recurrent dropout, which nn.LSTM does not have."""

    def __init__(self):
        super().__init__()
        self.recurrent = nn.LSTM(1, 512, num_layers=3, batch_first=True)
        self.head = nn.Sequential(
            nn.BatchNorm1d(512), nn.Dropout(0.3), nn.Linear(512, 256), nn.ReLU(),
            nn.BatchNorm1d(256), nn.Dropout(0.3), nn.Linear(256, CLASSES),
        )

    def forward(self, inputs, state=None):
        hidden, state = self.recurrent(inputs, state)
        return self.head(hidden[:, -1]), state


class Laptop(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(CLASSES, 128)
        self.recurrent = nn.LSTM(128, 256, num_layers=2, batch_first=True)
        self.head = nn.Linear(256, CLASSES)

    def forward(self, ids):
        return self.head(self.recurrent(self.embedding(ids))[0]), None


def train(model, inputs, targets, count):
    optimizer = torch.optim.RMSprop(model.parameters(), lr=1e-3)
    entropy = nn.CrossEntropyLoss()

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss = entropy(model(inputs)[0].flatten(0, -2), targets.flatten())
        loss.backward()
        optimizer.step()
        return loss.item()

    report(rate=targets.numel() / median_seconds(step, count), memory=peak_gigabytes())


@torch.inference_mode()
def tokens(model):
    """One token after the other, the state carried on, with one thread or two, whichever is faster;
    without oneDNN, which packs the weights anew for each and takes four times as long."""
    torch.backends.mkldnn.set_flags(False)
    model.eval()
    state, token = None, 1

    def step():
        nonlocal state, token
        answer, state = model(torch.full((1, 1, 1), token / CLASSES), state)
        token = int(answer.argmax())

    times = []
    for threads in (1, 2):
        torch.set_num_threads(threads)
        times.append(median_seconds(step, 300, warm_up=20))
    report(milliseconds=min(times) * 1000)


part = sys.argv[1]
if part == "train_tutorial":
    train(Tutorial(), torch.rand(WINDOWS, STEPS, 1), torch.randint(CLASSES, (WINDOWS,)), 9)
elif part == "train_laptop":
    ids = torch.randint(CLASSES, (WINDOWS, LAPTOP_STEPS))
    train(Laptop(), ids, torch.randint(CLASSES, ids.shape), 25)
elif part == "token_tutorial":
    tokens(Tutorial())
else:
    sys.exit(__doc__)
