"""Two runs at a time, on one folder of outputs and on one index."""
import os
import shutil

from .bench import ROOT, contents, leftovers
from .kills import Trial


def outputs(bench):
    for command in bench.commands():
        if command.name not in ("extract", "map", "density", "geocode"):
            continue
        trial, failures, seen = Trial(bench, command), [], {"old": 0, "new": 0}
        for i in range(10):
            trial.prepare("a")
            processes = [trial.start(generation) for generation in ("ab" if i % 2 else "ba")]
            codes = [process.communicate() and process.returncode for process in processes]
            state, name = trial.state("a", "b")
            if any(code not in (0, 2) for code in codes):
                failures.append(f"{command.name}: codes {codes}")
            if state in seen:
                seen[state] += 1
            else:
                failures.append(f"{command.name}: outputs are {state or name}")
            if trial.left():
                failures.append(f"{command.name}: left {trial.left()}")
        bench.row("two runs", command.name, 10, failures, f"{seen['old']} all of one, {seen['new']} all of the other")


def indexes(bench):
    """The index is not there, and several runs want it."""
    data = bench.path("data")
    shutil.copytree(os.path.join(ROOT, "Gazetteer"), data, ignore=shutil.ignore_patterns(".index"), symlinks=True)
    environment = dict(bench.environment, INCIDENT_MAPPER_DATA=data)
    failures = []
    for i in range(3):
        shutil.rmtree(os.path.join(data, ".index"), ignore_errors=True)
        processes = [
            bench.start(["geoparse", bench.path("in", "a"), "--output", bench.path("together", f"{k}.geojson")],
                        environment) for k in range(3)]
        codes = [process.communicate() and process.returncode for process in processes]
        if codes != [0, 0, 0]:
            failures.append(f"codes {codes}")
        found = contents(bench.path("together"))
        if len(found) != 3 or len(set(found.values())) != 1:
            failures.append("the runs differ")
        if bench.run(["gazetteer", "info"], environment)[0] != 0:
            failures.append("the index is damaged")
        if leftovers(data):
            failures.append(f"left {leftovers(data)}")
    bench.row("two runs", "one index, three at a time", 3, failures)
