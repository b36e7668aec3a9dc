"""Fits lib/answer/bearing-odds.ts: logistic regression on what dump-bearing.ts wrote.

    python bench/fit/fit-bearing.py <bearing.json>

Prints the weights, and what ten folds by question tell of unseen ones: how many questions have a claim of every group they
must cite, and how many of the claims told are wanted, for several bars. Needs numpy and scikit-learn.
"""

import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

questions = [q for q in json.load(open(sys.argv[1])) if q["claims"]]
names = list(questions[0]["claims"][0]["bearing"])
X = [np.array([[c["bearing"][n] for n in names] for c in q["claims"]]) for q in questions]
y = [np.array([c["isWanted"] for c in q["claims"]]) for q in questions]
FOLDS, MOST_LINES, FURTHEST = 10, 12, 4.2


def fit(rows):
    return LogisticRegression(C=1, max_iter=5000).fit(np.vstack([X[i] for i in rows]), np.concatenate([y[i] for i in rows]))


def told(question, odds, bar):
    best = {}
    bar = max(bar, max(odds) - FURTHEST)
    for claim, worth in zip(question["claims"], odds):
        if worth >= bar and worth > best.get(claim["entry"], (-np.inf,))[0]:
            best[claim["entry"]] = (worth, claim)
    return [claim for _, claim in sorted(best.values(), key=lambda found: -found[0])][:MOST_LINES]


def judge(odds, bar, ranks):
    right = wanted = count = asked = 0
    for question, own in zip(questions, odds):
        if question["ranks"] != ranks:
            continue
        claims = told(question, own, bar)
        ids = {claim["id"] for claim in claims}
        asked += 1
        right += all(ids & set(group) for group in question["must"])
        wanted += sum(claim["isWanted"] for claim in claims)
        count += len(claims)
    return f"{right} of {asked} right, {100 * wanted / max(1, count):.0f} % of {count} wanted"


everything = np.arange(len(questions))
unseen = [None] * len(questions)
for fold in range(FOLDS):
    model = fit(everything[everything % FOLDS != fold])
    for i in everything[everything % FOLDS == fold]:
        unseen[i] = model.decision_function(X[i])
area = roc_auc_score(np.concatenate(y), np.concatenate(unseen))
print(f"{len(questions)} questions, {sum(map(len, y))} claims; unseen: area under the curve {area:.3f}")
for ranks in (False, True):
    print("superlatives" if ranks else "filters")
    for bar in (-3, -2.5, -2, -1.5, -1.2, -1, -0.5):
        print(f"  {bar:5}: {judge(unseen, bar, ranks)}")
model = fit(everything)
print("AT_NOTHING", round(model.intercept_[0], 3), {name: round(weight, 3) for name, weight in zip(names, model.coef_[0])})
