# SPDX-License-Identifier: GPL-3.0-or-later
"""JSContact cards as Python's json reads them, each object held against the members that RFC 9553 gives it."""
import json

import cards

COMMON = {"@type", "contexts", "pref"}
MEMBERS = {
    "Card": {"@type", "version", "uid", "name", "nicknames", "organizations", "titles", "emails", "phones", "addresses",
             "anniversaries", "keywords", "media", "links", "notes", "kind"},
    "Name": {"@type", "components", "full"},
    "NameComponent": {"@type", "kind", "value"},
    "Nickname": COMMON | {"name"},
    "Organization": {"@type", "name", "units", "contexts"},
    "OrgUnit": {"@type", "name"},
    "Title": {"@type", "kind", "name"},
    "EmailAddress": COMMON | {"address", "label"},
    "Phone": COMMON | {"number", "features", "label"},
    "Address": COMMON | {"components", "full"},
    "AddressComponent": {"@type", "kind", "value"},
    "Anniversary": {"@type", "kind", "date"},
    "PartialDate": {"@type", "year", "month", "day"},
    "Media": COMMON | {"kind", "uri", "mediaType", "label"},
    "Link": COMMON | {"uri", "label", "mediaType"},
    "Note": {"@type", "note"},
}
NAME_KINDS = {"title": "prefix", "given": "given", "given2": "middle", "surname": "family", "credential": "suffix"}
ADDRESS_KINDS = {"name": "street", "locality": "city", "region": "region", "postcode": "postalCode", "country": "country"}
PLACES = {"private": "Home", "work": "Work"}
FEATURES = {"mobile": "Mobile", "fax": "Fax", "pager": "Pager", "main-number": "Main", "voice": ""}


def checked(kind, value):
    strangers = value.keys() - MEMBERS[kind]
    # One of ours begins with our domain (section 1.8).
    strangers = {name for name in strangers if ":" not in name}
    if strangers or value.get("@type", kind) != kind:
        raise SystemExit(f"{kind} with {sorted(strangers)}: {value}")
    return value


def each(card, member, kind):
    """The objects of a map, in the order of their ids, which must be ids (section 1.4.1)."""
    values = card.get(member, {})
    for key in sorted(values):
        if not key or not all(c.isascii() and (c.isalnum() or c in "-_") for c in key):
            raise SystemExit(f"{key} is no id")
        yield checked(kind, values[key])


def label(value, own=None):
    places = [PLACES[name] for name in value.get("contexts", {})]
    features = [FEATURES[name] for name in value.get("features", {})]
    return own or value.get("label") or " ".join(filter(None, places + features))


def parts(value, kind, kinds):
    found = dict.fromkeys(kinds.values(), "")
    for component in value.get("components", []):
        found[kinds[checked(kind, component)["kind"]]] = component["value"]
    return found


def card_of(value):
    if value["@type"] != "Card" or value["version"] != "1.0" or not value["uid"]:
        raise SystemExit(f"no card: {value}")
    checked("Card", value)
    card = cards.empty_card()
    name = checked("Name", value.get("name", {}))
    card.update(parts(name, "NameComponent", NAME_KINDS))
    card["shown"] = name.get("full", "")
    card["nickname"] = "".join(one["name"] for one in each(value, "nicknames", "Nickname"))
    card["title"] = "".join(one["name"] for one in each(value, "titles", "Title"))
    card["notes"] = "".join(one["note"] for one in each(value, "notes", "Note"))
    card["uid"] = "" if value["uid"].startswith("urn:uuid:") else value["uid"]
    for member, kind, text, field in (("emails", "EmailAddress", "address", "emails"),
                                      ("phones", "Phone", "number", "phones")):
        card[field] = [{"value": one[text], "label": label(one), "primary": "pref" in one}
                       for one in each(value, member, kind)]
    for one in each(value, "addresses", "Address"):
        own = next((text for key, text in one.items() if key.endswith(":label")), None)
        card["addresses"].append({"label": label(one, own), "formatted": one.get("full", ""),
                                  **parts(one, "AddressComponent", ADDRESS_KINDS)})
    for one in each(value, "organizations", "Organization"):
        card["companies"] += [one["name"]] if "name" in one else []
        card["department"] += "".join(checked("OrgUnit", unit)["name"] for unit in one.get("units", []))
    card["groups"] = list(value.get("keywords", {}))
    card["websites"] = [one["uri"] for one in each(value, "links", "Link")]
    card["photos"] = [one["uri"] for one in each(value, "media", "Media") if one["kind"] == "photo"]
    for one in each(value, "anniversaries", "Anniversary"):
        date = checked("PartialDate", one["date"])
        year = f"{date['year']:04}" if "year" in date else "-"
        card["birthday"] = f"{year}-{date['month']:02}-{date['day']:02}"
    return card


def read(path):
    with open(path, encoding="utf-8") as stream:
        for value in json.load(stream):
            yield card_of(value)
