#!/usr/bin/env python3
"""Times `extract` on many reports in one process, and how its memory grows with their number.

usage: many-reports.py [--binary .build/release/incident-mapper] [--reports DIR] [--counts 500,1000,2000] [--runs 3]

The reports of DIR (by default the bundled example) are written again and again under other names, the years in them moved
by as many years as there are rounds modulo 40, so that the copies are not all one incident to the merge. Prints for each count
wall time, CPU time and peak memory of the whole process, the median of the runs, and reports a second of wall time.
"""
import argparse, os, pathlib, re, resource, statistics, subprocess, tempfile, time


def copies(folder, count, target):
    sources = sorted(p for p in pathlib.Path(folder).rglob("*") if p.suffix in {".txt", ".html"})
    size = 0
    for number in range(count):
        source = sources[number % len(sources)]
        shift = number // len(sources) % 40
        text = source.read_bytes()
        moved = re.sub(rb"\b(20[012]\d)\b", lambda m: str(int(m[1]) - shift).encode(), text)
        (target / f"{number:05}-{source.name}").write_bytes(moved)
        size += len(moved)
    return size


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in (0, 2):
        raise SystemExit(f"{command[0]} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/release/incident-mapper")
    parser.add_argument("--reports", default="Tests/Fixtures/Reports")
    parser.add_argument("--counts", default="500,1000,2000")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    for count in map(int, options.counts.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / "reports"
            target.mkdir()
            size = copies(options.reports, count, target)
            command = [options.binary, "extract", str(target), "--output", folder + "/incidents.geojson"]
            run(command)
            runs = [run(command) for _ in range(options.runs)]
            wall, cpu, memory = (statistics.median(values) for values in zip(*runs))
            print(f"{count} reports, {size / 1e6:.1f} MB: {wall:.2f} s wall, {cpu:.2f} s CPU, {memory:.0f} MiB, "
                  f"{count / wall:.0f} reports a second")


main()
