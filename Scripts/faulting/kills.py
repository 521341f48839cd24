"""Runs that end before their end: kill -9, SIGINT, SIGTERM."""
import os
import shutil
import signal
import time

from .bench import contents, leftovers


class Trial:
    """A command on a folder that holds what the other generation wrote."""

    def __init__(self, bench, command):
        self.bench, self.command = bench, command
        self.out = bench.path("out")
        self.whole, self.seconds = {}, 0
        for generation in "ab":
            out = bench.folder("whole", command.name, generation)
            code, error, self.seconds = bench.run(
                command.arguments(generation, out), bench.environment_of(command, out))
            assert code in (0, 2), (command.name, code, error)
            self.whole[generation] = out
        self.files = {g: contents(out) for g, out in self.whole.items()}

    def prepare(self, generation):
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.copytree(self.whole[generation], self.out)

    def start(self, generation):
        return self.bench.start(
            self.command.arguments(generation, self.out), self.bench.environment_of(self.command, self.out))

    def state(self, old, new):
        """'old', 'new' or 'mixed'; None with a name when a file is neither."""
        found, generations = contents(self.out), set()
        for name in sorted(set(self.files[old]) | set(self.files[new]) | set(found)):
            now, before, after = (files.get(name) for files in (found, self.files[old], self.files[new]))
            if before == after == now:
                continue
            if now == before:
                generations.add("old")
            elif now == after:
                generations.add("new")
            else:
                return None, name
        return ("mixed" if len(generations) > 1 else (generations or {"old"}).pop()), None

    def left(self):
        return leftovers(self.out) + [os.path.join(self.bench.temporary, n) for n in os.listdir(self.bench.temporary)]

    def finish(self, new):
        """Runs it again; what is wrong afterwards."""
        code, error, _ = self.bench.run(
            self.command.arguments(new, self.out), self.bench.environment_of(self.command, self.out))
        if code not in (0, 2):
            return f"the next run ends with {code}: {error}"
        if contents(self.out) != self.files[new]:
            return "the next run did not write what it should"
        return f"the next run leaves {self.left()}" if self.left() else None


def moment(bench, seconds):
    # Half of them anywhere, half near the end, where outputs are written.
    return bench.random.uniform(0, 1.05) * seconds if bench.random.random() < 0.5 else (
        bench.random.uniform(0.8, 1.05) * seconds)


def kill(bench):
    commands = bench.commands()
    for number, command in enumerate(commands):
        trial = Trial(bench, command)
        count = bench.kills // len(commands) + (number < bench.kills % len(commands))
        seen, failures, cleaned = {"old": 0, "new": 0, "mixed": 0}, [], 0
        for i in range(count):
            old, new = ("a", "b") if i % 2 == 0 else ("b", "a")
            trial.prepare(old)
            process = trial.start(new)
            time.sleep(moment(bench, trial.seconds))
            process.kill()
            process.communicate()
            state, name = trial.state(old, new)
            if state is None:
                failures.append(f"{command.name}, kill {i}: {name} is neither old nor new")
            else:
                seen[state] += 1
            if trial.left():
                cleaned += 1
            if trial.left() or i % 10 == 0 or state != "old":
                problem = trial.finish(new)
                if problem:
                    failures.append(f"{command.name}, kill {i}: {problem}")
        bench.row("kill -9", command.name, count, failures,
                  f"{seen['old']} all old, {seen['new']} all new, {seen['mixed']} mixed; {cleaned} left something, "
                  "which the next run removed")


def signals(bench):
    for command in bench.commands():
        trial = Trial(bench, command)
        failures, slowest, codes = [], 0, {}
        for i in range(6):
            number, wanted = (signal.SIGINT, 130) if i % 2 == 0 else (signal.SIGTERM, 143)
            trial.prepare("a")
            process = trial.start("b")
            # Not before the program has begun.
            time.sleep(0.1 + bench.random.uniform(0, 0.9) * max(0, trial.seconds - 0.1))
            process.send_signal(number)
            start = time.monotonic()
            process.communicate()
            seconds = time.monotonic() - start
            slowest = max(slowest, seconds)
            codes[process.returncode] = codes.get(process.returncode, 0) + 1
            state, name = trial.state("a", "b")
            # Before it has begun, the signal ends it as any other: shells say the same of both.
            if process.returncode not in (wanted, -number, 0, 2):
                failures.append(f"{command.name}: code {process.returncode} on signal {number}")
            if seconds > 1:
                failures.append(f"{command.name}: {seconds:.1f} s to end on signal {number}")
            if state not in ("old", "new"):
                failures.append(f"{command.name}: outputs are {state or name}")
            if trial.left():
                failures.append(f"{command.name}: left {trial.left()}")
        bench.row("signals", command.name, 6, failures,
                  f"ended within {slowest:.2f} s; codes {', '.join(f'{c} ×{n}' for c, n in sorted(codes.items()))}")
