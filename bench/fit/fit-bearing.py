"""Fits lib/retrieval/trait-weights.ts and lib/answer/choose/bearing-odds.ts: logistic regressions on what dump-bearing.ts wrote.

    python bench/fit/fit-bearing.py <bearing.json> [--write]

Prints what ten folds by question tell of unseen ones: for how many the likeliest trait states a claim of every group they
must cite; and, by several bars, how many questions have a claim of every group, and how many of the claims told are wanted.
Claims are weighed with the odds of traits that did not see their question. With --write, writes the weights of traits, and prints
those of claims. Needs numpy and scikit-learn.
"""

import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

read = json.load(open(sys.argv[1]))
questions = [q for q in read["questions"] if q["claims"] and q["traits"]]
FOLDS, MOST_LINES, FURTHEST, UNLIKELIEST = 10, 12, 4.2, -8
everything = np.arange(len(questions))
fold_of = np.random.RandomState(0).randint(0, FOLDS, len(questions))


def fit(rows, X, y, C, held=None):
    """Logistic regression over what is brought to one scale; its weights for the values as they are."""
    values, right = np.vstack([X[i] for i in rows]), np.concatenate([y[i] for i in rows])
    count = np.ones(len(right))
    if held is not None:
        values, right = np.vstack([values, *held]), np.concatenate([right, *([np.arange(len(h)) == 0 for h in held])])
        count = np.concatenate([count, np.full(len(right) - len(count), HELD_OUT)])
    mean, scale = values.mean(0), values.std(0) + 1e-9
    model = LogisticRegression(C=C, max_iter=5000).fit((values - mean) / scale, right, sample_weight=count)
    weights = model.coef_[0] / scale
    return weights, model.intercept_[0] - weights @ mean


def unseen(X, y, C, held=None):
    odds = [None] * len(questions)
    for fold in range(FOLDS):
        weights, one = fit(everything[fold_of != fold], X, y, C, held)
        for i in everything[fold_of == fold]:
            odds[i] = X[i] @ weights + one
    return odds


# A trait is the one asked for where it states a claim of each group, and half of what it states is wanted.
features = list(questions[0]["traits"][0]["features"])
own = [np.array([[t["features"][n] for n in features] for t in q["traits"]]) for q in questions]
of_traits = [np.hstack([x, x - x.max(0)]) for x in own]


# What a wording that its editors did not think of counts, beside a reader's question: there are many, and each is like the rest.
HELD_OUT = 0.2
held = [np.array([[t["features"][n] for n in features] for t in one["traits"]]) for one in read["held"]]
held = [np.hstack([x, x - x.max(0)]) for x in held]


def states(question, trait):
    return all(set(group) & set(trait["claims"]) for group in question["must"])


def is_asked(question, trait):
    if not question["must"]:
        # What no claim answers asks for the nearest of what none tells.
        near = [t["features"]["nearest"] for t in question["traits"] if not t["claims"]]
        return not trait["claims"] and trait["features"]["nearest"] == max(near, default=0)
    wanted = {c["id"] for c in question["claims"] if c["isWanted"]}
    return states(question, trait) and 2 * len(wanted & set(trait["claims"])) >= len(trait["claims"])


asked = [np.array([is_asked(q, t) for t in q["traits"]]) for q in questions]
trait_odds = unseen(of_traits, asked, 0.1, held)
likeliest = [q["traits"][int(odds.argmax())] for q, odds in zip(questions, trait_odds)]
answered = [(q, t) for q, t in zip(questions, likeliest) if q["must"]]
print(f"{len(answered)} questions; the likeliest trait states what {sum(states(q, t) for q, t in answered)} must cite")
others = [t for q, t in zip(questions, likeliest) if not q["must"]]
print(f"{len(others)} that no claim answers; for {sum(not t['claims'] for t in others)} the likeliest trait is one that none states")
print(f"of those that claims answer, for {sum(not t['claims'] for _, t in answered)}")

names = [n for n in questions[0]["claims"][0]["bearing"] if n not in ("trait", "traitShare", "likeliestTrait", "unstated")]


def with_traits(question, odds):
    shares = np.exp(odds - odds.max()) / np.exp(odds - odds.max()).sum()
    of_claim = {}
    for trait, one, share in zip(question["traits"], odds, shares):
        for claim in trait["claims"]:
            best, sum_ = of_claim.get(claim, (UNLIKELIEST, 0))
            of_claim[claim] = (max(best, one), sum_ + share)
    found = [of_claim.get(c["id"], (UNLIKELIEST, 0)) for c in question["claims"]]
    stated = [one for trait, one in zip(question["traits"], odds) if trait["claims"]]
    unstated = sum(share for trait, share in zip(question["traits"], shares) if not trait["claims"])
    likeliest = max(UNLIKELIEST, *stated)
    return np.array(
        [[c["bearing"][n] for n in names] + [best, share, likeliest, unstated] for c, (best, share) in zip(question["claims"], found)]
    )


y = [np.array([c["isWanted"] for c in q["claims"]]) for q in questions]


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
        if question["ranks"] != ranks or not question["must"]:
            continue
        claims = told(question, own, bar)
        ids = {claim["id"] for claim in claims}
        asked += 1
        right += all(ids & set(group) for group in question["must"])
        wanted += sum(claim["isWanted"] for claim in claims)
        count += len(claims)
    others = [told(q, own, bar) for q, own in zip(questions, odds) if not q["must"] and q["ranks"] == ranks]
    refused = f", {sum(not claims for claims in others)} of {len(others)} refused"
    return f"{right} of {asked} right, {100 * wanted / max(1, count):.0f} % of {count} wanted{refused}"


def report(title, X, more):
    odds = unseen(X, y, 1)
    print(f"{title}: unseen, area under the curve {roc_auc_score(np.concatenate(y), np.concatenate(odds)):.3f}")
    for ranks in (False, True):
        print("  superlatives" if ranks else "  filters")
        for bar in (-3, -2.5, -2, -1.5, -1.2, -1, -0.5):
            print(f"    {bar:5}: {judge(odds, bar, ranks)}")
    weights, one = fit(everything, X, y, 1)
    print("  atNothing", round(one, 3), {name: round(w, 3) for name, w in zip(names + more, weights)})


report("without traits", [np.array([[c["bearing"][n] for n in names] for c in q["claims"]]) for q in questions], [])
report(
    "with traits",
    [with_traits(q, odds) for q, odds in zip(questions, trait_odds)],
    ["trait", "traitShare", "likeliestTrait", "unstated"],
)

if "--write" in sys.argv:
    weights, one = fit(everything, of_traits, asked, 0.1, held)
    half = len(features)

    def lines(values):
        return "".join(f"    {name}: {round(value, 2)},\n" for name, value in zip(features, values))

    with open("lib/retrieval/trait-weights.ts", "w") as out:
        out.write(
            "import type { TraitFeatures } from './meet-traits.ts'\n\n"
            "/** Written by bench/fit/fit-bearing.py: the weights of what a trait has, and of how far that is behind the best of all. */\n"
            "export const traitWeights: { one: number; own: TraitFeatures; behind: TraitFeatures } = {\n"
            f"  one: {round(one, 2)},\n  own: {{\n{lines(weights[:half])}  }},\n  behind: {{\n{lines(weights[half:])}  }},\n}}\n"
        )
