# SPDX-License-Identifier: GPL-3.0-or-later
"""oracle.py CONSUMER FORMAT WRITER [PROGRAM...]: other people's programs read what ours writes.

WRITER (write_oracle_contacts) writes generated contacts; the consumer reads them, and every field it finds is compared with
what was sent. Differences are printed. Those in known/CONSUMER.txt are expected, and to the letter; one that is no longer
there is a difference too.
"""
import collections
import importlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "readers")]
sys.dont_write_bytecode = True

import cards  # noqa: E402
import limits  # noqa: E402

COUNT = int(os.environ.get("FERRY_ORACLE_COUNT", "1000"))
SHOWN = 2
SUFFIX = {"vcard3": "vcf", "vcard4": "vcf", "vcard21": "vcf", "xlsx": "xlsx", "ldif": "ldif", "jcard": "jcard",
          "jscontact": "json"}
# Which module of readers/ stands for which consumer.
READER = {"vobject": "vobject_cards", "ez-vcard": "program_cards", "evolution": "program_cards",
          "kcontacts": "program_cards", "python-csv": "tables", "openpyxl": "tables", "libreoffice": "tables",
          "python-ldap": "ldif_entries", "python-json": "json_cards"}


def expected_cards(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def flat(card):
    """Every value of the card with its place: ("emails", "value", 2)."""
    for field in cards.TEXTS + ("shown",):
        if field in card:
            yield (field, field, 0), card[field]
    for field in cards.LISTS:
        yield (field, "count", 0), len(card[field])
        for number, value in enumerate(card[field]):
            yield (field, field, number), value
    for field in cards.ITEMS:
        yield (field, "count", 0), len(card[field])
        for number, item in enumerate(card[field]):
            for part in ("value", "label", "primary") if field != "addresses" else ("label",) + cards.PARTS:
                yield (field, part, number), item.get(part)


class Comparison:
    def __init__(self, consumer, name):
        self.limits = [one for known in ("vcard", "tables", consumer) for one in limits.load(HERE / "known" / f"{known}.txt")
                       if one.format == name]
        self.used = collections.Counter()
        self.differences = collections.defaultdict(list)
        self.compared = 0

    def limited(self, card):
        """The card as one with those limits shows it."""
        for one in self.limits:
            before = json.dumps(card, sort_keys=True)
            one.apply(card, one.field)
            if json.dumps(card, sort_keys=True) != before:
                self.used[one] += 1
        return card

    def add(self, number, expected, found):
        if "shown" not in found:
            del expected["shown"]
        wanted = dict(flat(self.limited(expected)))
        got = dict(flat(found))
        for place in sorted(wanted.keys() | got.keys(), key=str):
            self.compared += 1
            if wanted.get(place) not in (got.get(place), cards.ANYTHING):
                self.differences[place[:2]].append((number, place[2], wanted.get(place), got.get(place)))

    def report(self):
        for (field, part), cases in sorted(self.differences.items()):
            print(f"{field}.{part}: {len(cases)} differences")
            for number, position, wanted, got in cases[:SHOWN]:
                print(f"  contact {number}, {position}:\n    sent  {shorten(wanted)}\n    found {shorten(got)}")
        for one in self.limits:
            if not self.used[one]:
                print(f"known, but not seen: {one.field} {one.name}")
                self.differences[(one.field, one.name)].append(None)
            else:
                print(f"known: {one.field} of {self.used[one]} contacts, {one.name}: {one.reason}")
        print(f"{self.compared} values compared, {sum(map(len, self.differences.values()))} differ")
        return not self.differences


def shorten(value):
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) < 200 else text[:200] + "..."


def main(consumer, name, writer, *program):
    with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
        path = pathlib.Path(folder) / f"contacts.{SUFFIX.get(name, 'csv')}"
        wanted = pathlib.Path(folder) / "expected"
        subprocess.run([writer, name, str(COUNT), str(path), str(wanted)], check=True)
        reader = importlib.import_module(READER[consumer])
        if hasattr(reader, "configure"):
            reader.configure(consumer, name, program)
        expected = expected_cards(wanted)
        found = list(reader.read(str(path)))
        comparison = Comparison(consumer, name)
        if len(found) != len(expected):
            print(f"{len(expected)} contacts sent, {len(found)} found")
            comparison.differences[("contacts", "count")].append((0, 0, len(expected), len(found)))
        for number, (one, other) in enumerate(zip(expected, found)):
            comparison.add(number, one, other)
        return 0 if comparison.report() else 1


sys.exit(main(*sys.argv[1:]))
