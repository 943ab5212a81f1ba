#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drags contacts out of the real window into a file manager and a text editor, and files into it, by mouse.

Usage: takeaway.py CONTACT_FERRY SANDBOX [CASE...]"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True  # nothing is left among the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import byhand  # noqa: E402
from byhand import eventually  # noqa: E402

PEOPLE = ("Anna", "Bert", "Cleo")
TABLE_HEAD = 40  # pixels; the first row is below
FIRST_ICON = 207, 98  # within the file manager's window, which tells nobody where its icons are
WIDTH, HEIGHT = 640, 880  # half of the screen each
BETWEEN_TRIES = 15  # seconds that another program may take over what was dropped on it


def card(name):
    return (f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;{name};;;\r\nFN:{name}\r\n"
            f"EMAIL:{name.lower()}@example.org\r\nEND:VCARD\r\n")


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def window_of(process):
    """The window of that program which is on the screen."""
    def look():
        if process.poll() is not None:
            raise AssertionError(f"{process.args[0]} ended with {process.returncode}")
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], check=False,
                               capture_output=True, text=True).stdout.split()
        # Some have windows of a few pixels beside the real one.
        def area(window):
            shape = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).split())
            return int(shape["WIDTH"]) * int(shape["HEIGHT"])
        return max(found, key=area) if found else None
    return eventually(f"a window of {process.args[0]}", look)


def place(window, left):
    """Puts the window into that half of the screen, and stays until it is there."""
    x = 0 if left else WIDTH
    xdotool("windowsize", window, WIDTH - 20, HEIGHT - 40)
    xdotool("windowmove", window, x, 0)
    last = [None]

    def settled():
        shape = xdotool("getwindowgeometry", "--shell", window)
        last.append(shape)
        return last[-1] == last[-2]
    eventually("the window to stand still", settled)


