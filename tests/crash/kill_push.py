#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the real program in the middle of pushes to Contacts+, goes on, and compares the account with an undisturbed push.

kill -9 at random moments of the push, and now and then again while it goes on: not one contact may be missing in the account,
none may be there twice, and none may be other than the plan says.

It signs in with a browser, which needs a display.

Usage: kill_push.py CONTACT_FERRY SANDBOX [--kills N] [--contacts N] [--seed N]"""
import argparse
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

KEY, PASSWORD = "crash-key", "crash-password"
CLIENT, SECRET = "crash-client", "crash-client-secret"
PATIENCE = 300


class Lost(Exception):
    """Something was lost, doubled or stuck."""


class Account:
    """The other side's account of Contacts+."""

    def __init__(self, url):
        self.url = url

    def ask(self, wish=None):
        data = json.dumps(wish).encode() if wish else None
        request = urllib.request.Request(self.url + "/sandbox/contactsplus.json", data=data)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def calls(self, method):
        """How often it, or whatever begins like it, was called."""
        return sum(count for name, count in self.ask()["calls"].items() if name.startswith(method))

    def people(self):
        """All that is to be the same in the end, however it came about: ids and where pictures lie are not."""
        book = self.ask()["books"]["personal"]
        names = {tag["tagId"]: tag["tagData"]["name"] for tag in book["tags"]}
        found = collections.Counter()
        for contact in book["contacts"]:
            data = dict(contact["contactData"])
            if data.get("photos"):
                data["photos"] = len(data["photos"])
            tags = sorted(names.get(tag, "?") for tag in contact["contactMetadata"].get("tagIds", []))
            found[json.dumps([data, tags], sort_keys=True)] += 1
        return found


class Trial:
    """One profile, and the program on it."""

    def __init__(self, options, account, folder):
        self.options = options
        self.account = account
        self.folder = folder
        os.makedirs(os.path.join(folder, "profile"))
        os.chmod(folder, 0o700)
        os.chmod(os.path.join(folder, "profile"), 0o700)
        # The person, who presses Allow.
        self.browser = os.path.join(folder, "browser")
        with open(self.browser, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nexec curl --silent --location --output /dev/null --data decision=allow \"$1\"\n")
        os.chmod(self.browser, 0o700)

    def environment(self):
        environment = {name: value for name, value in os.environ.items()
                       if name in ("PATH", "LC_ALL", "TZ", "LANG", "DISPLAY", "XAUTHORITY") or name.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
        return environment | {"HOME": self.folder, "XDG_RUNTIME_DIR": self.folder, "QT_QPA_PLATFORM": "xcb",
                              "BROWSER": self.browser, "DBUS_SESSION_BUS_ADDRESS": "disabled:",
                              "CONTACT_FERRY_DOMAIN_KEY": KEY, "CONTACT_FERRY_DOMAIN_PASSWORD": PASSWORD,
                              "CONTACT_FERRY_CLIENT_ID": CLIENT, "CONTACT_FERRY_CLIENT_SECRET": SECRET,
                              "CONTACT_FERRY_REDIRECT_URI": "http://127.0.0.1/"}

    def start(self, *arguments):
        return subprocess.Popen([self.options.program, "--profile", os.path.join(self.folder, "profile"),
                                 "--cloudsponge-url", self.account.url, "--contactsplus-api-url", self.account.url,
                                 "--contactsplus-app-url", self.account.url, "--import", "aol", "--push", "--tag", "Ferry",
                                 "--quit-when-done", *arguments],
                                env=self.environment(), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def finish(self, *arguments):
        process = self.start(*arguments)
        try:
            out, errors = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Lost("the push does not come to an end") from None
        if process.returncode != 0 or " 0 failed" not in out:
            raise Lost(f"the push ended with {process.returncode}: {out}{errors}")
        return out.strip()

    def kill_in_push(self, moment, *arguments):
        """Kills it so long after it has first asked for contacts of the account; says whether it was still at work."""
        before = self.account.calls("contacts.")
        process = self.start(*arguments)
        deadline = time.monotonic() + PATIENCE
        while process.poll() is None and self.account.calls("contacts.") == before:
            if time.monotonic() > deadline:
                process.kill()
                raise Lost("the push does not begin")
            time.sleep(0.005)
        time.sleep(moment)
        was_alive = process.poll() is None
        process.kill()
        process.communicate()
        return was_alive


def compare(account, reference, where):
    found = account.people()
    if found == reference:
        return
    missing, extra = reference - found, found - reference
    examples = [f"  {word} {line}" for word, lines in (("missing:", missing), ("extra:", extra)) for line in list(lines)[:3]]
    raise Lost("\n".join([f"{where}: {sum(missing.values())} missing, {sum(extra.values())} too many", *examples]))


def run(options, url, root):
    chance = random.Random(options.seed)
    account = Account(url)
    before = account.people()

    undisturbed = Trial(options, account, os.path.join(root, "reference"))
    outcome = undisturbed.finish()
    reference = account.people()
    created = account.calls("contacts.create")
    if created < options.contacts / 4 or not before.keys() or reference == before:
        raise Lost(f"a push that makes {created} contacts is none that this test knows")
    # How long a push takes from its first look at the account on.
    account.ask({"restart": True})
    begin = None
    process = Trial(options, account, os.path.join(root, "timed")).start()
    while process.poll() is None:
        if begin is None and account.calls("contacts.") > 0:
            begin = time.monotonic()
        time.sleep(0.005)
    duration = time.monotonic() - begin
    process.communicate()
    compare(account, reference, "the same again")
    print(f"undisturbed: {outcome}; {duration:.1f} s", flush=True)

    struck = 0
    for number in range(options.kills):
        account.ask({"restart": True})
        trial = Trial(options, account, os.path.join(root, f"kill-{number}"))
        moments = [chance.uniform(0, duration)]
        struck += trial.kill_in_push(moments[0])
        created = [account.calls("contacts.create")]
        if chance.random() < 0.3:
            moments.append(chance.uniform(0, duration / 2))
            trial.kill_in_push(moments[1], "--resume")
            created.append(account.calls("contacts.create"))
        where = "killed after " + " and ".join(f"{moment:.2f}" for moment in moments) + " s"
        outcome = trial.finish("--resume")
        compare(account, reference, where)
        print(f"{where}, {created} created by then: {outcome}", flush=True)
        shutil.rmtree(trial.folder)
    if struck < options.kills / 2:
        raise Lost(f"only {struck} of {options.kills} pushes were struck")
    print(f"{options.kills} pushes, {struck} killed under way: 0 contacts lost, 0 doubled", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("sandbox")
    parser.add_argument("--kills", type=int, default=50 if "FERRY_LONG_TESTS" in os.environ else 4)
    parser.add_argument("--contacts", type=int, default=150)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="kill-push-") as root:
        sandbox = subprocess.Popen(
            [options.sandbox, "--port", "0", "--key", KEY, "--password", PASSWORD, "--client-id", CLIENT,
             "--client-secret", SECRET, "--exit-with-parent", "--scenario", "granted", "--gather-seconds", "0",
             "--lifetime", "3600", "--contacts", str(options.contacts), "--latency", "10"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            run(options, sandbox.stdout.readline().split()[1], root)
        except Lost as lost:
            print(lost, file=sys.stderr)
            return 1
        finally:
            sandbox.stdin.close()
            sandbox.wait(30)
    return 0


if __name__ == "__main__":
    sys.exit(main())
