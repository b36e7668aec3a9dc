"""Fits whom a question that names nobody asks, on what dump-reach.ts wrote.

    python bench/fit/fit-reach.py <reach.json> [--write]

By ten folds it prints how many of the questions asked of all siblings, and of those asked of the page, are read so; --write
then writes lib/answer/understand/reach-weights.ts. The other weights, of lib/answer/is-of-many.ts, are printed: they are
fitted on log odds of unseen folds. Needs numpy, scipy and scikit-learn.
"""

import json
import sys
from collections import Counter

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold

rows = json.load(open(sys.argv[1]))
y = np.array([row["isOfAll"] for row in rows]).astype(int)
confidence = np.clip([row["confidence"] for row in rows], -6, 8)
decided = np.array([row["rule"] in (None, "perhaps") for row in rows])
# The questions that answers are measured on are worded by fewer people than the rest.
weight = np.where([row["isMeasured"] for row in rows], 0.5, 1.0)
# A sign that fewer questions have is none; L1 with this C leaves some 200 of them.
LEAST, C, BAR = 4, 1, 0.6


def matrix(of, signs):
    at = {sign: i for i, sign in enumerate(signs)}
    places = [(r, at[sign]) for r, i in enumerate(of) for sign in rows[i]["signs"] if sign in at]
    r, c = zip(*places)
    return sp.csr_matrix((np.ones(len(places)), (r, c)), shape=(len(of), len(signs)))


def fit(of):
    counts = Counter(sign for i in of for sign in rows[i]["signs"])
    signs = sorted(sign for sign, count in counts.items() if count >= LEAST)
    model = LogisticRegression(C=C, penalty="l1", solver="liblinear", max_iter=3000, random_state=1)
    return signs, model.fit(matrix(of, signs), y[of], sample_weight=weight[of])


everything = np.arange(len(rows))
odds = np.zeros(len(rows))
for learnt, unseen in StratifiedKFold(10, shuffle=True, random_state=1).split(odds, y):
    signs, model = fit(learnt)
    odds[unseen] = model.decision_function(matrix(unseen, signs))
ranks = np.array([row["ranks"] for row in rows])
both = np.column_stack([odds, confidence])
last = LogisticRegression(C=10).fit(both, y, sample_weight=weight)
of_many = last.decision_function(both)
print(f"{len(rows)} questions; unseen: area under the curve {roc_auc_score(y, odds):.3f} by wording, {roc_auc_score(y, of_many):.3f} with the page's answer")
print(f"is-of-many.ts: {last.intercept_[0]:.2f}, {last.coef_[0][0]:.2f} of the odds, {last.coef_[0][1]:.2f} of the confidence")
open_ranks = ranks & decided
for among in ("second", "trait"):
    # Without traits, dump-reach.ts is to be run on a wiki that has none.
    states = np.column_stack([odds, [row["atPage"] for row in rows], np.clip([row[among] for row in rows], -8, 8)])
    ranking = LogisticRegression(C=10).fit(states[open_ranks], y[open_ranks])
    print(f"of superlatives: {ranking.intercept_[0]:.2f}, {ranking.coef_[0].round(2)} of the odds, the page's and the {among}'s")
    of_ranks = ranking.decision_function(states)
for bar in (0, BAR, 1, 1.5):
    # What the rules are sure of stays as they say.
    read = np.where(decided, np.where(ranks, of_ranks > 0, of_many > bar), True)
    print(f"  {bar}: {100 * read[y == 1].mean():.1f} % of {sum(y == 1)} asked of all, {100 * (1 - read[y == 0].mean()):.1f} % of {sum(y == 0)} asked of the page")

if "--write" in sys.argv:
    signs, model = fit(everything)
    weights = [(s, round(float(w), 2)) for s, w in zip(signs, model.coef_[0]) if abs(w) >= 0.005]

    def quote(text):
        return json.dumps(text) if "'" in text else f"'{text}'"

    with open("lib/answer/understand/reach-weights.ts", "w") as out:
        out.write("// Fitted by bench/fit/fit-reach.py; not edited by hand.\n\n")
        out.write("/** The log odds that a question without any sign asks of all siblings. */\n")
        out.write(f"export const atNothing = {model.intercept_[0]:.2f}\n\n")
        out.write("/** By how much each sign of a question's wording raises them. */\n")
        out.write("export const reachWeights: ReadonlyMap<string, number> = new Map([\n")
        out.writelines(f"  [{quote(sign)}, {value}],\n" for sign, value in weights)
        out.write("])\n")
    print(f"wrote {len(weights)} weights")