def drag(begin, end, held=()):
    """From one place to another, slowly enough for both programs to talk to each other; keys are held once it moves."""
    xdotool("mousemove", *begin, "mousedown", 1)
    for key in held:
        xdotool("keydown", key)
    steps = 12
    for step in range(1, steps + 1):
        x, y = (begin[i] + (end[i] - begin[i]) * step // steps for i in (0, 1))
        xdotool("mousemove", x, y)
        time.sleep(0.05)
    for step in range(10):  # hovering, while what is dragged is announced and accepted
        xdotool("mousemove", end[0] + step % 2, end[1])
        time.sleep(0.05)
    for key in held:
        xdotool("keyup", key)
    xdotool("mouseup", 1)


class TakeAway(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="takeaway-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.target = os.path.join(self.folder, "target")
        os.mkdir(self.target)
        self.source = os.path.join(self.folder, "people.vcf")
        with open(self.source, "w", encoding="utf-8", newline="") as file:
            file.write("".join(card(name) for name in PEOPLE))

    def start(self, *arguments):
        window = byhand.Window(self.folder, *arguments)
        self.addCleanup(window.close)
        return window

    def start_with_people(self):
        window = self.start("--import-file", self.source)
        window.find_beginning("3 contacts from people.vcf")
        place(window_of(window.process), left=True)
        table = window.find("Contacts", "table").queryComponent()
        eventually("the table to stand in its half",
                   lambda: table.getExtents(byhand.pyatspi.DESKTOP_COORDS).x < WIDTH // 2)
        return window

    def row(self, window):
        box = window.find("Contacts", "table").queryComponent().getExtents(byhand.pyatspi.DESKTOP_COORDS)
        return box.x + 60, box.y + TABLE_HEAD + 10

    def select_all(self, window):
        x, y = self.row(window)
        xdotool("mousemove", x, y, "click", 1)
        window.has_focus("Contacts", "table")
        window.keys("ctrl+a")
        window.find_beginning("3 contacts from people.vcf · 3 selected")

    def other_program(self, *command):
        # HOME is the folder's: none of the person's own settings
        env = os.environ | {"HOME": self.folder, "GTK_THEME": "Adwaita"}
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def end():
            if process.poll() is None:
                process.kill()
            process.wait()
        self.addCleanup(end)
        place(window_of(process), left=False)
        return process

    def file_manager(self, folder=None):
        return self.other_program("pcmanfm", "--no-desktop", folder or self.target)

    def until(self, what, done, attempt):
        """Tries until it is done: another program may still have been busy with itself when it was dropped on."""
        deadline = time.monotonic() + byhand.PATIENCE
        while time.monotonic() < deadline:
            attempt()
            pause = time.monotonic() + BETWEEN_TRIES
            while time.monotonic() < pause:
                if done():
                    return
                time.sleep(0.1)
        raise AssertionError(f"waited in vain for {what}")

    def files(self):
        """What is in the target, once nothing of it is still being written."""
        def read(name):
            with open(os.path.join(self.target, name), encoding="utf-8", newline="") as file:
                return file.read()
        return {name: read(name) for name in os.listdir(self.target)}

    def handed_out(self):
        folder = os.path.join(self.folder, "profile", "state", "drag")
        return [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]

    def test_selected_rows_become_one_file_and_none_is_left_after_a_kill(self):
        window = self.start_with_people()
        self.select_all(window)
        self.file_manager()
        to = WIDTH + WIDTH // 2, HEIGHT // 2
        self.until("the file", lambda: any(text.endswith("END:VCARD\r\n") for text in self.files().values()),
                   lambda: drag(self.row(window), to))
        self.assertEqual(list(self.files()), ["people.vcf"])
        text = self.files()["people.vcf"]
        self.assertEqual(text.count("BEGIN:VCARD"), 3)
        for name in PEOPLE:
            self.assertIn(f"{name.lower()}@example.org", text)

        handed_out = self.handed_out()
        self.assertTrue(handed_out)
        for path in handed_out:
            self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
            self.assertEqual(os.stat(os.path.dirname(path)).st_mode & 0o777, 0o700)
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
        self.assertTrue(self.handed_out())
        again = self.start()
        again.find_beginning("3 contacts from people.vcf")
        self.assertEqual(self.handed_out(), [])
        self.assertEqual(again.quit(), 0)

    def test_with_shift_each_contact_becomes_a_file_and_an_ordinary_end_leaves_none(self):
        window = self.start_with_people()
        self.select_all(window)
        self.file_manager()
        to = WIDTH + WIDTH // 2, HEIGHT // 2
        self.until("the files", lambda: len(self.files()) == 3 and all(self.files().values()),
                   lambda: drag(self.row(window), to, held=("shift",)))
        self.assertEqual(sorted(self.files()), [f"{name}.vcf" for name in PEOPLE])
        self.assertTrue(self.handed_out())
        xdotool("windowactivate", "--sync", window_of(window.process))
        self.assertEqual(window.quit(), 0)
        self.assertEqual(self.handed_out(), [])

    def test_a_text_editor_gets_text(self):
        window = self.start_with_people()
        editor = self.other_program("mousepad", "--disable-server")

        def texts():
            for application in byhand.pyatspi.Registry.getDesktop(0):
                if application and application.get_process_id() == editor.pid:
                    yield from (w.queryText().getText(0, -1) for frame in application if frame
                                for w in byhand.within(frame) if w.getRoleName() == "text")

        def has_text():
            try:
                return any("anna@example.org" in text for text in texts())
            except byhand.GLib.GError:
                return False
        self.until("the text", has_text, lambda: drag(self.row(window), (WIDTH + WIDTH // 2, HEIGHT // 2)))

    def test_a_file_dropped_on_the_window_comes_in(self):
        shutil.copy(self.source, os.path.join(self.target, "team.vcf"))
        window = self.start()
        window.has_focus("Import from an account")
        place(window_of(window.process), left=True)
        manager = self.file_manager()

        shape = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window_of(manager)).split())
        begin = int(shape["X"]) + FIRST_ICON[0], int(shape["Y"]) + FIRST_ICON[1]
        self.until("the import", lambda: any(w.name.startswith("3 contacts from team.vcf") for w in window.widgets()),
                   lambda: drag(begin, (WIDTH // 2, HEIGHT // 2)))
        self.assertTrue(os.path.exists(os.path.join(self.target, "team.vcf")))
        xdotool("windowactivate", "--sync", window_of(window.process))
        self.assertEqual(window.quit(), 0)

    def second_start(self, *arguments):
        return subprocess.run([byhand.PROGRAM, "--profile", os.path.join(self.folder, "profile"), *arguments], check=False,
                              capture_output=True, text=True, timeout=byhand.PATIENCE, cwd=self.target,
                              env=os.environ | {"HOME": self.folder})

    def test_a_second_start_opens_its_file_in_the_window_that_is_open(self):
        window = self.start()
        window.has_focus("Import from an account")
        shutil.copy(self.source, os.path.join(self.target, "team.vcf"))
        xdotool("windowminimize", window_of(window.process))
        second = self.second_start("team.vcf")
        self.assertEqual((second.returncode, second.stdout), (0, ""))
        window.find_beginning("3 contacts from team.vcf")
        shown = str(window_of(window.process))
        eventually("the window in front", lambda: xdotool("getactivewindow").strip() == shown)
        self.assertEqual(self.second_start().returncode, 0)

        scripted = self.second_start("--import-file", "team.vcf", "--export", "out.vcf", "--quit-when-done")
        self.assertEqual(scripted.returncode, 1)
        self.assertIn("open in another window", scripted.stderr)
        self.assertFalse(os.path.exists(os.path.join(self.target, "out.vcf")))

        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
        again = self.start()  # what was left of the socket is in nobody's way
        again.find_beginning("3 contacts from team.vcf")
        self.assertEqual(self.second_start("../people.vcf").returncode, 0)
        again.find_beginning("3 contacts from people.vcf")
        self.assertEqual(again.quit(), 0)


if __name__ == "__main__":
    if "BYHAND_ON_DISPLAY" not in os.environ:
        sys.exit(byhand.main())
    import pyatspi
    from gi.repository import Atspi, GLib
    byhand.pyatspi, byhand.Atspi, byhand.GLib = pyatspi, Atspi, GLib
    byhand.main_on_display("TakeAway")
