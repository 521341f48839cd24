"""Hostile names and odd surroundings."""
import os
import re
import subprocess

from .bench import contents

REPORT = "Gunmen attacked the village of Tessit on 4 March 2021, killing {} people.\n"

# A terminal acts on none of them.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f\x80-\x9f\u2028-\u202e]")


def names(bench):
    hostile = [
        b"new\nline.txt", b"tab\there.txt", b"escape\x1b[31m\x1b]0;title\x07.txt", b'"quoted".txt', b"it's.txt",
        b"-dash.txt", b"--output.txt", b" blank .txt", b"star*?[a].txt", b"$(touch x);`id`|&.txt",
        b"back\\slash.txt", "right\u202eto.txt".encode(), "\U0001f525.txt".encode(), b"=1+1.txt", b"@cmd.txt",
        b"latin\xe9.txt", b"bad\xff\xfe.txt", b"cut\xc3.txt", "e\u0301.txt".encode(), b"a" * 250 + b".txt", b"percent%s%n.txt",
    ]
    folder = bench.folder("hostile").encode()
    made = []
    for number, name in enumerate(hostile):
        try:
            with open(os.path.join(folder, name), "wb") as file:
                file.write(REPORT.format(number + 2).encode())
            made.append(name)
        except OSError:
            pass
    failures = []
    out = bench.path("named")
    code, error, _ = bench.run(["map", folder.decode(), "--output", out])
    if code not in (0, 2):
        failures.append(f"code {code}: {error}")
    whole = error + contents(out).get("rejected.csv", b"").decode("utf-8", "replace")
    if CONTROL.search(whole):
        failures.append("a control character is printed: " + repr(CONTROL.search(whole)))
    # Named alone, leading dash or not: read, or refused with its reason.
    alone = 0
    for name in made:
        code, error, _ = bench.run(["extract", os.path.join(folder, name)])
        if code not in (0, 1):
            failures.append(f"{name!r}: code {code}: {error}")
        if code == 1 and "left out" not in error:
            failures.append(f"{name!r}: refused without a reason: {error}")
        if CONTROL.search(error):
            failures.append(f"{name!r}: a control character is printed")
        alone += code == 0
    sources = set(re.findall(r'"document":"((?:[^"\\]|\\.)*)"',
                             contents(out).get("incidents.geojson", b"").decode("utf-8", "replace")))
    listed = len(contents(out).get("rejected.csv", b"").splitlines()) - 1
    if len(sources) + max(0, listed) < len(made):
        failures.append(f"{len(sources)} files of {len(made)} read in the folder, {max(0, listed)} listed")
    # Outputs with such names.
    for name in ("new\nline.geojson", "-dash.geojson", "it's \x1b[31m.geojson"):
        target = bench.path("odd", name)
        code, error, _ = bench.run(["extract", bench.path("in", "a"), "--output", target])
        if code != 0 or not os.path.exists(target):
            failures.append(f"--output {name!r}: code {code}: {error}")
    bench.row("names", "files and outputs", len(made) + 3, failures,
              f"in a folder {len(sources)} of {len(made)} read and {max(0, listed)} listed; alone {alone} read")


def odd(bench):
    arguments = ["map", bench.path("in", "b"), bench.path("in", "b-small.csv"), "--maps", "all", "--output"]
    usual = bench.path("usual")
    bench.run([*arguments, usual])
    failures = []
    cases = {
        "HOME unset": {"HOME": None}, "HOME=/nonexistent": {"HOME": "/nonexistent"}, "HOME empty": {"HOME": ""},
        "LC_ALL=C": {"LC_ALL": "C"}, "LC_ALL=tr_TR.UTF-8": {"LC_ALL": "tr_TR.UTF-8"},
        "LC_ALL=fr_FR.UTF-8": {"LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8"}, "LC_ALL=none": {"LC_ALL": "xx_YY"},
        "TZ": {"TZ": "Pacific/Kiritimati"}, "TMPDIR gone": {"TMPDIR": "/nonexistent"}, "PATH empty": {"PATH": ""},
        "no environment": None,
    }
    for case, changes in cases.items():
        environment = dict(bench.environment)
        if changes is None:
            environment = {name: bench.environment[name] for name in ("INCIDENT_MAPPER_DATA", "INCIDENT_MAPPER_LAYERS")}
        for name, value in (changes or {}).items():
            if value is None:
                environment.pop(name, None)
            else:
                environment[name] = value
        out = bench.path("odd-" + re.sub(r"\W", "-", case))
        code, error, _ = bench.run([*arguments, out], environment)
        if code != 0 or contents(out) != contents(usual):
            failures.append(f"{case}: code {code}, {'other' if code == 0 else 'no'} files: {error[:200]}")
    code, error, _ = bench.run([*arguments, bench.path("gone")], stdin=None, stdout=subprocess.DEVNULL, close_fds=True)
    if code != 0:
        failures.append(f"no standard input: code {code}")
    bench.row("surroundings", "the same files", len(cases) + 1, failures, ", ".join(cases))
