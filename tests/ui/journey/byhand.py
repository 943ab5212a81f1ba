#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sits in the person's chair: keys, mouse and what a screen reader is told, on the real program.

Usage: byhand.py CONTACT_FERRY SANDBOX [CASE...]"""
import collections
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import urllib.request

PROGRAM, SANDBOX = sys.argv[1:3]
KEY, PASSWORD = "byhand-key", "byhand-password-71aa"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 90  # seconds; what is awaited takes one or two on an idle machine
UNNAMED_BY_NATURE = {"filler", "panel", "layered pane", "split pane", "scroll bar"}
# The page's own "Allow": the blue of the sandbox's stylesheet.
BLUE = (11, 99, 206)


def eventually(what, ask):
    """The first true answer of `ask`; widgets may go while they are looked at."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            if answer := ask():
                return answer
        except GLib.GError:
            pass
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.05)


def within(widget):
    """All widgets that show, `widget` first; what is in a table or a list is left alone."""
    yield widget
    state = widget.getState()
    if widget.getRoleName() in ("table", "tree", "tree table", "list") or state.contains(pyatspi.STATE_MANAGES_DESCENDANTS):
        return
    for i in range(widget.childCount):
        child = widget.getChildAtIndex(i)
        if child and (child.getState().contains(pyatspi.STATE_SHOWING) or child.getRoleName() == "application"):
            yield from within(child)


