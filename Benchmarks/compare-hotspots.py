#!/usr/bin/env python3
"""Hotspot statistics beside the Python packages that a user would take instead, in turn in one run.

    (cd Benchmarks && swift build -c release)
    python3 Benchmarks/compare-hotspots.py --binary Benchmarks/.build/release/statistics-benchmark --runs 3
    python3 Benchmarks/compare-hotspots.py --binary … --only gistar,knox --quick

Each work runs as a process of its own: wall and CPU seconds (user and system) of the whole process, making the data
included, and its peak memory; medians of the runs. A peer runs with the interpreter that runs this script, when its
packages can be imported (esda and libpysal; scikit-learn; SciPy for Knox), and is left out otherwise. The two make their
data by the same rule from different random numbers. A figure above the aim is marked "above".

What counts as a peer's work: esda Gi* and Local Moran with 999 conditional permutations, numba compiling in the first
call; scikit-learn's DBSCAN and HDBSCAN with a ball tree and haversine distances, its Epanechnikov density by a k-d tree
(without edge correction, which it does not have); for Knox, pairs by SciPy's k-d tree and 99 permutations in NumPy.
"""
import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time

# Data by the rules of SyntheticCounts and SyntheticPoints.
COUNTS = """
import sys, numpy as np
side = int(sys.argv[1])
random = np.random.default_rng(1)
y = random.poisson(np.exp(random.normal(0, 1, side * side))).astype(float)
import libpysal, esda
w = libpysal.weights.lat2W(side, side, rook=False)
"""
POINTS = """
import sys, numpy as np
random = np.random.default_rng(7)
n, clouds = int(sys.argv[1]), 400
middles = np.c_[random.uniform(-18, 50, clouds), random.uniform(-30, 32, clouds)]
sizes = random.uniform(10, 60, clouds) / 111.2
chosen = random.integers(0, clouds, n - n * 3 // 10)
far = np.c_[random.uniform(-18, 50, n * 3 // 10), random.uniform(-30, 32, n * 3 // 10)]
near = middles[chosen] + sizes[chosen, None] * random.normal(size=(len(chosen), 2))
lonlat = np.r_[far, near]
"""
PEERS = {
    "gistar": (["esda", "libpysal"], COUNTS + """
esda.G_Local(y, w, transform='B', star=True, permutations=999, n_jobs=-1, seed=1, keep_simulations=False)
"""),
    "moran": (["esda", "libpysal"], COUNTS + """
esda.Moran_Local(y, w, transformation='r', permutations=999, n_jobs=-1, seed=1, keep_simulations=False)
"""),
    "dbscan": (["sklearn"], POINTS + """
from sklearn.cluster import DBSCAN
DBSCAN(eps=float(sys.argv[2]) / 6371.0088, min_samples=int(sys.argv[3]), metric='haversine', algorithm='ball_tree',
       n_jobs=-1).fit(np.radians(lonlat[:, ::-1]))
"""),
    "hdbscan": (["sklearn"], POINTS + """
from sklearn.cluster import HDBSCAN
HDBSCAN(min_cluster_size=25, min_samples=10, metric='haversine', algorithm='ball_tree', copy=True).fit(
    np.radians(lonlat[:, ::-1]))
"""),
    "kde": (["sklearn"], POINTS + """
from sklearn.neighbors import KernelDensity
side = int(sys.argv[2])
x, y = np.meshgrid(np.linspace(-2000, 5200, side), np.linspace(-3500, 3700, side))
np.exp(KernelDensity(bandwidth=50, kernel='epanechnikov', algorithm='kd_tree').fit(lonlat * [100, 110]).score_samples(
    np.c_[x.ravel(), y.ravel()]))
"""),
    "knox": (["scipy"], """
import sys, numpy as np
from scipy.spatial import cKDTree
random = np.random.default_rng(5)
n = int(sys.argv[1])
middles, chosen = random.uniform(0, 2000, (200, 2)), random.integers(0, 200, n)
places = middles[chosen] + random.normal(0, 15, (n, 2))
days = random.integers(0, 2900, n)
pairs = cKDTree(places).query_pairs(10, output_type='ndarray')
for _ in range(99):
    shuffled = random.permutation(days)
    (np.abs(shuffled[pairs[:, 0]] - shuffled[pairs[:, 1]]) <= 14).sum()
"""),
}
# Name; our command; the peer and its arguments, or None; the aim in seconds and MB.
WORKS = [
    ("Gi*, 40,000 cells, 999 permutations", "gistar --side 200", ("gistar", "200"), 1.5, 60),
    ("Local Moran, the same", "moran --side 200", ("moran", "200"), 1.5, 60),
    ("Gi*, 2,500 cells, 999 permutations", "gistar --side 50", ("gistar", "50"), None, None),
    ("DBSCAN, 1,000,000 points, 5 km, 10", "dbscan --points 1000000 --km 5 --neighbours 10",
     ("dbscan", "1000000", "5", "10"), 3, 200),
    ("DBSCAN, 1,000,000 points, 25 km, 5", "dbscan --points 1000000 --km 25 --neighbours 5", None, 10, 200),
    ("DBSCAN, 100,000 points, 25 km, 5", "dbscan --points 100000 --km 25 --neighbours 5",
     ("dbscan", "100000", "25", "5"), 0.25, None),
    ("HDBSCAN, 20,000 points", "hdbscan --points 20000 --size 25 --neighbours 10", ("hdbscan", "20000"), 1.5, None),
    ("KDE, 100,000 points on 512 × 512, Gaussian, edge-corrected", "kde --points 100000 --side 512 --edge uniform", None,
     0.3, None),
    ("the same, Epanechnikov, not corrected", "kde --points 100000 --side 512 --kernel epanechnikov --edge none",
     ("kde", "100000", "512"), None, None),
    ("scan, space-time, 421 cells × 8 years, 999 replicates", "scan --cells 421 --steps 8 --cases 3760", None, 4, None),
    ("scan, spatial, 421 cells, 999 replicates", "scan --cells 421 --steps 8 --cases 3760 --model spatial", None, None,
     None),
    ("Knox, 20,000 events, 99 permutations", "knox --points 20000 --permutations 99", ("knox", "20000"), 0.2, None),
    ("emerging hot spots, 40,000 cells × 32 steps", "emerging --side 200 --steps 32", None, None, None),
]


