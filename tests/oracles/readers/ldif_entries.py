# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries as python-ldap reads them, with what Thunderbird's attributes mean."""
import ldap.dn
import ldif

import cards

TEXTS = {"givenName": "given", "sn": "family", "cn": "shown", "mozillaNickname": "nickname", "title": "title",
         "ou": "department", "description": "notes"}
PHONES = (("telephoneNumber", "Work"), ("homePhone", "Home"), ("facsimiletelephonenumber", "Fax"), ("pager", "Pager"),
          ("mobile", "Mobile"))
ADDRESSES = {"Home": ("mozillaHomeStreet", "mozillaHomeStreet2", "mozillaHomeLocalityName", "mozillaHomeState",
                      "mozillaHomePostalCode", "mozillaHomeCountryName"),
             "Work": ("street", "mozillaWorkStreet2", "l", "st", "postalCode", "c")}


def card_of(dn, entry):
    def value(name):
        values = [one.decode("utf-8") for one in entry.get(name, [])]
        return values[0] if len(values) == 1 else values or ""

    parts = ldap.dn.str2dn(dn)
    names = [name for part in parts for name, _, _ in part]
    if [name for name in names if name != "uid"] not in (["cn"], ["cn", "mail"]) or entry["objectclass"] != [
            b"top", b"person", b"organizationalPerson", b"inetOrgPerson", b"mozillaAbPersonAlpha"]:
        raise SystemExit(f"{dn}: {entry['objectclass']}")
    card = cards.empty_card()
    card["shown"] = ""
    card.update({field: value(name) for name, field in TEXTS.items() if value(name)})
    for name in ("mail", "mozillaSecondEmail"):
        card["emails"] += [{"value": value(name), "label": "", "primary": False}] if value(name) else []
    for name, label in PHONES:
        card["phones"] += [{"value": value(name), "label": label, "primary": False}] if value(name) else []
    for label, names in ADDRESSES.items():
        street, more, *rest = map(value, names)
        if any((street, more, *rest)):
            card["addresses"].append({"label": label, "street": "\n".join(filter(None, (street, more))), "formatted": "",
                                      **dict(zip(("city", "region", "postalCode", "country"), rest))})
    card["companies"] = [value("o")] if value("o") else []
    card["websites"] = [value(name) for name in ("mozillaWorkUrl", "mozillaHomeUrl") if value(name)]
    if value("birthmonth"):
        year = value("birthyear").zfill(4) if value("birthyear") else "-"
        card["birthday"] = f"{year}-{value('birthmonth').zfill(2)}-{value('birthday').zfill(2)}"
    return card


def read(path):
    with open(path, "rb") as stream:
        reader = ldif.LDIFRecordList(stream)
        reader.parse()
    persons, groups = {}, []
    for dn, entry in reader.all_records:
        if b"groupOfNames" in entry["objectclass"]:
            groups.append(entry)
        elif dn in persons:
            raise SystemExit(f"{dn}: twice")
        else:
            persons[dn] = card_of(dn, entry)
    for group in groups:
        for member in group["member"]:
            persons[member.decode("utf-8")]["groups"].append(group["cn"][0].decode("utf-8"))
    yield from persons.values()