class Window:
    """The running program as its user has it."""

    def __init__(self, folder, *arguments, environment=None):
        self.errors = open(os.path.join(folder, "stderr"), "w+", encoding="utf-8")
        env = os.environ | {"HOME": folder, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"} | (environment or {})
        if os.geteuid() == 0:
            env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        self.process = subprocess.Popen([PROGRAM, "--profile", os.path.join(folder, "profile"), *arguments],
                                        env=env, stdout=subprocess.DEVNULL, stderr=self.errors)

    def widgets(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                yield from (widget for frame in application if frame for widget in within(frame))

    def find(self, name, role=None):
        def look():
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode}")
            return next((w for w in self.widgets() if w.name.replace("&", "") == name
                         and (role is None or w.getRoleName() == role)), None)
        return eventually(f"{role or 'widget'} {name!r}", look)

    def find_beginning(self, beginning):
        return eventually(f"{beginning!r}…",
                          lambda: next((w for w in self.widgets() if w.name.startswith(beginning)), None))

    def has_focus(self, name, role=None):
        eventually(f"the focus on {name!r}",
                   lambda: self.find(name, role).getState().contains(pyatspi.STATE_FOCUSED))

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    def click(self, x, y):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    def click_on(self, name, role):
        def place():
            box = self.find(name, role).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            return box if box.width > 0 else None
        box = eventually(f"a place of {name!r}", place)
        self.click(box.x + box.width // 2, box.y + box.height // 2)

    def nameless(self):
        """Focusable widgets of what shows that a screen reader could not tell."""
        found = []
        for widget in self.widgets():
            role = widget.getRoleName()
            if widget.getState().contains(pyatspi.STATE_FOCUSABLE) and role not in UNNAMED_BY_NATURE \
                    and not (widget.name and role not in ("", "invalid", "unknown")):
                found.append(f"[{role}] {widget.name!r}")
        return found

    def quit(self):
        self.keys("ctrl+q")
        return self.process.wait(PATIENCE)

    def complaints(self):
        self.errors.seek(0)
        return self.errors.read()

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.close()


def blue_button():
    """Where the lowest thing in the button's blue is on the screen."""
    picture = subprocess.run(["import", "-silent", "-window", "root", "-depth", "8", "ppm:-"], check=True,
                             stdout=subprocess.PIPE).stdout
    magic, size, depth, pixels = picture.split(b"\n", 3)
    assert (magic, depth) == (b"P6", b"255"), picture[:20]
    width = int(size.split()[0])
    colour, rows = bytes(BLUE), collections.defaultdict(list)
    at = pixels.find(colour)
    while at >= 0:
        if at % 3 == 0:
            y, x = divmod(at // 3, width)
            rows[y].append(x)
        at = pixels.find(colour, at + 1)
    wide = [y for y, xs in rows.items() if len(xs) > 40]
    if not wide:
        return None
    y = max(wide)
    return sum(rows[y]) // len(rows[y]), y - 12


class ByHand(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="byhand-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        os.mkdir(os.path.join(self.folder, "Documents"))

    def start(self, *arguments, **keywords):
        window = Window(self.folder, *arguments, **keywords)
        self.addCleanup(window.close)
        return window

    def assert_told(self, window, page):
        self.assertEqual(window.nameless(), [], page)

    def test_the_demo_from_the_welcome_page_to_an_exported_file(self):
        window = self.start()
        window.has_focus("Import from an account")
        self.assert_told(window, "welcome")
        window.click_on("Try the demo", "push button")

        window.has_focus("Search sources")
        self.assert_told(window, "source")
        window.type("yah")
        window.keys("Down", "Return")

        window.find("Reload", "push button")
        self.assert_told(window, "consent")
        # The page may still be on its way, or be laid out again while it is looked at.
        clicked = []

        def allow():
            spot = blue_button()
            if spot and spot in clicked:
                window.click(*spot)
                return True
            clicked.append(spot)
            return False
        eventually("the page's Allow", allow)

        window.find_beginning("500 contacts from Yahoo")
        window.find("Imports on this computer", "list")
        self.assert_told(window, "contacts")
        window.has_focus("Search contacts")
        window.keys("Down")
        window.has_focus("Contacts", "table")
        window.keys("ctrl+f")
        window.has_focus("Search contacts")
        window.type("anneliese")
        eventually("fewer contacts", lambda: any(" found" in w.name for w in window.widgets()))
        window.keys("Escape")
        eventually("all contacts", lambda: not any(" found" in w.name for w in window.widgets()))

        window.keys("ctrl+e")
        window.find("All 500 contacts", "radio button")
        window.has_focus("All 500 contacts", "radio button")
        self.assert_told(window, "export dialog")
        window.keys("Return")
        window.has_focus("File name:", "text")
        target = os.path.join(self.folder, "people.vcf")
        window.keys("ctrl+a")
        window.type(target)
        window.keys("Return")
        window.find("500 contacts saved to people.vcf.")
        with open(target, encoding="utf-8") as file:
            self.assertEqual(file.read().count("BEGIN:VCARD"), 500)
        self.assertEqual(window.quit(), 0)

    def test_consent_in_the_own_browser_then_another_import_and_a_deletion(self):
        opened = os.path.join(self.folder, "opened")
        tools = os.path.join(self.folder, "tools")
        os.mkdir(tools)
        opener = os.path.join(tools, "xdg-open")
        with open(opener, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\necho "$1" >> {opened}\n')
        os.chmod(opener, 0o755)
        sandbox = subprocess.Popen([SANDBOX, "--port", "0", "--key", KEY, "--password", PASSWORD, "--exit-with-parent",
                                    "--contacts", "70", "--gather-seconds", "1"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(sandbox.wait, 10)
        self.addCleanup(sandbox.stdout.close)
        self.addCleanup(sandbox.stdin.close)
        url = sandbox.stdout.readline().split()[1]
        window = self.start("--cloudsponge-url", url, environment={
            "PATH": tools + os.pathsep + os.environ["PATH"], "BROWSER": opener,
            "CONTACT_FERRY_DOMAIN_KEY": KEY, "CONTACT_FERRY_DOMAIN_PASSWORD": PASSWORD})

        def answer(decision, times):
            window.has_focus("Open in my browser", "push button")
            window.keys("space")

            def links():
                if not os.path.exists(opened):
                    return []
                with open(opened, encoding="utf-8") as file:
                    return file.read().split()
            link = eventually("the browser", lambda: links()[-1] if len(links()) == times else None)
            self.assertTrue(link.startswith(url), link)
            form = urllib.parse.urlencode({"decision": decision}).encode()
            urllib.request.urlopen(link, form, timeout=30).close()

        window.has_focus("Import from an account")
        window.keys("space")
        window.has_focus("Search sources")
        window.type("gmail")
        window.keys("Return")
        window.find("Sign in to Gmail in your own browser")
        self.assert_told(window, "own browser")
        answer("deny", 1)
        window.has_focus("Try again", "push button")
        self.assert_told(window, "failure")
        window.keys("space")
        answer("allow", 2)
        window.find_beginning("70 contacts from Gmail")

        window.keys("ctrl+n")
        window.has_focus("Search sources")
        window.keys("Escape")
        window.find("Contacts", "table")

        window.keys("alt+f", "d")
        window.find("Delete this import?")
        window.has_focus("Cancel", "push button")
        window.click_on("Delete", "push button")
        window.has_focus("Import from an account")
        self.assertEqual(window.quit(), 0)
        self.assertNotIn(PASSWORD, window.complaints())


def main_on_display():
    """The test itself, once there are a display and a session bus."""
    servers = [subprocess.Popen([LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL),
               subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
    try:
        unittest.main(argv=sys.argv[:1] + [f"ByHand.{case}" for case in sys.argv[3:]], verbosity=2)
    finally:
        for server in servers:
            server.terminate()
            server.wait()


def main():
    with tempfile.TemporaryDirectory(prefix="byhand-run-") as runtime:
        server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        env = {k: v for k, v in os.environ.items()
               if k in ("PATH", "TZ", "LC_ALL", "LANG") or k.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
        env |= {"DISPLAY": ":" + server.stdout.readline().strip(), "XDG_RUNTIME_DIR": runtime, "HOME": runtime,
                "BYHAND_ON_DISPLAY": "1"}
        try:
            return subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=env, check=False).returncode
        finally:
            server.terminate()
            server.wait()
            server.stdout.close()


if __name__ == "__main__":
    if "BYHAND_ON_DISPLAY" not in os.environ:
        sys.exit(main())
    import pyatspi
    from gi.repository import GLib
    main_on_display()