def measure(command):
    """Wall and CPU seconds and peak MB of a process; None when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    message = process.stderr.read().decode()
    process.stderr.close()
    if os.waitstatus_to_exitcode(status) != 0:
        print(message.strip().splitlines()[-1:] or "failed", file=sys.stderr)
        return None
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def median(runs):
    runs = [run for run in runs if run]
    return [statistics.median(figure) for figure in zip(*runs)] if runs else None


def text(figures):
    return "\t".join("–" for _ in range(3)) if figures is None else "%.2f\t%.2f\t%.0f" % tuple(figures)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help="statistics-benchmark")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="", help="works, by the first word of their commands, with commas")
    parser.add_argument("--quick", action="store_true", help="without peers that take minutes")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    wanted = set(filter(None, options.only.split(",")))
    print("work", "wall s", "CPU s", "peak MB", "peer wall s", "peer CPU s", "peer MB", "aim", sep="\t")
    with tempfile.TemporaryDirectory() as scratch:
        for name, ours, peer, seconds, megabytes in WORKS:
            if wanted and ours.split()[0] not in wanted:
                continue
            theirs = None
            if peer and not options.no_peers and not (options.quick and peer[1] in ("1000000", "200")):
                packages, code = PEERS[peer[0]]
                if all(importlib.util.find_spec(package) for package in packages):
                    script = os.path.join(scratch, peer[0] + ".py")
                    with open(script, "w") as file:
                        file.write(code)
                    theirs = [sys.executable, script, *peer[1:]]
            runs = [(measure([options.binary, *ours.split()]), measure(theirs) if theirs else None)
                    for _ in range(options.runs)]
            own, other = median(own for own, _ in runs), median(other for _, other in runs)
            aim = "–" if seconds is None else "%g s" % seconds + ("" if megabytes is None else ", %g MB" % megabytes)
            if own and ((seconds and own[0] > seconds) or (megabytes and own[2] > megabytes)):
                aim += " (above)"
            print(name, text(own), text(other), aim, sep="\t", flush=True)


if __name__ == "__main__":
    main()
