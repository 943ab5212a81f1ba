#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes the whole way with the real program, and then looks for what it should not have left anywhere.

Every secret is one that occurs nowhere else: domain password, client secret, the person's password, codes, tokens and
verifiers. None of them may be in a file, a file's name, a log at any level, an argument list, an environment, or the address
of a request. What contacts say may be where contacts are kept and in the files the person asked for, and nowhere else.

Usage: canarysweep.py CONTACT_FERRY SANDBOX"""
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
import urllib.request

import vobject

sys.dont_write_bytecode = True  # nothing is left among the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import byhand  # noqa: E402
from byhand import SANDBOX  # noqa: E402

KEY, PASSWORD = "canary-key-6c4e", "canary-domain-password-0f27"
CLIENT, CLIENT_SECRET = "canary-client-51d0", "canary-client-secret-93ab"
USER, USER_PASSWORD = "canary.person@example.org", "canary-own-password-e18c"
# Where what contacts say may be, below the folder of the trial.
KEPT = re.compile(r"^(profile/(data/)?(library|pushes)\.sqlite(-wal|-shm)?|profile/.*\.spool|out/contacts\.(vcf|csv))$")


def forms(text):
    """The bytes by which a text may be somewhere."""
    plain = text.encode()
    yield "as it is", plain
    yield "in UTF-16", text.encode("utf-16-le")
    quoted = urllib.parse.quote(text, safe="").encode()
    if quoted != plain:
        yield "percent-encoded", quoted
    # Base64 of it, wherever it begins within three bytes; what its neighbours decide is left out.
    for lead in range(3):
        coded = base64.b64encode(b"\0" * lead + plain)
        yield "in base64", coded[4 if lead else 0:len(coded) - 4]


def found_in(content, texts):
    return [f"{text!r} {form}" for text in texts for form, shape in forms(text) if shape in content]


class Onlooker(threading.Thread):
    """Notes the argument list and the environment of every process of ours, again and again."""

    def __init__(self, mark):
        super().__init__(daemon=True)
        self.mark = mark.encode()
        self.arguments = set()
        self.environments = set()
        self.names = set()
        self.ended = threading.Event()

    def run(self):
        while not self.ended.wait(0.02):
            self.look()

    def look(self):
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/environ", "rb") as file:
                    environment = file.read()
                if self.mark not in environment:
                    continue
                with open(f"/proc/{pid}/cmdline", "rb") as file:
                    arguments = file.read()
                with open(f"/proc/{pid}/comm", encoding="utf-8") as file:
                    name = file.read().strip()
            except OSError:
                continue  # it has ended
            self.names.add(name)
            self.arguments.add((name, arguments))
            self.environments.add((name, pid, environment))

    def stop(self):
        self.ended.set()
        self.join()


class CanarySweep(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="canary-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for name in ("out", "tmp", "Documents"):
            os.mkdir(os.path.join(self.folder, name))
        self.before = set(os.listdir("/dev/shm"))
        self.keyring = subprocess.Popen(["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"],
                                        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env=os.environ | {"HOME": self.folder})
        self.keyring.stdin.write(b"canary")
        self.keyring.stdin.close()
        self.addCleanup(self.keyring.wait)
        self.addCleanup(self.keyring.terminate)
        log = os.path.join(self.folder, "access.log")
        self.sandbox = subprocess.Popen(
            [SANDBOX, "--port", "0", "--key", KEY, "--password", PASSWORD, "--client-id", CLIENT, "--client-secret",
             CLIENT_SECRET, "--exit-with-parent", "--gather-seconds", "0.5", "--scenario", "auto", "--contacts", "120",
             "--access-log", log], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd="/")
        self.addCleanup(self.end_sandbox)
        self.url = self.sandbox.stdout.readline().split()[1]
        self.browser = os.path.join(self.folder, "browser")
        with open(self.browser, "w", encoding="utf-8") as file:
            # It lives too briefly to be met for certain, so it leaves what it was given.
            file.write("#!/bin/sh\ncat /proc/$$/cmdline >\"$0.arguments\"\ncat /proc/$$/environ >\"$0.environment\"\n"
                       "exec curl --silent --location --output /dev/null --data decision=allow \"$1\"\n")
        os.chmod(self.browser, 0o700)

    def end_sandbox(self):
        self.sandbox.stdin.close()
        self.sandbox.wait(byhand.PATIENCE)
        self.sandbox.stdout.close()

    def environment(self):
        return {"BROWSER": self.browser, "TMPDIR": os.path.join(self.folder, "tmp"),
                "CANARY_TRIAL": self.folder,
                # Qt's own words on widgets and events tell what they show, and are nobody's log; those of its network are.
                "QT_LOGGING_RULES": "*=true;qt.*=false;qt.network.*=true;qt.webengine*=true",
                "CONTACT_FERRY_DOMAIN_KEY": KEY, "CONTACT_FERRY_DOMAIN_PASSWORD": PASSWORD,
                "CONTACT_FERRY_CLIENT_ID": CLIENT, "CONTACT_FERRY_CLIENT_SECRET": CLIENT_SECRET,
                "CONTACT_FERRY_REDIRECT_URI": "http://127.0.0.1/"}

    def start(self, *arguments):
        window = byhand.Window(self.folder, "--cloudsponge-url", self.url, "--contactsplus-api-url", self.url,
                               "--contactsplus-app-url", self.url, *arguments, environment=self.environment())
        self.addCleanup(window.close)
        return window

    def out(self, name):
        return os.path.join(self.folder, "out", name)

    def issued(self):
        with urllib.request.urlopen(self.url + "/sandbox/contactsplus.json", timeout=60) as answer:
            return json.load(answer)["oauth"]["secrets"]

    def people(self):
        """What only contacts say: their addresses and numbers."""
        with open(self.out("contacts.vcf"), encoding="utf-8", newline="") as file:
            cards = list(vobject.readComponents(file.read()))
        self.assertEqual(len(cards), 120)
        return sorted({part.value for card in cards for part in card.contents.get("email", [])})

    def test_nothing_is_left_where_it_should_not_be(self):
        onlooker = Onlooker(self.folder)
        onlooker.start()
        logs = []

        # All by itself: consent on the embedded page, files, and a push with a sign-in in the own browser.
        window = self.start("--import", "yahoo", "--export", self.out("contacts.vcf"), "--export", self.out("contacts.csv"),
                            "--push", "--quit-when-done")
        self.assertEqual(window.process.wait(byhand.PATIENCE * 2), 0, window.complaints()[-2000:])
        logs.append(window.complaints())
        self.assertIn("ferry.", logs[0], "logs at every level, or there is nothing to look into")
        window.close()

        # By hand: a password typed, contacts copied, then signed out.
        window = self.start()
        window.find("Contacts", "table")
        window.is_now(byhand.pyatspi.STATE_SENSITIVE, "New import", "push button")
        window.keys("ctrl+n")
        window.type_into("Search sources", "icloud")
        window.keys("Return")
        window.type_into("User name", USER)
        window.keys("Tab")
        window.has_focus("App-specific password", "password text")
        subprocess.run(["xdotool", "type", "--delay", "20", USER_PASSWORD], check=True)
        window.keys("Return")
        window.find_beginning("120 contacts from iCloud")
        window.has_focus("Search contacts")
        window.keys("Down")
        window.has_focus("Contacts", "table")
        window.keys("ctrl+a")
        window.keys("ctrl+c")
        window.keys("alt+a")
        window.find("Sign out…", "menu item")
        window.is_now(byhand.pyatspi.STATE_SENSITIVE, "Sign out…", "menu item")
        window.keys("o")
        window.click_on("Sign out", "push button")
        window.keys("alt+a")
        window.find("Sign in to Contacts+…", "menu item")
        window.keys("Escape")
        self.assertEqual(window.quit(), 0)
        logs.append(window.complaints())
        onlooker.stop()

        secrets = [PASSWORD, CLIENT_SECRET, USER_PASSWORD, *self.issued()]
        self.assertGreater(len(secrets), 5, "a sign-in leaves a code, a verifier and two tokens")
        people = self.people()
        self.assertGreater(len(people), 100)
        self.assertEqual(len(found_in(b"".join(shape for _, shape in forms("what is planted")), ["what is planted"])), 6)

        for number, log in enumerate(logs):
            self.assertEqual(found_in(log.encode(), secrets + people), [], f"what run {number} logged")
        self.assertIn("contact-ferry", onlooker.names)
        for part, mark in (("arguments", b"/oauth/authorize?"), ("environment", self.folder.encode())):
            with open(f"{self.browser}.{part}", "rb") as file:  # swept with all other files
                self.assertIn(mark, file.read(), "the browser was opened")
        for name, arguments in onlooker.arguments:
            self.assertEqual(found_in(arguments, secrets + people), [], f"the arguments of {name}: {arguments}")
        seen = {}
        for name, pid, environment in onlooker.environments:
            seen.setdefault((name, pid), []).append(found_in(environment, secrets))
        for (name, _), environments in seen.items():
            if name == "contact-ferry":
                self.assertIn([], environments, "it takes what it was given out of its environment")
            else:
                self.assertEqual([found for found in environments if found], [], f"the environment of {name}")
        self.sweep_files(secrets, people)
        self.sweep_requests(secrets, people)

    def sweep_files(self, secrets, people):
        swept = 0
        places = [self.folder] + [os.path.join("/dev/shm", name) for name in set(os.listdir("/dev/shm")) - self.before]
        for place in places:
            walk = os.walk(place) if os.path.isdir(place) else [(os.path.dirname(place), [], [os.path.basename(place)])]
            for base, folders, files in walk:
                for name in folders + files:
                    self.assertEqual(found_in(name.encode(), secrets + people), [], os.path.join(base, name))
                for name in files:
                    path = os.path.join(base, name)
                    if os.path.islink(path) or not os.path.isfile(path):
                        continue
                    with open(path, "rb") as file:
                        content = file.read()
                    swept += 1
                    relative = os.path.relpath(path, self.folder)
                    if relative in ("access.log", "stderr"):
                        continue  # looked at by themselves
                    self.assertEqual(found_in(content, secrets), [], relative)
                    if not KEPT.match(relative):
                        self.assertEqual(found_in(content, people), [], relative)
        self.assertGreater(swept, 8)

    def sweep_requests(self, secrets, people):
        with open(os.path.join(self.folder, "access.log"), "rb") as file:
            requests = file.read().splitlines()
        self.assertTrue(any(b"/oauth/authorize?" in request for request in requests))
        self.assertTrue(any(b"contacts.create" in request for request in requests))
        for request in requests:
            self.assertEqual(found_in(request, secrets + people + [USER]), [], request)


if __name__ == "__main__":
    if "BYHAND_ON_DISPLAY" not in os.environ:
        sys.exit(byhand.main())
    import pyatspi
    from gi.repository import Atspi, GLib
    byhand.pyatspi, byhand.Atspi, byhand.GLib = pyatspi, Atspi, GLib
    byhand.main_on_display("CanarySweep")
