# The references of a file of MODS as items of CSL, for the comparison.
import json
import re
import sys
import xml.etree.ElementTree as tree

MODS = "{http://www.loc.gov/mods/v3}"


def text(element, path):
    found = element.find(path.replace("/", "/" + MODS).replace("^", MODS))
    return None if found is None or found.text is None else found.text


def title(element):
    main, sub = text(element, "^titleInfo/title") or "", text(element, "^titleInfo/subTitle")
    if not sub:
        return main
    return f"{main} {sub}" if main.endswith("?") else f"{main}: {sub}"


def names(element, role=None):
    for name in element.findall(MODS + "name"):
        if role is not None and text(name, "^role/roleTerm") != role:
            continue
        parts = {part.get("type"): [] for part in name.findall(MODS + "namePart")}
        for part in name.findall(MODS + "namePart"):
            parts[part.get("type")].append(part.text)
        if "family" in parts:
            yield {"family": " ".join(parts["family"]), "given": " ".join(parts.get("given", []))}
        else:
            yield {"literal": " ".join(word for words in parts.values() for word in words)}


items = []
for one in tree.parse(sys.argv[1]).getroot().findall(MODS + "mods"):
    host = one.find(MODS + "relatedItem")
    hosts = [] if host is None else list(host.iter(MODS + "relatedItem"))
    issued = text(one, "^originInfo/dateIssued") or next(
        (text(each, "^originInfo/dateIssued") or text(each, "^part/date") for each in hosts
         if text(each, "^originInfo/dateIssued") or text(each, "^part/date")),
        None,
    ) or text(one, "^part/date")
    item = {
        "id": one.get("ID"),
        "type": "",
        "title": title(one),
        "author": list(names(one)),
        # bibutils calls whoever stands in A4 an author one level up.
        "translator": [name for each in hosts for name in names(each, "author")],
        "note": " ".join(note.text or "" for note in one.iter(MODS + "note")),
    }
    if host is not None and title(host):
        item["container-title"] = title(host)
    if issued:
        item["issued"] = {"date-parts": [[int(number) for number in issued.split("-")]]}
    for note in one.iter(MODS + "note"):
        said = note.text or ""
        if original := re.fullmatch(r"Originally “(.+)”\.", said):
            item["original-title"] = original[1]
        if first := re.fullmatch(r"First published ([\d-]+)\.", said):
            item["original-date"] = {"date-parts": [[int(number) for number in first[1].split("-")]]}
    items.append(item)
json.dump(items, sys.stdout)
