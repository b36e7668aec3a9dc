"""Fits the ranking and the confidence of lib/retrieval on features written by dump-features.ts, and writes their tables.

    python bench/fit/fit-models.py filed|unasked|running <features, without .json/.bin> [--write]

Prints what cross-validation by article or entry tells of unseen ones. Needs numpy, scipy and scikit-learn.
"""

import json
import pathlib
import sys

import numpy as np
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

kind, prefix = sys.argv[1:3]
table = json.load(open(prefix + ".json"))
names = table["featureNames"]
X = np.fromfile(prefix + ".bin", np.float32).reshape(-1, len(names)).astype(float)
M = np.array(table["meta"])  # question, 1 where the paragraph that answers is left out, 1 where the claim answers
questions = table["questions"]
set_of = np.array([q["set"] for q in questions])
group_of = np.unique([q["group"] for q in questions], return_inverse=True)[1]
Q, without, y = M[:, 0], M[:, 1] == 1, M[:, 2]
sets, groups = set_of[Q], group_of[Q]
RANK_WEIGHTS = {"squad": 1.0, "wiki": 1.0, "sel": 0.3, "none": 0.0}
SURE_WEIGHTS = {"squad": 1.0, "sel": 0.4, "wiki": 1.0, "none": 1.0}

# The same for all claims of a question: they tell nothing of their order.
SHARED = {"wants", "unitCount", "totalWeight", "held", "absentKnown", "facetCount", "heldAlike", "rarestHeld", "thingHeld", "thingAbsent", "absent", "absentAlike", "absentWeight", "besides", "nearlyBesides", "nearlyBesidesThree", "besidesInWords", "nearlyBesidesInWords", "besidesInLikeness", "nearlyBesidesInLikeness"}
ranked = [i for i, name in enumerate(names) if name not in SHARED]
has_answer = np.zeros(len(questions), bool)
has_answer[Q[(y == 1) & ~without]] = True
rankable = ~without & has_answer[Q]


def scale_of(columns):
    """What to divide each column by; one that never changes gets no weight."""
    spread = columns.std(0)
    return np.where(spread < 1e-9, np.inf, spread + 1e-6)


def fit_rank(rows, l2=0.01):
    """Listwise softmax: the share of the claims that answer, among all of a question's."""
    rows = rows[rankable[rows]]
    z = X[rows][:, ranked]
    scale = scale_of(z)
    z = z / scale
    _, at = np.unique(Q[rows], return_inverse=True)
    n = at.max() + 1
    first = np.zeros(n, int)
    first[at[::-1]] = np.arange(len(rows))[::-1]
    weight = np.array([RANK_WEIGHTS[s] for s in sets[rows[first]]])
    weight /= weight.sum()

    def loss(w):
        s = z @ w
        top = np.full(n, -np.inf)
        np.maximum.at(top, at, s)
        e = np.exp(s - top[at])
        total = np.bincount(at, e, n)
        right = np.bincount(at, e * y[rows], n)
        share = e / total[at]
        inside = e * y[rows] / right[at]
        gradient = ((share - inside) * weight[at]) @ z
        return -(weight * np.log(right / total)).sum() + l2 * w @ w, gradient + 2 * l2 * w

    w = minimize(loss, np.zeros(z.shape[1]), jac=True, method="L-BFGS-B", options=dict(maxiter=200)).x
    whole = np.zeros(len(names))
    whole[ranked] = w / scale
    # An outdated claim may still be what a question asks about: the few in the set must not rule it out.
    at = names.index("outdated")
    whole[at] = max(whole[at], -4)
    return whole


def lists():
    key = Q * 2 + without
    starts = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    return list(zip(starts, np.r_[starts[1:], len(key)]))


WANTS = ["any", "money", "number", "date", "who", "place", "reason"]


def expand(row, s, order):
    """What the confidence of a list's best claim is told by."""
    lead = s[order[0]] - (s[order[1]] if len(s) > 1 else s[order[0]] - 3)
    share = 1 / np.exp(s - s.max()).sum()
    wants = row[names.index("wants")]
    type_ = row[names.index("type")]
    return np.r_[row, [wants == i for i in range(7)], [(wants == i) * (1 - type_) for i in range(7)], s[order[0]], lead, share, np.sqrt(row[names.index("missingWeight")])]


extra = [f"wants {w}" for w in WANTS] + [f"no {w}" for w in WANTS] + ["score", "lead", "share", "missingRoot"]
DROPPED = {"wants", "outdated"}
all_names = names + extra
kept_columns = [i for i, name in enumerate(all_names) if name not in DROPPED]
everything = np.arange(len(X))
score = np.zeros(len(X))
for train, test in GroupKFold(5, shuffle=True, random_state=5).split(X, groups=groups):
    score[test] = X[test] @ fit_rank(train)

best = []
for a, b in lists():
    s = score[a:b]
    order = np.argsort(-s, kind="stable")
    best.append((a + order[0], expand(X[a + order[0]], s, order), order, a, b))
rows = np.array([b[0] for b in best])
Z = np.array([b[1] for b in best])[:, kept_columns]
in_wiki = ~np.isin(sets[rows], ["squad", "sel"])
answers = np.where(in_wiki, (y[rows] == 1) & ~without[rows], ~without[rows]).astype(int)
# A claim left out of an entry filed by facet often has another beside it that answers too: those tell nothing either.
usable = ~(np.char.startswith(sets[rows], "wiki") & ((y[rows] == 0) | without[rows]))  # a wrong best claim of an answerable question tells nothing of abstaining


