# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a vCard or CSV file with other people's readers and prints what they found as JSON, one contact per line."""
import csv
import json
import sys


def cards(path):
    import vobject
    with open(path, encoding="utf-8", newline="") as stream:
        for card in vobject.readComponents(stream):
            def values(name):
                return [line.value for line in card.contents.get(name, [])]
            birthdays = card.contents.get("bday", [])
            labels = {line.group: line.value for line in card.contents.get("x-ablabel", [])}
            yield {
                "fn": values("fn"),
                "n": [[n.family, n.given, n.prefix] for n in values("n")],
                "email": values("email"),
                "tel": values("tel"),
                "adr": [[a.street, a.city, a.region, a.code, a.country] for a in values("adr")],
                "org": [";".join(o) for o in values("org")],
                "title": values("title"),
                "bday": [[b.value, "X-APPLE-OMIT-YEAR" in b.params] for b in birthdays],
                "label": values("label"),
                "categories": [c for v in values("categories") for c in v],
                "note": values("note"),
                "ablabels": [labels.get(line.group, "") if line.group else ""
                             for line in card.contents.get("tel", [])],
                "teltypes": [sorted(t for p in line.params.get("TYPE", []) for t in p.split(","))
                             for line in card.contents.get("tel", [])],
            }


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream, strict=True)


for item in (cards if sys.argv[1] == "vcard" else rows)(sys.argv[2]):
    print(json.dumps(item))
