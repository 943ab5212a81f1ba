#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a string of the sources is missing in a translation, unfinished, or loses what the program puts into it.

Usage: check_translations.py LUPDATE SOURCE_ROOT TRANSLATIONS_DIR
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%L?\d{1,2}")
MARKUP = re.compile(r"</?[a-z]+[^>]*>")


def read_again(lupdate, root, ts, options):
    """What lupdate makes of a copy of `ts`: the same bytes when nothing is missing and nothing is left over."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, ts.name)
        shutil.copy(ts, copy)
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", *options, "-I", str(root),
                        str(root / "models"), str(root / "ui"), "-ts", str(copy)], check=True)
        return copy.read_text(encoding="utf-8")


def messages(ts):
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def mnemonics(text):
    return text.replace("&&", "").count("&")


def complaints(source, form, numerus):
    """What is wrong with one translated form of `source`."""
    if not form.strip():
        return ["empty"]
    found = []
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form)):
        found.append("other placeholders")
    if not numerus and ("%n" in source or "%Ln" in source):
        found.append("a count in a string that is not translated as one")
    if sorted(MARKUP.findall(source)) != sorted(MARKUP.findall(form)):
        found.append("other markup")
    if mnemonics(source) != mnemonics(form):
        found.append("mnemonic lost or added")
    for ending in ("…", ":", " ", "\n", ".", "?"):
        if source.endswith(ending) != form.endswith(ending):
            found.append(f"ends differently ({ending!r})")
    if "..." in form:
        found.append("three dots instead of …")
    return found


def check(ts):
    for context, message in messages(ts):
        source = message.findtext("source")
        translation = message.find("translation")
        numerus = message.get("numerus") == "yes"
        found = []
        if translation.get("type"):
            found.append(translation.get("type"))
        forms = [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
        if numerus:
            if len(forms) != 2:
                found.append(f"{len(forms)} plural forms instead of 2")
            if ("%n" in source or "%Ln" in source) and not re.search("%L?n", forms[-1]):
                found.append("the plural form does not say how many")
        for form in forms:
            found += complaints(source, form, numerus)
        for complaint in found:
            yield f"{ts.name}: {context}: {source!r}: {complaint}"


def main(lupdate, root, folder):
    root, folder = pathlib.Path(root).resolve(), pathlib.Path(folder).resolve()
    failures = []
    for name, options in (("contact-ferry_de.ts", []), ("contact-ferry_en.ts", ["-pluralonly"])):
        ts = folder / name
        failures += check(ts)
        if read_again(lupdate, root, ts, options) != ts.read_text(encoding="utf-8"):
            failures.append(f"{name}: not what the sources say; build update_translations and translate what is new")
    print("\n".join(failures) or "every string is translated")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
