#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sits in the person's chair: keys, mouse and what a screen reader is told, on the real program.

Usage: byhand.py CONTACT_FERRY SANDBOX [CASE...]"""
import contextlib
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
PATIENCE = 120  # seconds; what is awaited takes one or two on an idle machine
UNNAMED_BY_NATURE = {"filler", "panel", "layered pane", "split pane", "scroll bar"}
ENGINE = "libQt6WebEngineCore"


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
    """All widgets that show, `widget` first; what is in a table is left alone."""
    yield widget
    if widget.getRoleName() in ("table", "tree", "tree table"):
        return
    for i in range(widget.childCount):
        child = widget.getChildAtIndex(i)
        if child and (child.getState().contains(pyatspi.STATE_SHOWING) or child.getRoleName() == "application"):
            yield from within(child)


class Window:
    """The running program as its user has it."""

    def __init__(self, folder, *arguments, program=PROGRAM, environment=None):
        self.errors = open(os.path.join(folder, "stderr"), "w+", encoding="utf-8")
        env = os.environ | {"HOME": folder, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"} | (environment or {})
        if os.geteuid() == 0:
            env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        self.process = subprocess.Popen([program, "--profile", os.path.join(folder, "profile"), *arguments],
                                        env=env, stdout=subprocess.DEVNULL, stderr=self.errors)

    def widgets(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                application.set_cache_mask(Atspi.Cache.NONE)  # how things are, not how they were
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
        self.is_now(pyatspi.STATE_FOCUSED, name, role)

    def is_now(self, state, name, role):
        eventually(f"{name!r} to be {pyatspi.stateToString(state)}",
                   lambda: self.find(name, role).getState().contains(state))

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def type_into(self, name, text):
        """Types where the focus is to be, and stays until the whole text has arrived."""
        self.has_focus(name, "text")
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)
        eventually(f"{text!r} in {name!r}", lambda: self.find(name, "text").queryText().getText(0, -1) == text)

    def click_on(self, name, role):
        places = [None]

        def settled():
            box = self.find(name, role).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            places.append((box.x + box.width // 2, box.y + box.height // 2) if box.width > 0 else None)
            return places[-1] if places[-1] == places[-2] else None
        x, y = eventually(f"a place of {name!r}", settled)
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    @contextlib.contextmanager
    def hearing(self, kind):
        """What a screen reader is told meanwhile: names and values, by a function."""
        told = []

        def take(event):
            told.append((event.source.name, event.detail1))

        def heard():
            while GLib.MainContext.default().iteration(False):
                pass
            return told
        pyatspi.Registry.registerEventListener(take, kind)
        try:
            yield heard
        finally:
            pyatspi.Registry.deregisterEventListener(take, kind)

    def nameless(self):
        """Focusable widgets of what shows that a screen reader could not tell."""
        found = []
        for widget in self.widgets():
            role = widget.getRoleName()
            if widget.getState().contains(pyatspi.STATE_FOCUSABLE) and role not in UNNAMED_BY_NATURE \
                    and not (widget.name and role not in ("", "invalid", "unknown")):
                found.append(f"[{role}] {widget.name!r}")
        return found

    def has_engine(self):
        with open(f"/proc/{self.process.pid}/maps", encoding="utf-8", errors="replace") as file:
            return ENGINE in file.read()

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


class Sandbox:
    """CloudSponge's place taken on a free port, and a browser that only notes what it is to open."""

    def __init__(self, folder, *arguments):
        self.process = subprocess.Popen([SANDBOX, "--port", "0", "--key", KEY, "--password", PASSWORD,
                                         "--exit-with-parent", "--gather-seconds", "1", *arguments],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[1]
        self.opened = os.path.join(folder, "opened")
        tools = os.path.join(folder, "tools")
        os.mkdir(tools)
        opener = os.path.join(tools, "xdg-open")
        with open(opener, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\necho "$1" >> {self.opened}\n')
        os.chmod(opener, 0o755)
        self.environment = {"PATH": tools + os.pathsep + os.environ["PATH"], "BROWSER": opener,
                            "CONTACT_FERRY_DOMAIN_KEY": KEY, "CONTACT_FERRY_DOMAIN_PASSWORD": PASSWORD}

    def link(self, number):
        """The link of that number which the browser was given, once it was."""
        def links():
            if not os.path.exists(self.opened):
                return []
            with open(self.opened, encoding="utf-8") as file:
                return file.read().split()
        link = eventually("the browser", lambda: links()[-1] if len(links()) == number else None)
        assert link.startswith(self.url), link
        return link

    def answer(self, link, decision):
        form = urllib.parse.urlencode({"decision": decision}).encode()
        urllib.request.urlopen(link, form, timeout=PATIENCE).close()

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(PATIENCE)


class ByHand(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="byhand-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        os.mkdir(os.path.join(self.folder, "Documents"))

    def start(self, *arguments, **keywords):
        window = Window(self.folder, *arguments, **keywords)
        self.addCleanup(window.close)
        return window

    def start_on_sandbox(self, *scenario, **keywords):
        sandbox = Sandbox(self.folder, *scenario)
        self.addCleanup(sandbox.close)
        return self.start("--cloudsponge-url", sandbox.url, environment=sandbox.environment, **keywords), sandbox

    def choose(self, window, source):
        window.has_focus("Import from an account")
        window.keys("space")
        window.type_into("Search sources", source)
        window.keys("Return")

    def assert_told(self, window, page):
        self.assertEqual(window.nameless(), [], page)

    def test_the_demo_from_the_welcome_page_to_an_exported_file(self):
        window = self.start()
        window.has_focus("Import from an account")
        self.assert_told(window, "welcome")
        self.assertFalse(window.has_engine(), "an engine nobody has asked for")
        window.click_on("Try the demo", "push button")

        window.has_focus("Search sources")
        self.assert_told(window, "source")
        eventually("the engine while the person chooses", window.has_engine)
        window.type_into("Search sources", "yah")
        window.keys("Down")
        window.has_focus("Yahoo", "list item")
        window.keys("Return")

        window.find("Reload", "push button")
        self.assert_told(window, "consent")
        window.click_on("Allow", "push button")

        window.find_beginning("500 contacts from Yahoo")
        window.find("Imports on this computer", "list")
        self.assert_told(window, "contacts")
        window.has_focus("Search contacts")
        window.keys("Down")
        window.has_focus("Contacts", "table")
        window.keys("ctrl+f")
        window.type_into("Search contacts", "anneliese")
        eventually("fewer contacts", lambda: any(" found" in w.name for w in window.widgets()))
        window.keys("Escape")
        eventually("all contacts", lambda: not any(" found" in w.name for w in window.widgets()))
        window.keys("Down")
        window.has_focus("Contacts", "table")
        with window.hearing("object:state-changed:checked") as heard:
            window.keys("space")
            eventually("a mark to be told", lambda: [mark for _, mark in heard()] == [1])
            window.keys("space")
            eventually("its end to be told", lambda: [mark for _, mark in heard()] == [1, 0])
            self.assertTrue(all(name for name, _ in heard()), heard())

        window.is_now(pyatspi.STATE_SENSITIVE, "Export…", "push button")  # not before the import has ended
        window.keys("ctrl+e")
        window.has_focus("iCloud", "radio button")
        window.is_now(pyatspi.STATE_CHECKED, "All 500 contacts", "radio button")
        self.assert_told(window, "export dialog")
        # Not before the dialog knows what does not fit.
        eventually("an export on offer", lambda: all(
            w.getState().contains(pyatspi.STATE_SENSITIVE) for w in window.widgets() if w.name.replace("&", "") == "Export…"))
        window.keys("Return")
        window.has_focus("File name:", "text")
        window.keys("ctrl+a")
        target = os.path.join(self.folder, "people.vcf")
        window.type_into("File name:", target)
        window.keys("Return")
        window.find_beginning("500 contacts saved to people.vcf.")
        with open(target, encoding="utf-8") as file:
            self.assertEqual(file.read().count("BEGIN:VCARD"), 500)
        self.assertEqual(window.quit(), 0)

    def test_a_screen_reader_reads_the_consent_page_and_presses_its_button(self):
        window, _ = self.start_on_sandbox("--contacts", "30")
        self.choose(window, "yahoo")
        window.find("CloudSponge wants to read your contacts", "heading")
        window.find("Postal addresses", "label")
        self.assertTrue(window.find("Allow", "push button").queryComponent().grabFocus())
        window.has_focus("Allow", "push button")
        window.keys("Return")
        window.find_beginning("30 contacts from Yahoo")
        self.assertEqual(window.quit(), 0)
        self.assertNotIn(PASSWORD, window.complaints())

    def test_consent_in_the_own_browser_then_another_import_and_a_deletion(self):
        window, sandbox = self.start_on_sandbox("--contacts", "70")
        self.choose(window, "gmail")
        window.find("Sign in to Gmail in your own browser")
        self.assert_told(window, "own browser")
        window.has_focus("Open in my browser", "push button")
        window.keys("space")
        sandbox.answer(sandbox.link(1), "deny")
        window.has_focus("Try again", "push button")
        self.assert_told(window, "failure")
        window.keys("space")
        window.has_focus("Open in my browser", "push button")
        window.keys("space")
        sandbox.answer(sandbox.link(2), "allow")
        window.find_beginning("70 contacts from Gmail")

        window.is_now(pyatspi.STATE_SENSITIVE, "New import", "push button")
        window.keys("ctrl+n")
        window.has_focus("Search sources")
        window.keys("Escape")
        window.find("Contacts", "table")

        window.keys("alt+f")
        window.find("Delete import…", "menu item")
        window.keys("d")
        window.find("Delete this import?")
        window.has_focus("Cancel", "push button")
        window.click_on("Delete", "push button")
        window.has_focus("Import from an account")
        self.assertEqual(window.quit(), 0)
        self.assertNotIn(PASSWORD, window.complaints())

    def test_without_the_embedded_browser_consent_is_given_in_the_own_one(self):
        alone = os.path.join(self.folder, "bin", "contact-ferry")
        os.mkdir(os.path.dirname(alone))
        shutil.copy(PROGRAM, alone)
        window, sandbox = self.start_on_sandbox("--contacts", "40", program=alone)
        self.choose(window, "yahoo")
        window.find("Sign in to Yahoo in your own browser")
        window.find_beginning("The page opens in your own browser. (To show it here, install contact-ferry-webengine.)")
        self.assertFalse(any(w.name == "Show the page here" for w in window.widgets()))
        window.has_focus("Open in my browser", "push button")
        window.keys("space")
        sandbox.answer(sandbox.link(1), "allow")
        window.find_beginning("40 contacts from Yahoo")
        self.assertFalse(window.has_engine())
        self.assertEqual(window.quit(), 0)


def main_on_display(cases="ByHand"):
    """The test itself, once there are a display and a session bus."""
    servers = [subprocess.Popen([LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL),
               subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
    try:
        # Only a window manager knows of desktops; without one no window gets the focus.
        eventually("the window manager", lambda: subprocess.run(["xdotool", "get_desktop"], check=False,
                                                                capture_output=True).returncode == 0)
        unittest.main(argv=sys.argv[:1] + [f"{cases}.{case}" for case in sys.argv[3:]], verbosity=2)
    finally:
        for server in servers:
            server.terminate()
            server.wait()


def main():
    with tempfile.TemporaryDirectory(prefix="byhand-run-") as runtime:
        # A server that resets when its last client leaves takes a window manager that is just coming with it.
        server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        env = {k: v for k, v in os.environ.items()
               if k in ("PATH", "TZ", "LC_ALL", "LANG") or k.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
        env |= {"DISPLAY": ":" + server.stdout.readline().strip(), "XDG_RUNTIME_DIR": runtime, "HOME": runtime,
                "BYHAND_ON_DISPLAY": "1"}
        try:
            return subprocess.run(["dbus-run-session", "--", sys.executable, "-W", "ignore", *sys.argv], env=env, check=False).returncode
        finally:
            server.terminate()
            server.wait()
            server.stdout.close()


if __name__ == "__main__":
    if "BYHAND_ON_DISPLAY" not in os.environ:
        sys.exit(main())
    import pyatspi
    from gi.repository import Atspi, GLib
    main_on_display()
