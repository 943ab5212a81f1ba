#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real program through whole journeys and compares what it leaves with what the sandbox had.

Usage: journey.py CONTACT_FERRY SANDBOX [CASE...]"""
import csv
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.request

import vobject

PROGRAM, SANDBOX = sys.argv[1:3]
KEY, PASSWORD = "journey-key", "journey-password-9f1c"


class Sandbox:
    """The sandbox with one scenario, on a free port."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [SANDBOX, "--port", "0", "--key", KEY, "--password", PASSWORD, "--exit-with-parent", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[1]

    def stats(self):
        with urllib.request.urlopen(self.url + "/sandbox/stats.json", timeout=10) as answer:
            return json.load(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


class Journey(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        cls.display = ":" + cls.server.stdout.readline().strip()

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.wait(10)
        cls.server.stdout.close()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="journey-")
        self.out = os.path.join(self.folder.name, "out")
        os.mkdir(self.out)

    def tearDown(self):
        self.folder.cleanup()

    def run_program(self, *arguments, environment=None, timeout=150, display=True, keyring=False):
        env = {k: v for k, v in os.environ.items()
               if k in ("PATH", "LC_ALL", "TZ", "LANG") or k.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
        env |= {"HOME": self.folder.name, "XDG_RUNTIME_DIR": self.folder.name,
                "CONTACT_FERRY_DOMAIN_KEY": KEY, "CONTACT_FERRY_DOMAIN_PASSWORD": PASSWORD}
        os.chmod(self.folder.name, 0o700)
        if os.geteuid() == 0:
            env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        env |= environment or {}
        command = [PROGRAM, "--profile", os.path.join(self.folder.name, "profile"), *arguments]
        if display:
            env["DISPLAY"] = self.display
            if keyring:
                unlock = "printf test | gnome-keyring-daemon --unlock --components=secrets > /dev/null; exec \"$@\""
                command = ["sh", "-c", unlock, "sh", *command]
            command = ["dbus-run-session", "--", *command]
        return subprocess.run(command, env=env, timeout=timeout, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False)

    def file(self, name):
        return os.path.join(self.out, name)

    def cards(self):
        with open(self.file("contacts.vcf"), encoding="utf-8", newline="") as file:
            return list(vobject.readComponents(file.read()))

    def test_consent_in_the_embedded_page_brings_every_contact(self):
        with Sandbox("--scenario", "auto", "--contacts", "1234", "--gather-seconds", "2") as sandbox:
            run = self.run_program("--cloudsponge-url", sandbox.url, "--import", "yahoo", "--export",
                                   self.file("contacts.vcf"), "--export", self.file("contacts.csv"),
                                   "--screenshots", self.out, "--quit-when-done")
            self.assertEqual(run.returncode, 0, run.stderr)
            stats = sandbox.stats()
        self.assertEqual(stats["early_polls"], 0, stats)
        cards = self.cards()
        self.assertEqual(len(cards), 1234)
        self.assertTrue(all(card.fn.value for card in cards))
        self.assertTrue(any(hasattr(card, "adr") for card in cards), "postal addresses were asked for")
        with open(self.file("contacts.csv"), encoding="utf-8", newline="") as file:
            self.assertEqual(len(list(csv.DictReader(file))), 1234)
        pages = sorted(name[3:-4] for name in os.listdir(self.out) if name.endswith(".png"))
        for page in ("source", "consent", "gathering", "contacts", "export", "exported"):
            self.assertIn(page, pages)
        self.assertNotIn(PASSWORD, run.stderr)
        self.assert_private(os.path.join(self.folder.name, "profile"))

    def assert_private(self, folder):
        """Every file is its owner's alone, and none of them has the password."""
        for base, _, files in os.walk(folder):
            self.assertEqual(os.stat(base).st_mode & 0o077, 0, base)
            for name in files:
                path = os.path.join(base, name)
                self.assertEqual(os.stat(path).st_mode & 0o077, 0, path)
                with open(path, "rb") as file:
                    content = file.read()
                self.assertNotIn(PASSWORD.encode(), content, path)
                self.assertNotIn(PASSWORD.encode("utf-16-le"), content, path)

    def test_this_machine_is_reached_past_the_systems_proxy(self):
        dead = "http://127.0.0.1:9"
        with Sandbox("--scenario", "auto", "--contacts", "20", "--gather-seconds", "0.2") as sandbox:
            run = self.run_program("--cloudsponge-url", sandbox.url, "--import", "yahoo", "--export",
                                   self.file("contacts.vcf"), "--quit-when-done",
                                   environment={"http_proxy": dead, "https_proxy": dead, "all_proxy": dead})
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(len(self.cards()), 20)

    def test_the_service_is_reached_by_the_systems_proxy(self):
        with socket.create_server(("127.0.0.1", 0)) as proxy:
            asked = []

            def refuse():
                while True:
                    try:
                        connection, _ = proxy.accept()
                    except OSError:
                        return
                    with connection:
                        asked.append(connection.recv(4096))
                        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                                           b"realm=x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

            threading.Thread(target=refuse, daemon=True).start()
            run = self.run_program("--cloudsponge-url", "https://service.invalid/", "--import", "yahoo",
                                   "--quit-when-done",
                                   environment={"https_proxy": "http://127.0.0.1:%d" % proxy.getsockname()[1]})
        # Nobody is there to sign in to it, and that is no reason to go on for ever, or to go past it.
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("proxy", run.stderr)
        self.assertTrue(asked and asked[0].startswith(b"CONNECT service.invalid:443 "), asked)
        self.assertFalse(any(KEY.encode() in question for question in asked))

    def test_a_push_goes_by_way_of_the_windows_where_pictures_are_wanted(self):
        browser = os.path.join(self.folder.name, "browser")
        with open(browser, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nexec curl --silent --location --output /dev/null --data decision=allow \"$1\"\n")
        os.chmod(browser, 0o700)
        with Sandbox("--scenario", "granted", "--contacts", "90", "--gather-seconds", "0.2", "--client-id", "journey-client",
                     "--client-secret", "journey-secret", "--latency", "20") as sandbox:
            run = self.run_program("--cloudsponge-url", sandbox.url, "--contactsplus-api-url", sandbox.url,
                                   "--contactsplus-app-url", sandbox.url, "--import", "aol", "--push", "--screenshots",
                                   self.out, "--quit-when-done", keyring=True, environment={
                                       "BROWSER": browser, "CONTACT_FERRY_CLIENT_ID": "journey-client",
                                       "CONTACT_FERRY_CLIENT_SECRET": "journey-secret",
                                       "CONTACT_FERRY_REDIRECT_URI": "http://127.0.0.1/"})
            with urllib.request.urlopen(sandbox.url + "/sandbox/contactsplus.json", timeout=10) as answer:
                account = json.load(answer)
        self.assertEqual(run.returncode, 0, run.stderr)
        outcome = re.fullmatch(r"Contacts\+: (\d+) created, (\d+) added to, (\d+) already there, 0 failed\n", run.stdout)
        self.assertTrue(outcome, run.stdout)
        self.assertEqual(sum(map(int, outcome.groups())), 90)
        self.assertEqual(len(account["books"]["personal"]["contacts"]), 40 + int(outcome[1]))
        pages = sorted(name[3:-4] for name in os.listdir(self.out) if name.endswith(".png"))
        for page in ("sign-in", "push-choice", "push-plan", "push", "push-result"):
            self.assertIn(page, pages)

    def test_without_addresses_none_come(self):
        with Sandbox("--scenario", "granted", "--contacts", "50", "--gather-seconds", "0.2") as sandbox:
            run = self.run_program("--cloudsponge-url", sandbox.url, "--import", "aol", "--no-addresses", "--export",
                                   self.file("contacts.vcf"), "--quit-when-done")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertFalse(any(hasattr(card, "adr") for card in self.cards()))

    def test_google_consents_in_the_own_browser_and_the_window_notices(self):
        # For Gmail no embedded page opens; consent comes from elsewhere, here from the sandbox itself.
        with Sandbox("--scenario", "granted", "--contacts", "20", "--gather-seconds", "2") as sandbox:
            run = self.run_program("--cloudsponge-url", sandbox.url, "--import", "gmail", "--export",
                                   self.file("contacts.vcf"), "--quit-when-done")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(len(self.cards()), 20)

    def test_a_failure_is_told_and_leaves_no_file(self):
        for scenario in ("error-263", "granted,error-514", "granted,expired", "begin-error"):
            with self.subTest(scenario), Sandbox("--scenario", scenario, "--gather-seconds", "0.2") as sandbox:
                run = self.run_program("--cloudsponge-url", sandbox.url, "--import", "yahoo", "--export",
                                       self.file("contacts.vcf"), "--quit-when-done")
                self.assertEqual(run.returncode, 1, run.stderr)
                self.assertIn("contact-ferry: ", run.stderr)
                self.assertFalse(os.path.exists(self.file("contacts.vcf")))

    def test_nobody_there(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            run = self.run_program("--cloudsponge-url", f"http://127.0.0.1:{unused.getsockname()[1]}", "--import",
                                   "yahoo", "--export", self.file("contacts.vcf"), "--quit-when-done")
        self.assertEqual(run.returncode, 1, run.stderr)

    def test_an_export_that_cannot_be_written_fails(self):
        with Sandbox("--scenario", "granted", "--contacts", "5", "--gather-seconds", "0.2") as sandbox:
            run = self.run_program("--cloudsponge-url", sandbox.url, "--import", "aol", "--export",
                                   os.path.join(self.folder.name, "missing", "contacts.vcf"), "--quit-when-done")
        self.assertEqual(run.returncode, 1, run.stderr)

    def test_help_and_version_need_no_display(self):
        for option in ("--help", "--version"):
            run = self.run_program(option, display=False)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertIn("contact-ferry", run.stdout.lower())

    def test_without_a_display_it_says_so(self):
        run = self.run_program(display=False)
        self.assertEqual(run.returncode, 1)
        self.assertIn("display", run.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + [f"Journey.{case}" for case in sys.argv[3:]], verbosity=2)
