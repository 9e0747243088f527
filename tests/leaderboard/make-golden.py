"""Makes golden.json: ratings by programs that are not ours, for `report.ts` and the unit tests to compare with.

    python3 -m venv /tmp/golden && /tmp/golden/bin/pip install numpy==2.4.6 pandas scipy scikit-learn
    /tmp/golden/bin/python tests/leaderboard/make-golden.py ../shared/corpora/arena_battles_meta.csv.gz

Plain ratings follow FastChat's `compute_elo_mle_with_tie` (fastchat/serve/monitor/elo_analysis.py): a win counts 2, a tie or "both bad" 1
for each, scikit-learn's LogisticRegression without intercept or penalty, 400 * coefficient + 1000. Style control follows its first
published form (LogisticRegression with its usual penalty C=1, each battle twice, ties split; differences as in `rating_systems.py`).
Two things differ from FastChat, so that methods are compared and not where a solver stopped: the solver is newton-cg, not lbfgs, and the
tolerance is tight. Half widths of intervals are a sandwich estimate over single battles by numpy's pseudo-inverse.
"""
import json, math, pathlib, sys
import numpy as np, pandas as pd, scipy, sklearn
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

Z95 = 1.959963984540054
ALPHA = math.log(10)

def fit(X, Y, W, C=np.inf):
    lr = LogisticRegression(fit_intercept=False, C=C, solver="newton-cg", tol=1e-15, max_iter=2000)
    lr.fit(X, Y, sample_weight=W)
    return lr.coef_[0]

def plain(a, b, winner):
    names = sorted(set(a) | set(b))
    at = {name: i for i, name in enumerate(names)}
    x, y = a.map(at).to_numpy(), b.map(at).to_numpy()
    n = len(names)
    win = np.zeros((n, n))
    for i, j, w in zip(x, y, winner):
        if w == "model_a": win[i, j] += 2
        elif w == "model_b": win[j, i] += 2
        else: win[i, j] += 1; win[j, i] += 1
    X, Y, W = [], [], []
    for i in range(n):
        for j in range(n):
            if i == j or win[i, j] + win[j, i] == 0: continue
            row = np.zeros(n)
            row[i], row[j] = ALPHA, -ALPHA
            X += [row, row]; Y += [1, 0]; W += [win[i, j], win[j, i]]
    r = fit(np.array(X), np.array(Y), np.array(W))
    half = sandwich(x, y, winner, r * ALPHA, n)
    return {name: [400 * r[i] + 1000, half[i]] for i, name in enumerate(names)}

def sandwich(x, y, winner, theta, n):
    outcome = winner.map({"model_a": 1.0, "model_b": 0.0}).fillna(0.5).to_numpy()
    X = np.zeros((len(x), n))
    rows = np.arange(len(x))
    np.add.at(X, (rows, x), 1.0)
    np.add.at(X, (rows, y), -1.0)
    p = expit(X @ theta)
    H = (X.T * (p * (1 - p))) @ X
    B = (X.T * (outcome - p) ** 2) @ X
    G = np.linalg.pinv(H, rcond=1e-12)
    return Z95 * 400 / ALPHA * np.sqrt(np.diag(G @ B @ G))

def synthetic():
    """600 battles of 8 names with counts of style, from a generator that `synthetic.ts` has too."""
    state = 20260914
    def draw(n):
        nonlocal state
        state = (state * 1103515245 + 12345) % 2147483648
        return (state >> 8) % n
    rows = []
    for _ in range(600):
        a = draw(8); b = (a + 1 + draw(7)) % 8
        sides = [[200 + draw(3000), draw(6), draw(20), draw(12)] for _ in range(2)]
        lean = 10 + (a - b) * 2 + (3 if sides[0][0] > sides[1][0] else -3)
        v = draw(30)
        winner = "model_a" if v < lean else "tie" if v < lean + 3 else "model_b"
        rows.append((f"m{a}", f"m{b}", winner, *sides[0], *sides[1]))
    return pd.DataFrame(rows, columns=["model_a", "model_b", "winner"] + [f"{s}{k}" for s in "ab" for k in range(4)])

def styled(df):
    names = sorted(set(df.model_a) | set(df.model_b))
    at = {name: i for i, name in enumerate(names)}
    n = len(names)
    A = df[[f"a{k}" for k in range(4)]].to_numpy(float)
    B = df[[f"b{k}" for k in range(4)]].to_numpy(float)
    D = (A - B) / (A + B + 1)
    D = (D - D.mean(axis=0)) / D.std(axis=0)
    X = np.zeros((len(df), n + 4))
    X[np.arange(len(df)), df.model_a.map(at)] = ALPHA
    X[np.arange(len(df)), df.model_b.map(at)] = -ALPHA
    X[:, n:] = D
    first = (df.winner != "model_b").to_numpy(int)    # a tie is a win the first time
    second = (df.winner == "model_a").to_numpy(int)   # and a loss the second
    r = fit(np.vstack([X, X]), np.concatenate([first, second]), None, C=1.0)
    return {"ratings": {name: 400 * r[i] + 1000 for i, name in enumerate(names)}, "worths": list(r[n:])}

df = pd.read_csv(sys.argv[1])
made = synthetic()
golden = {
    "how": "tests/leaderboard/make-golden.py",
    "with": {"sklearn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__},
    "battles": len(df),
    "model": plain(df.model_a, df.model_b, df.winner),
    "canonical": plain(df.canonical_a, df.canonical_b, df.winner),
    "synthetic": {"plain": plain(made.model_a, made.model_b, made.winner), "styled": styled(made)},
}
out = pathlib.Path(__file__).with_name("golden.json")
out.write_text(json.dumps(golden, indent=1) + "\n")
print(f"{out}: {len(golden['model'])} names")