# More of what speaks for a claim as a whole never makes it less sure, nor more of what speaks against it surer: among
# questions that the wiki does not answer many share words with a claim, and a free fit may turn all that is shared against
# it. What is part of such a whole is free to count for less there: by cross-validation that refuses some 5 % more.
FOR = {"askOverlap", "typical", "spoken", "eitherAnywhere", "thingAnywhere", "meaning", "askMeaning", "askMeanings", "askMeaningLead", "askMeaningsLead", "type", "score", "lead", "share"}
AGAINST = {"missingWeight", "missingName", "missingNumber", "absentKnown", "thingAbsent", "absent", "absentAlike", "absentWeight", "missingRoot", "besides", "nearlyBesides", "nearlyBesidesThree", "besidesInWords", "nearlyBesidesInWords", "besidesInLikeness", "nearlyBesidesInLikeness"} | {f"no {w}" for w in WANTS}


def fit_sure(t, C=0.05):
    """A logistic model with an L2 penalty, as scikit-learn weighs it, whose weights keep to the signs above."""
    weight = np.array([SURE_WEIGHTS.get(s, 0) for s in sets[rows]])
    t = t[weight[t] > 0]
    scale = scale_of(Z[t])
    z, sign, w8 = Z[t] / scale, np.where(answers[t] == 1, 1.0, -1.0), weight[t]

    def loss(w):
        margin = sign * (z @ w[:-1] + w[-1])
        pull = -w8 * sign / (1 + np.exp(margin))
        gradient = np.r_[w[:-1] + C * (pull @ z), C * pull.sum()]
        return 0.5 * w[:-1] @ w[:-1] + C * (w8 * np.logaddexp(0, -margin)).sum(), gradient

    names_kept = [all_names[i] for i in kept_columns]
    bounds = [(0, None) if n in FOR else (None, 0) if n in AGAINST else (None, None) for n in names_kept]
    w = minimize(loss, np.zeros(z.shape[1] + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)], options=dict(maxiter=500)).x
    return w[:-1] / scale, w[-1]


def cross_validate(fit):
    sure = np.zeros(len(rows))
    for train, test in GroupKFold(5, shuffle=True, random_state=9).split(rows, groups=groups[rows]):
        sure[test] = fit(train[usable[train]], test)
    return sure


def linear(t, test):
    w, one = fit_sure(t)
    return Z[test] @ w + one


def print_figures():
    sure = cross_validate(linear)
    for s in dict.fromkeys(set_of):
        inside = [(i, b) for i, b in enumerate(best) if sets[b[0]] == s]
        if not inside:
            continue
        whole = [(i, b) for i, b in inside if not without[b[0]]]
        hit = [[any(y[b[3] + b[2][:k]] == 1) for k in (1, 2, 3)] for _, b in whole]
        kept = np.array([sure[i] for i, _ in whole])
        gone = np.array([sure[i] for i, b in inside if without[b[0]] or s.startswith("none")])
        line = f"{s:5} n {len(whole):5} first {np.mean([h[0] for h in hit]):.3f} two {np.mean([h[1] for h in hit]):.3f} three {np.mean([h[2] for h in hit]):.3f}"
        if s.startswith("none"):
            line += "".join(f" | bar {bar}: refused {np.mean(gone < bar):.3f}" for bar in (-0.5, -0.8, -1.1, -1.4))
        elif len(gone):
            for at in (0.9, 0.92, 0.95):
                bar = np.quantile(kept, 1 - at)
                line += f" | answering {at:.0%}: false {np.mean(gone >= bar):.3f} (bar {bar:.2f})"
        else:
            line += f" | 2%/5%/10%/20% quantile of confidence {np.quantile(kept, [.02, .05, .1, .2]).round(2)}"
        print(line, flush=True)

print_figures()
if "--write" in sys.argv:
    rank = fit_rank(everything)
    one, sure = (lambda fit: (fit[1], fit[0]))(fit_sure(np.flatnonzero(usable)))

    def key(n):
        return n if n.isidentifier() else f"'{n}'"

    of, name = {"running": ("In running text", "running-text"), "filed": ("Among claims filed by facet", "filed-claims"), "unasked": ("Among claims filed by facet without questions that they answer", "unasked-claims")}[kind]
    ranking = "".join(f"\n  {n}: {v:.4f}," for n, v in zip(names, rank) if n not in SHARED)
    confidence = f"\n  one: {one:.4f}," + "".join(f"\n  {key(all_names[i])}: {v:.4f}," for i, v in zip(kept_columns, sure))
    (pathlib.Path(__file__).parents[2] / "lib" / "retrieval" / f"{name}-weights.ts").write_text(
        "// Fitted by bench/fit/fit-models.py; not edited by hand.\n\n"
        f"/** {of}: by how much each feature of a match raises its claim above the others, in log odds. */\n"
        f"export const ranking = {{{ranking}\n}}\n\n"
        "/** By how much each feature of a question's best match raises the log odds that it answers. */\n"
        f"export const confidence = {{{confidence}\n}}\n"
    )
