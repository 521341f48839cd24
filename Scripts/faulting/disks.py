"""Outputs that cannot be written: full disks, read-only folders, pipes that nobody reads."""
import os
import subprocess

from .bench import contents, leftovers


class Disk:
    """A small disk in memory; needs the superuser."""

    def __init__(self, bench, name, size):
        self.path = bench.folder(name)
        self.is_there = os.geteuid() == 0 and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", self.path], stderr=subprocess.DEVNULL
        ).returncode == 0

    def __enter__(self):
        return self

    def make_read_only(self):
        return subprocess.run(["mount", "-o", "remount,ro", self.path], stderr=subprocess.DEVNULL).returncode == 0

    def __exit__(self, *_):
        if self.is_there:
            subprocess.run(["umount", "-l", self.path], check=False)


def cannot_write(bench, part, case, command, out, old):
    """Runs a command that cannot write: code 1, a reason, the old files as they were."""
    code, error, _ = bench.run(command.arguments("b", out))
    failures = []
    if code != 1:
        failures.append(f"{case}: code {code}: {error}")
    if "cannot be written" not in error:
        failures.append(f"{case}: the reason is not said: {error}")
    if contents(out) != old:
        failures.append(f"{case}: old files have changed")
    if leftovers(out):
        failures.append(f"{case}: left {leftovers(out)}")
    bench.row(part, case, 1, failures, error.strip().splitlines()[-1][-90:] if error.strip() else "")


def writers(bench):
    return [c for c in bench.commands() if not c.layers]


def full(bench):
    for number, command in enumerate(writers(bench)):
        with Disk(bench, f"disk{number}", "64k") as disk:
            if not disk.is_there:
                return bench.row("disk full", "all", 0, [], "passed over: no small disk can be mounted here")
            with open(os.path.join(disk.path, "filler"), "wb") as file:
                file.write(b"x" * 50_000)
            old = contents(disk.path)
            cannot_write(bench, "disk full", command.name, command, disk.path, old)
    if os.path.exists("/dev/full"):
        failures = []
        cases = [["extract", bench.path("in", "a")], ["geoparse", bench.path("in", "a")],
                 ["geocode", "--input", bench.path("in", "a-names.csv")], ["geocode", "Gao"],
                 ["gazetteer", "export", "sahel"]]
        for arguments in cases:
            with open("/dev/full", "wb") as device:
                code, error, _ = bench.run(arguments, stdout=device)
            if code != 1 or "standard output cannot be written" not in error:
                failures.append(f"{arguments[0]} > /dev/full: code {code}: {error}")
        bench.row("disk full", "standard output", len(cases), failures)


def read_only(bench):
    for number, command in enumerate(writers(bench)):
        with Disk(bench, f"fixed{number}", "4m") as disk:
            with open(os.path.join(disk.path, "a.geojson"), "w", encoding="utf-8") as file:
                file.write("old")
            old = contents(disk.path)
            if disk.is_there and not disk.make_read_only():
                return bench.row("read-only", "all", 0, [], "passed over: no disk can be made read-only here")
            if not disk.is_there:
                if os.geteuid() == 0:
                    return bench.row("read-only", "all", 0, [], "passed over: rights do not bind the superuser")
                os.chmod(disk.path, 0o555)
            cannot_write(bench, "read-only", command.name, command, disk.path, old)


def pipes(bench):
    """A reader that goes after the first bytes, as head does: no crash, no complaint."""
    cases = [
        ["extract", bench.path("in", "b")], ["geoparse", bench.path("in", "b"), "--output", "-"],
        ["geocode", "--input", bench.path("in", "a-names.csv")], ["geocode", "--format", "table"] + ["Gao"] * 3000,
        ["map", bench.path("in", "a"), "--output", bench.path("piped")], ["--help"], ["gazetteer", "export"],
    ]
    failures = []
    for arguments in cases:
        process = bench.start(arguments, stdout=subprocess.PIPE)
        process.stdout.read(1)
        process.stdout.close()
        error = process.stderr.read().decode()
        process.wait()
        noise = [line for line in error.splitlines() if "found " not in line and "tells of no incident" not in line]
        if process.returncode not in (0, 1, 2) or noise:
            failures.append(f"{arguments[0]}: code {process.returncode}: {error[:300]}")
    bench.row("broken pipe", "all that print", len(cases), failures)
