#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the real program in the middle of imports, resumes them, and compares what is kept with an undisturbed import.

G-D1 and G-D2: kill -9 at random moments, and at system calls of the disk by strace's injection. Not one contact may be
lost, none may be there twice.

Usage: kill_resume.py CONTACT_FERRY SANDBOX [--kills N] [--points N | --every N] [--contacts N] [--seed N]"""
import argparse
import collections
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

KEY, PASSWORD = "crash-key", "crash-password"
CALLS = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "mkdir")
PAGE_SIZE = 100  # many pages, many points
RUNNING, COMPLETE = 0, 1
PATIENCE = 300


class Lost(Exception):
    """Something was lost, doubled or stuck."""


class Trial:
    """One profile, and the program on it."""

    def __init__(self, options, url, folder):
        self.options = options
        self.url = url
        self.profile = os.path.join(folder, "profile")

    def command(self, *arguments):
        return [self.options.program, "--profile", self.profile, "--cloudsponge-url", self.url, *arguments,
                "--quit-when-done"]

    def environment(self):
        environment = {name: value for name, value in os.environ.items()
                       if name in ("PATH", "LC_ALL", "TZ", "LANG") or name.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
        home = os.path.dirname(self.profile)
        return environment | {"HOME": home, "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "offscreen",
                              "CONTACT_FERRY_DOMAIN_KEY": KEY, "CONTACT_FERRY_DOMAIN_PASSWORD": PASSWORD}

    def start(self, *arguments, before=()):
        return subprocess.Popen([*before, *self.command(*arguments)], env=self.environment(), text=True,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def finish(self, *arguments):
        process = self.start(*arguments)
        try:
            _, errors = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Lost(f"{arguments} does not come to an end") from None
        if process.returncode != 0:
            raise Lost(f"{arguments} ended with {process.returncode}: {errors}")

    def library(self):
        for base, _, files in os.walk(self.profile):
            if "library.sqlite" in files:
                return os.path.join(base, "library.sqlite")
        return None

    def only(self, call):
        """Has strace look at the disk alone: of all that is written, sockets and wake-ups are none of our concern."""
        if call != "write":
            return []
        spool = os.path.join(self.profile, self.options.data, "spool", "1")
        return [part for start in range(0, self.options.contacts, PAGE_SIZE)
                for part in ("-P", os.path.join(spool, f"page-{start}.json"))]

    def ask(self, question, *values):
        """Looks at a copy, as the next start of the program is to find things as they were left."""
        library = self.library()
        if not library:
            return []
        with tempfile.TemporaryDirectory() as folder:
            for suffix in ("", "-wal"):
                if os.path.exists(library + suffix):
                    shutil.copy(library + suffix, os.path.join(folder, "library.sqlite" + suffix))
            connection = sqlite3.connect(os.path.join(folder, "library.sqlite"))
            try:
                if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'imports'").fetchone():
                    return []
                return connection.execute(question, values).fetchall()
            finally:
                connection.close()

    def records(self):
        return [row[0] for row in self.ask("SELECT record FROM contacts ORDER BY import_id, position, item")]

    def check_end(self, reference, where):
        """What the killed program left goes on, and comes to the same as if it had never been killed."""
        before = self.ask("SELECT state, remote_id IS NOT NULL FROM imports")
        arrived = self.records()
        if arrived != reference[:len(arrived)]:
            raise Lost(f"{where}: what had arrived is not what was sent")
        if not before or (before[0][0] == RUNNING and not before[0][1]):
            return "not begun"
        if before[0][0] == COMPLETE:
            if arrived != reference:
                raise Lost(f"{where}: counts as complete with {len(arrived)} contacts")
            return "was complete"
        self.finish("--resume")
        after = self.records()
        if after != reference:
            doubled = sum(count - 1 for count in collections.Counter(after).values())
            raise Lost(f"{where}: {len(after)} of {len(reference)} contacts, {doubled} of them twice")
        if self.ask("SELECT count(*) FROM imports WHERE state = ?", COMPLETE) != [(1,)]:
            raise Lost(f"{where}: not complete after all")
        return f"went on from {len(arrived)}"


def disk_calls(make_trial):
    """How often the busiest thread makes each call in an undisturbed import."""
    most = collections.Counter()
    for calls in (("write",), CALLS[1:]):
        trial = make_trial("counted-" + calls[0])
        log = trial.profile + ".strace"
        process = trial.start("--import", "aol", before=("strace", "-f", "-qq", "-o", log, *trial.only(calls[0]),
                                                         "-e", "trace=" + ",".join(calls)))
        process.communicate(timeout=PATIENCE)
        counts = collections.Counter()
        with open(log, encoding="utf-8", errors="replace") as file:
            for line in file:
                match = re.match(r"(\d+) +(\w+)\(", line)
                if match:
                    counts[match.group(1), match.group(2)] += 1
        for (_, call), count in counts.items():
            most[call] = max(most[call], count)
    missing = [call for call in ("write", "pwrite64", "fdatasync") if most[call] == 0]
    if missing:
        raise Lost(f"an import without a single {missing[0]} is none that this test knows")
    return dict(most)


def points_of(counts, options, chance):
    every = [(call, number) for call, count in sorted(counts.items())
             for number in range(1, count + 1, options.every or 1)]
    if options.every:
        return every
    return sorted(chance.sample(every, min(options.points, len(every))))


def run(options, url, root):
    chance = random.Random(options.seed)

    def trial(name):
        folder = os.path.join(root, name)
        config = os.path.join(folder, "profile", "config")
        os.makedirs(config)
        for path in (folder, os.path.dirname(config), config):
            os.chmod(path, 0o700)
        with open(os.path.join(config, "settings.ini"), "w", encoding="utf-8") as file:
            file.write(f"[cloudsponge]\npage_size={PAGE_SIZE}\n")
        os.chmod(os.path.join(config, "settings.ini"), 0o600)
        return Trial(options, url, folder)

    undisturbed = trial("reference")
    begin = time.monotonic()
    undisturbed.finish("--import", "aol")
    duration = time.monotonic() - begin
    reference = undisturbed.records()
    options.data = os.path.relpath(os.path.dirname(undisturbed.library()), undisturbed.profile)
    if len(reference) != options.contacts:
        raise Lost(f"the undisturbed import has {len(reference)} of {options.contacts} contacts")
    print(f"undisturbed: {len(reference)} contacts in {duration:.1f} s", flush=True)

    for number in range(options.kills):
        victim = trial(f"kill-{number}")
        moment = chance.uniform(0.1, 1.0) * duration
        process = victim.start("--import", "aol")
        time.sleep(moment)
        process.kill()
        process.communicate()
        where = f"killed after {moment:.2f} s"
        print(f"{where}: {victim.check_end(reference, where)}", flush=True)
        shutil.rmtree(os.path.dirname(victim.profile))

    counts = disk_calls(trial) if options.points or options.every else {}
    print("disk calls:", counts, flush=True)
    points = points_of(counts, options, chance)
    struck = 0
    for call, number in points:
        victim = trial(f"{call}-{number}")
        process = victim.start("--import", "aol", before=("strace", "-f", "-qq", "-o", "/dev/null", *victim.only(call),
                                                         "-e", "trace=" + call,
                                                         "-e", f"inject={call}:signal=KILL:when={number}"))
        process.communicate(timeout=PATIENCE)
        # Not every import makes as many calls as the one that was counted.
        struck += process.returncode != 0
        where = f"{'killed' if process.returncode else 'not killed'} at {call} {number}"
        print(f"{where}: {victim.check_end(reference, where)}", flush=True)
        shutil.rmtree(os.path.dirname(victim.profile))
    if struck < len(points) / 2:
        raise Lost(f"only {struck} of {len(points)} calls were struck")
    print(f"{options.kills} kills at random moments, {struck} at calls of the disk: 0 contacts lost, 0 doubled")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("sandbox")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--points", type=int, default=12)
    parser.add_argument("--every", type=int, default=0)
    parser.add_argument("--contacts", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="kill-resume-") as root:
        sandbox = subprocess.Popen(
            [options.sandbox, "--port", "0", "--key", KEY, "--password", PASSWORD, "--exit-with-parent", "--scenario",
             "granted", "--gather-seconds", "0.3", "--lifetime", "3600", "--contacts", str(options.contacts)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            url = sandbox.stdout.readline().split()[1]
            run(options, url, root)
            with urllib.request.urlopen(url + "/sandbox/stats.json", timeout=30) as answer:
                if b'"doubled_polls":0' not in answer.read():
                    raise Lost("two polls of one import were under way at once")
        except Lost as lost:
            print(lost, file=sys.stderr)
            return 1
        finally:
            sandbox.stdin.close()
            sandbox.wait(30)
    return 0


if __name__ == "__main__":
    sys.exit(main())
