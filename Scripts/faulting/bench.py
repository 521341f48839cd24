"""What all parts share: the program, its inputs, the commands that write, and the table at the end."""
import os
import shutil
import signal
import subprocess
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Bench:
    def __init__(self, program, work, random, kills, files):
        self.program = os.path.abspath(program)
        self.work, self.random, self.kills, self.files = work, random, kills, files
        self.temporary = self.folder("tmp")
        self.rows, self.failed = [], 0
        self.environment = dict(
            os.environ, TMPDIR=self.temporary, INCIDENT_MAPPER_LAYERS="", HOME=self.folder("home"),
            INCIDENT_MAPPER_DATA=os.path.join(ROOT, "Gazetteer"))
        for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
            self.environment.pop(name, None)
        self.make_inputs()
        # The index is there before anything is measured.
        self.run(["geocode", "Gao"])

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def folder(self, *parts):
        os.makedirs(self.path(*parts), exist_ok=True)
        return self.path(*parts)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    # Inputs of two generations: what one run writes differs in every file from what the other does.

    def make_inputs(self):
        reports = os.path.join(ROOT, "Tests", "Fixtures", "Reports")
        for generation in "ab":
            folder = self.folder("in", generation)
            for number, name in enumerate(sorted(os.listdir(reports))):
                if generation == "b" or number % 2 == 0:
                    shutil.copy(os.path.join(reports, name), folder)
            for name, rows in (("small", 400), ("large", 70_000)):
                self.write(f"in/{generation}-{name}.csv", self.table(generation, rows))
            towns = ["Gao", "Mopti", "Djibo", "Tillabéri", "Kidal", "Nowhere at all"]
            self.random.shuffle(towns)
            self.write(f"in/{generation}-names.csv", "place,n\n" + "".join(
                f"{towns[i % 6]},{generation}{i}\n" for i in range(20_000)))
            self.write(f"in/{generation}-layer.csv", "name,latitude,longitude,country\n" + "".join(
                f"Faultville {generation}{i},{12 + i / 1000:.4f},{-3 + i / 1000:.4f},ML\n" for i in range(3000)))

    def table(self, generation, rows):
        lines = ["event_id,event_date,latitude,longitude,fatalities,location"]
        for i in range(rows):
            # Rows that cannot be read, in one generation only: rejected.csv comes and goes.
            latitude = "900" if generation == "a" and i % 97 == 5 else f"{11 + self.random.random() * 8:.4f}"
            lines.append(
                f"{generation}{i},{2015 + self.random.randrange(8)}-0{1 + self.random.randrange(9)}-1{i % 10},"
                f"{latitude},{-8 + self.random.random() * 10:.4f},{self.random.randrange(12)},Town {i % 50}")
        return "\n".join(lines) + "\n"

    def commands(self):
        """Name, arguments for a generation, with {out} for the folder of the outputs, and what it writes in it."""
        def inputs(*names):
            return lambda g: [self.path("in", name.replace("*", g)) for name in names]
        finished = self.folder("finished")
        for g in "ab":
            self.run(["map", *inputs("*", "*-small.csv")(g), "--output", os.path.join(finished, g)])
        fast = ["--permutations", "99", "--no-sensitivity", "--scan", "none", "--clusters", "none"]
        return [
            Command("extract", lambda g, out: ["extract", *inputs("*", "*-small.csv")(g), "--output", out + "/a.geojson"]),
            Command("map", lambda g, out: ["map", *inputs("*", "*-small.csv")(g), "--maps", "all", "--output", out]),
            Command("map, large table", lambda g, out: ["map", *inputs("*-large.csv")(g), "--output", out]),
            Command("density", lambda g, out: ["density", *inputs("*-large.csv")(g), "--output", out]),
            Command("hotspots", lambda g, out: ["hotspots", *inputs("*-small.csv")(g), *fast, "--output", out]),
            Command("render", lambda g, out: [
                "render", f"{finished}/{g}/regions.geojson", "--maps", "density,timeline", "--formats", "svg,png",
                "--output", out]),
            Command("geocode", lambda g, out: ["geocode", "--input", *inputs("*-names.csv")(g), "--output", out + "/a.csv"]),
            Command("geoparse", lambda g, out: ["geoparse", *inputs("*")(g), "--output", out + "/a.geojson"]),
            Command("import", lambda g, out: ["gazetteer", "import", *inputs("*-layer.csv")(g), "--name", "faults"],
                    layers=True),
        ]

    # Running

    def start(self, arguments, environment=None, **others):
        def default():
            # A shell's background jobs ignore it, and so would the program.
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_DFL)
        options = dict(stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        options.update(others)
        return subprocess.Popen([self.program, *arguments], env=environment or self.environment,
                                preexec_fn=default, **options)

    def run(self, arguments, environment=None, **others):
        """Exit code, standard error, seconds."""
        start = time.monotonic()
        process = self.start(arguments, environment, **others)
        _, error = process.communicate()
        return process.returncode, (error or b"").decode("utf-8", "replace"), time.monotonic() - start

    def environment_of(self, command, out):
        return dict(self.environment, INCIDENT_MAPPER_LAYERS=out) if command.layers else self.environment

    # The table

    def row(self, part, case, tried, failures, remark=""):
        failures = list(failures)
        self.failed += len(failures)
        self.rows.append((part, case, str(tried), str(len(failures)), remark))
        print(f"{part:13} {case:34} {tried:>7} tried {len(failures):>4} failed   {remark}", flush=True)
        for failure in failures[:5]:
            print(f"    FAILED: {failure}", flush=True)

    def report(self):
        print("\n| what | case | tried | failed | seen |\n|---|---|---:|---:|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")
        print(f"\n{'all well' if self.failed == 0 else str(self.failed) + ' failed'}")
        return 1 if self.failed else 0


class Command:
    def __init__(self, name, arguments, layers=False):
        self.name, self.arguments, self.layers = name, arguments, layers


def contents(folder):
    """Files with their bytes, in folders below too; what is hidden is left out, and so is the index of layers."""
    found = {}
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and not name.endswith(".tmp"):
                path = os.path.join(above, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = file.read()
    return found


def leftovers(*folders):
    """Names of what no finished run leaves: hidden files, temporary ones."""
    found = []
    for folder in folders:
        for above, inner, names in os.walk(folder):
            for name in inner + names:
                if (name.startswith(".") and name != ".index") or name.endswith(".tmp"):
                    found.append(os.path.join(above, name))
    return found
