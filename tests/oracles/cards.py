# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape in which every reader reports a contact, so that one comparison serves them all."""
import base64

TEXTS = ("prefix", "given", "middle", "family", "suffix", "nickname", "department", "title", "birthday", "notes", "uid")
LISTS = ("companies", "groups", "photos", "locations", "websites")
ITEMS = ("emails", "phones", "addresses")
PARTS = ("street", "city", "region", "postalCode", "country", "formatted")

# Where only the consumer knows what it says.
ANYTHING = {"anything": True}


def empty_card():
    card = {name: "" for name in TEXTS}
    card.update({name: [] for name in LISTS + ITEMS})
    return card


def label_from_types(types):
    """The label that standard types amount to: HOME and FAX are "Home Fax"."""
    types = {kind.strip().upper() for kind in types}
    place = "Home" if "HOME" in types else "Work" if "WORK" in types else ""
    device = "Fax" if "FAX" in types else "Mobile" if "CELL" in types else "Pager" if "PAGER" in types else ""
    return f"{place} {device}".strip()


def picture(kind, data):
    return f"data:image/{kind.lower().removeprefix('image/')};base64," + base64.b64encode(data).decode()


def iso_birthday(text, omitted_year=""):
    """19800512, 1980-05-12, --0512 and 1604-05-12 with Apple's mark, all as 1980-05-12 or --05-12."""
    digits = text.replace("-", "")
    if len(digits) == 4 and text.startswith("--"):
        return f"--{digits[:2]}-{digits[2:]}"
    if len(digits) != 8:
        return text
    year = "-" if digits[:4] == omitted_year else digits[:4]
    return f"{year}-{digits[4:6]}-{digits[6:]}"
