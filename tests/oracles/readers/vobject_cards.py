# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards as python3-vobject reads them."""
import vobject

import cards


def text(value):
    return value if isinstance(value, str) else ",".join(value)


def types(line):
    return [kind for value in line.params.get("TYPE", []) for kind in value.split(",")]


def is_preferred(line):
    return "PREF" in line.params or "PREF" in [kind.upper() for kind in types(line)]


def card_of(component):
    card = cards.empty_card()
    labels = {line.group: line.value for line in component.contents.get("x-ablabel", [])}

    def lines(name):
        return component.contents.get(name, [])

    def label(line):
        return (line.group and labels.get(line.group)) or cards.label_from_types(types(line))

    def single(name):
        values = [text(line.value) for line in lines(name)]
        return values[0] if len(values) == 1 else "" if not values else values

    for line in lines("n"):
        name = line.value
        card.update(prefix=text(name.prefix), given=text(name.given), middle=text(name.additional),
                    family=text(name.family), suffix=text(name.suffix))
    card["shown"] = single("fn")
    card["nickname"] = single("nickname")
    card["title"] = single("title")
    card["notes"] = single("note")
    card["uid"] = single("uid")
    for name, field in (("email", "emails"), ("tel", "phones")):
        card[field] = [{"value": line.value, "label": label(line), "primary": is_preferred(line)} for line in lines(name)]
    for line in sorted(lines("adr") + lines("label"), key=lambda line: line.lineNumber):
        if line.name == "LABEL":
            card["addresses"][-1]["formatted"] = line.value
            continue
        address = line.value
        card["addresses"].append({"label": label(line), "street": text(address.street), "city": text(address.city),
                                  "region": text(address.region), "postalCode": text(address.code),
                                  "country": text(address.country), "formatted": line.params.get("LABEL", [""])[0]})
    for line in lines("org"):
        if line.value[0]:
            card["companies"].append(line.value[0])
        card["department"] += "".join(line.value[1:])
    card["groups"] = [group for line in lines("categories") for group in line.value]
    card["websites"] = [line.value for line in lines("url")]
    for line in lines("photo"):
        if isinstance(line.value, bytes):
            card["photos"].append(cards.picture(line.params["TYPE"][0], line.value))
        else:
            card["photos"].append(line.value)
    for line in lines("bday"):
        card["birthday"] = cards.iso_birthday(line.value, line.params.get("X-APPLE-OMIT-YEAR", [""])[0])
    return card


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        for component in vobject.readComponents(stream):
            yield card_of(component)
