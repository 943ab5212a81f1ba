# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a vCard, CSV, LDIF or Excel file with other people's readers and prints what they found as JSON, one contact per line."""
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


def entries(path):
    import ldif
    with open(path, "rb") as stream:
        reader = ldif.LDIFRecordList(stream)
        reader.parse()
    persons, groups = {}, []
    for dn, attributes in reader.all_records:
        entry = {name: [value.decode("utf-8") for value in values] for name, values in attributes.items()}
        if "groupOfNames" in entry["objectclass"]:
            groups.append(entry)
        elif dn in persons:
            raise SystemExit(f"{dn}: twice")
        else:
            persons[dn] = entry
    for group in groups:
        for member in group["member"]:
            persons[member].setdefault("groups", []).append(group["cn"][0])
    yield from persons.values()


def sheet(path):
    """Each row as its texts; what is not a text is named, so that it is equal to nothing."""
    import io
    import openpyxl
    with open(path, "rb") as stream:
        workbook = openpyxl.load_workbook(io.BytesIO(stream.read()))
    for page in workbook.worksheets:
        for row in page.iter_rows():
            yield ["" if cell.value is None else cell.value if cell.data_type == "s" else f"not a text: {cell.data_type}"
                   for cell in row]


readers = {"vcard": cards, "csv": rows, "ldif": entries, "xlsx": sheet}
for item in readers[sys.argv[1]](sys.argv[2]):
    print(json.dumps(item))
