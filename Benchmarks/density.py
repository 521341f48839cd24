#!/usr/bin/env python3
"""Measures `density` as a user runs it: CPU seconds, peak memory and the counts that come out.

    python3 Benchmarks/density.py --binary .build/release/incident-mapper --data Gazetteer --events 10000,1000000,10000000

Events are made by a seed: points around fifteen towns of Mali and over its box, 2013-2024, half of them without deaths. A
table of your own is measured with --table; --country none counts in all countries. Needs Python 3.9 alone.
"""
import argparse
import csv
import datetime
import os
import random
import subprocess
import sys
import tempfile

TOWNS = [  # latitude, longitude, weight
    (12.64, -8.00, 6), (14.45, -11.44, 3), (16.77, -3.01, 9), (14.49, -4.20, 22), (13.43, -6.27, 14),
    (11.32, -5.67, 5), (18.44, 1.41, 7), (12.86, -7.56, 3), (16.27, -0.04, 12), (15.92, 2.40, 12),
    (14.35, -3.61, 16), (15.28, -1.70, 8), (16.62, -3.75, 4), (13.90, -4.55, 8), (17.0, -1.96, 2),
]


def write_events(path, count):
    """Writes `count` events; the same for the same number."""
    source = random.Random(42)
    weights = [town[2] for town in TOWNS]
    first = datetime.date(2013, 1, 1)
    days = (datetime.date(2025, 1, 1) - first).days
    with open(path, "w") as file:
        file.write("event_id,event_date,latitude,longitude,fatalities\n")
        for number in range(count):
            if source.random() < 0.08:
                latitude, longitude = source.uniform(10.1, 25.0), source.uniform(-12.3, 4.3)
            else:
                town = source.choices(TOWNS, weights)[0]
                latitude, longitude = source.gauss(town[0], 0.55), source.gauss(town[1], 0.65)
            date = first + datetime.timedelta(days=source.randrange(days))
            killed = 0 if source.random() < 0.5 else int(source.expovariate(0.3))
            file.write(f"E{number},{date},{latitude:.5f},{longitude:.5f},{killed}\n")


def measure(command):
    """CPU seconds (user and system) and peak MiB of a command, which must end well."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 2):
        sys.exit(process.stderr.read().decode())
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def counted(folder):
    with open(os.path.join(folder, "density.csv")) as file:
        return sum(int(row["incidents"]) for row in csv.DictReader(file))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--data", required=True, help="folder of the gazetteer")
    parser.add_argument("--events", default="10000,1000000", help="sizes of tables to make")
    parser.add_argument("--table", action="append", default=[], help="a table to measure instead")
    parser.add_argument("--country", default="ML")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    os.environ["INCIDENT_MAPPER_LAYERS"] = ""
    print("table", "bytes", "counted", "CPU s median", "lowest", "highest", "peak MiB", sep="\t")
    with tempfile.TemporaryDirectory() as scratch:
        tables = options.table
        if not tables:
            for count in map(int, options.events.split(",")):
                tables.append(os.path.join(scratch, f"{count}.csv"))
                write_events(tables[-1], count)
        for table in tables:
            output = os.path.join(scratch, "output")
            command = [options.binary, "density", table, "--data", options.data, "--output", output]
            command += [] if options.country == "none" else ["--country", options.country]
            runs = sorted(measure(command) for _ in range(options.runs))
            middle = runs[len(runs) // 2][0]
            print(
                os.path.basename(table), os.path.getsize(table), counted(output), f"{middle:.2f}",
                f"{runs[0][0]:.2f}", f"{runs[-1][0]:.2f}", f"{max(peak for _, peak in runs):.0f}", sep="\t")


if __name__ == "__main__":
    main()
