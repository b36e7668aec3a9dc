"""Fits whom a question that names nobody asks, on what dump-reach.ts wrote.

    python bench/fit/fit-reach.py <reach.json> [--write]

By ten folds it prints how many of the questions asked of all siblings, and of those asked of the page, are read so; --write
then writes lib/answer/understand/reach-weights.json. The other weights, of lib/answer/choose/is-of-many.ts, are printed: they are
fitted on log odds of unseen folds. Needs numpy, scipy and scikit-learn.
"""

import json
import sys
from collections import Counter

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold

rows = json.load(open(sys.argv[1]))
y = np.array([row["isOfAll"] for row in rows]).astype(int)
confidence = np.clip([row["confidence"] for row in rows], -6, 8)
decided = np.array([row["rule"] in (None, "perhaps") for row in rows])
# The questions that answers are measured on are worded by fewer people than the rest.
weight = np.where([row["isMeasured"] for row in rows], 0.5, 1.0)
# A sign that fewer questions have is none, and one that weighs less tells nothing: without those the area under the curve is the same.
LEAST, C, LIGHTEST = 3, 0.3, 0.1
BAR, BAR_UNANSWERED, ANSWERED = 0, 0.6, -0.3


def matrix(of, signs):
    at = {sign: i for i, sign in enumerate(signs)}
    places = [(r, at[sign]) for r, i in enumerate(of) for sign in rows[i]["signs"] if sign in at]
    r, c = zip(*places)
    return sp.csr_matrix((np.ones(len(places)), (r, c)), shape=(len(of), len(signs)))


def fit(of):
    counts = Counter(sign for i in of for sign in rows[i]["signs"])
    signs = sorted(sign for sign, count in counts.items() if count >= LEAST)
    model = LogisticRegression(C=C, solver="liblinear", max_iter=3000, random_state=1)
    return signs, model.fit(matrix(of, signs), y[of], sample_weight=weight[of])


everything = np.arange(len(rows))
odds = np.zeros(len(rows))
# Whoever wrote them put like questions side by side: those stay in one fold.
neighbours = everything // 8
for learnt, unseen in StratifiedGroupKFold(10, shuffle=True, random_state=1).split(odds, y, neighbours):
    signs, model = fit(learnt)
    odds[unseen] = model.decision_function(matrix(unseen, signs))
ranks = np.array([row["ranks"] for row in rows])
# Where a wiki does not know what readers ask, nearness tells nothing.
near = np.array([[row.get("nearest", 0), row.get("nearestThree", 0)] for row in rows])
print(f"{len(rows)} questions; unseen: area under the curve {roc_auc_score(y, odds):.3f} by wording")
for name, states in (("the page's answer", [odds, confidence]), ("that and nearness", [odds, confidence, near])):
    both = np.column_stack(states)
    last = LogisticRegression(C=10).fit(both[decided], y[decided], sample_weight=weight[decided])
    of_many = last.decision_function(both)
    print(f"with {name}: {roc_auc_score(y, of_many):.3f}; is-of-many.ts: {last.intercept_[0]:.2f}, {last.coef_[0].round(2)}")
of_tuning = decided & np.array([row["isMeasured"] for row in rows])
of_page, of_all = (of_many[of_tuning & (y == side)] for side in (0, 1))
print(f"of {of_tuning.sum()} of the tuning half that rules leave open, where 95 % asked of the page are read so, so are {100 * (of_all > np.quantile(of_page, 0.95)).mean():.0f} % asked of all")
# What the rules are sure of stays as they say.
bar = np.where(ranks | (confidence >= ANSWERED), BAR, BAR_UNANSWERED)
read = np.where(decided, of_many > bar, True)
print(f"{100 * read[y == 1].mean():.1f} % of {sum(y == 1)} asked of all and {100 * (1 - read[y == 0].mean()):.1f} % of {sum(y == 0)} asked of the page are read so")

if "--write" in sys.argv:
    signs, model = fit(everything)
    weights = {s: round(float(w), 2) for s, w in zip(signs, model.coef_[0]) if abs(w) >= LIGHTEST}
    with open("lib/answer/understand/reach-weights.json", "w") as out:
        json.dump({"atNothing": round(float(model.intercept_[0]), 2), "weights": weights}, out, indent=0, ensure_ascii=False)
        out.write("\n")
    print(f"wrote {len(weights)} weights")
