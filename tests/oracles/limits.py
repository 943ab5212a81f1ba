# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs cannot do, each limit as a function that makes of what was written exactly what they then show.

known/CONSUMER.txt says which program has which, in which formats and fields, and why.
"""
import collections
import re

import cards

Limit = collections.namedtuple("Limit", "format field name apply reason")


def limit(function):
    LIMITS[function.__name__.replace("_", "-")] = function
    return function


LIMITS = {}


@limit
def rendering_is_street_too(card, _):
    for address in card["addresses"]:
        if not any(address[part] for part in cards.PARTS[:-1]):
            address["street"] = address["formatted"]


@limit
def guards_shown(card, _):
    """An apostrophe before what could be a formula."""
    def guarded(text):
        return "'" + text if text.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠") else text

    for name in cards.TEXTS:
        card[name] = guarded(card[name])
    for name in cards.LISTS:
        card[name] = [guarded(text) if number == 0 or name != "groups" else text for number, text in enumerate(card[name])]
    for name in cards.ITEMS:
        for item in card[name]:
            item.update({part: guarded(item[part]) for part in ("value", "label", *cards.PARTS) if part in item})


@limit
def renderings_to_the_first(card, _):
    """Each LABEL goes to the first ADR of the same types that has none yet."""
    renderings = [(address["nearest"], address["formatted"]) for address in card["addresses"] if address["formatted"]]
    for address in card["addresses"]:
        address["formatted"] = ""
    for nearest, text in renderings:
        next(one for one in card["addresses"] if one["nearest"] == nearest and not one["formatted"])["formatted"] = text


@limit
def backslash_n_breaks_renderings(card, _):
    for address in card["addresses"]:
        address["formatted"] = re.sub(r"\\([nN])", "\n", address["formatted"])


@limit
def lone_department_is_company(card, _):
    if not card["companies"] and card["department"]:
        card["companies"] = [card["department"]]
        card["department"] = ""


@limit
def parted_at_commas(card, field):
    card[field] = "\u241f".join(card[field].split(","))


@limit
def cut_at_comma(card, field):
    card[field] = [value.split(",")[0] for value in card[field]]


@limit
def url_cut_at_comma(card, field):
    card[field] = [value if value.startswith("data:") else value.split(",")[0] for value in card[field]]


@limit
def stripped(card, field):
    card[field] = card[field].strip(" \t\n\v\f\r")


@limit
def year_1604(card, _):
    card["birthday"] = re.sub("^-", "1604", card["birthday"])


@limit
def no_day_without_a_year(card, _):
    card["birthday"] = re.sub("^--.*", "0000-00-00", card["birthday"])


@limit
def lost(card, field):
    card[field] = []


@limit
def lost_with_their_own_labels(card, field):
    card[field] = [item for item in card[field] if item["label"] == item["nearest"]]


@limit
def places_lost(card, field):
    for item in card[field]:
        item["label"] = ""


@limit
def preference_lost(card, field):
    for item in card[field]:
        item["primary"] = False


@limit
def own_labels_lost(card, field):
    for item in card[field]:
        item["label"] = item["nearest"]


def escaped(text):
    for plain, written in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def unescaped(text):
    for written, plain in (("\\n", "\n"), ("\\N", "\n"), ("\\r", "\r"), ("\\,", ","), ("\\\\", "\\")):
        text = text.replace(written, plain)
    return text


@limit
def renderings_unescaped_in_turn(card, _):
    for address in card["addresses"]:
        address["formatted"] = unescaped(escaped(address["formatted"]))


@limit
def unescaped_in_turn(card, _):
    """Each escape is replaced everywhere, one after the other, so that a backslash before an n is a line break; parts are
    told apart only then."""
    def parts(texts, separator=";"):
        return re.split(f"(?<!\\\\){separator}", unescaped(separator.join(map(escaped, texts))))

    def take(target, names, values):
        values = [value.replace("\\;", ";") for value in values] + [""] * len(names)
        target.update(zip(names, values))

    take(card, ("family", "given", "middle", "prefix", "suffix"),
         parts([card[name] for name in ("family", "given", "middle", "prefix", "suffix")]))
    for address in card["addresses"]:
        take(address, ("box", "more", *cards.PARTS[:-1]), parts(["", ""] + [address[name] for name in cards.PARTS[:-1]]))
    companies = []
    for number, company in enumerate(card["companies"] or [""] * bool(card["department"])):
        organization = {}
        take(organization, ("company", "department"), parts([company] + [card["department"]] * (not number and card["department"] != "")))
        companies.append(organization)
    card["companies"] = [one["company"] for one in companies if one["company"]]
    card["department"] = next((one["department"] for one in reversed(companies) if one["department"]), "")
    card["groups"] = [group.replace("\\,", ",") for group in parts(card["groups"], ",")] if card["groups"] else []
    for name in ("shown", "nickname", "title", "notes", "uid"):
        card[name] = unescaped(escaped(card[name]))
    for item in card["emails"] + card["phones"]:
        item["value"] = unescaped(escaped(item["value"]))


@limit
def preferred_first(card, field):
    card[field].sort(key=lambda item: not item["primary"])


@limit
def simplified(card, field):
    for item in card[field]:
        item["value"] = " ".join(item["value"].split())


@limit
def made_up(card, field):
    card[field] = card[field] or cards.ANYTHING


@limit
def renderings_overwrite_the_first(card, _):
    """Each LABEL without a group goes to the first ADR of the same types."""
    renderings = [(one["nearest"], one["formatted"]) for one in card["addresses"]
                  if one["formatted"] and one["label"] == one["nearest"]]
    for address in card["addresses"]:
        address["formatted"] = ""
    for nearest, text in renderings:
        next(one for one in card["addresses"] if one["nearest"] == nearest)["formatted"] = text


@limit
def utf8_taken_for_latin1(card, _):
    for address in card["addresses"]:
        address["formatted"] = address["formatted"].encode("utf-8").decode("latin-1")


@limit
def as_urls(card, _):
    card["websites"] = [url for url in card["websitesAsUrls"] if url]


@limit
def carets_shown(card, _):
    for address in card["addresses"]:
        for plain, escaped in (("^", "^^"), ("\n", "^n"), ('"', "^'")):
            address["formatted"] = address["formatted"].replace(plain, escaped)


def load(path):
    """The limits in the file: FORMATS FIELDS NAME REASON, the first two with commas. Who has no file has no limits."""
    limits = []
    if not path.exists():
        return limits
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.strip() or line.startswith("#"):
                continue
            formats, fields, name, reason = line.strip().split(maxsplit=3)
            limits += [Limit(one, field, name, LIMITS[name], reason)
                       for one in formats.split(",") for field in fields.split(",")]
    return limits
