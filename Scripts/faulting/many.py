"""Many files: bounded memory, few open files, errors of single ones listed."""
import os
import resource
import time

LIMIT = 64


def files(bench):
    folder = bench.folder("many")
    towns = ["Gao", "Mopti", "Djibo", "Ménaka", "Kidal", "Dori", "Tessit", "Ansongo"]
    for i in range(bench.files):
        name = os.path.join(folder, f"{i % 100:02}")
        if i < 100:
            os.makedirs(name, exist_ok=True)
        if i % 1000 == 7:
            text = b"" if i % 2000 == 7 else b"\x7fELF\x02\x01\x00\x00" + bytes(range(256))
        elif i % 100 == 3:
            text = (f"Gunmen attacked {towns[i // 100 % 8]} on {1 + i // 3 % 27} March {2010 + i // 81 % 12}, killing "
                    f"{2 + i % 7} people.\n").encode()
        else:
            text = f"The market of town {i} was open on Monday.\n".encode()
        with open(os.path.join(name, f"{i}.txt"), "wb") as file:
            file.write(text)
    failures, seen = [], []
    broken = len([i for i in range(bench.files) if i % 1000 == 7])
    for command, out in (("extract", "many.geojson"), ("geoparse", "places.geojson")):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (LIMIT, hard))
        start = time.monotonic()
        process = bench.start([command, folder, "--output", bench.path("found", out)])
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        error = process.stderr.read().decode("utf-8", "replace")
        _, status, usage = os.wait4(process.pid, 0)
        code, seconds = os.waitstatus_to_exitcode(status), time.monotonic() - start
        process.returncode = code
        peak = usage.ru_maxrss // 1024
        if code != 2:
            failures.append(f"{command}: code {code}: {error[-300:]}")
        if command == "extract":
            with open(bench.path("found", "rejected.csv"), encoding="utf-8") as file:
                listed = len(file.readlines()) - 1
            if listed != broken:
                failures.append(f"{command}: {listed} listed of {broken} broken files")
        if peak > 2000:
            failures.append(f"{command}: {peak} MB")
        seen.append(f"{command} {seconds:.0f} s, up to {peak} MB, {LIMIT} open files allowed")
    bench.row("many files", f"{bench.files} reports", 2, failures, "; ".join(seen))
