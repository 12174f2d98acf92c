"""Has Gramps import a GEDCOM file, and says as JSON what it then holds: people by their REFN, families by their members."""

import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

NS = "{http://gramps-project.org/xml/1.7.1/}"

folder, file = sys.argv[1:]

with tempfile.TemporaryDirectory() as home:
    out = pathlib.Path(home, "out.gramps")
    command = ["gramps", "-C", "read", "-i", file, "-e", str(out), "-y", "-q"]
    done = subprocess.run(command, cwd=folder, env={**os.environ, "GRAMPSHOME": home}, capture_output=True, text=True)
    if not out.exists():
        sys.exit(f"Gramps wrote nothing: {done.stdout} {done.stderr}")
    root = tree.fromstring(gzip.decompress(out.read_bytes()))


def every(path):
    return root.findall("/".join(NS + step for step in path.split("/")))


def child(element, name):
    found = element.find(NS + name)
    return None if found is None else found.text


def date(event):
    for kind in ("dateval", "daterange", "datespan", "datestr"):
        found = event.find(NS + kind)
        if found is not None:
            return {"kind": kind, **found.attrib}
    return None


notes = {note.get("handle"): child(note, "text") or "" for note in every("notes/note")}
places = {place.get("handle"): child(place, "ptitle") for place in every("places/placeobj")}
sources = {source.get("handle"): child(source, "stitle") for source in every("sources/source")}
citations = {
    one.get("handle"): {
        "page": child(one, "page"),
        "source": sources.get(one.find(NS + "sourceref").get("hlink")),
    }
    for one in every("citations/citation")
}


def noted(element):
    return [notes[ref.get("hlink")] for ref in element.findall(NS + "noteref")]


def cited(element):
    return [citations[ref.get("hlink")] for ref in element.findall(NS + "citationref")]


def event(one):
    place = one.find(NS + "place")
    return {
        "type": child(one, "type"),
        "date": date(one),
        "place": None if place is None else places[place.get("hlink")],
        "notes": noted(one),
        "citations": cited(one),
    }


events = {one.get("handle"): event(one) for one in every("events/event")}


def of(element):
    return [events[ref.get("hlink")] for ref in element.findall(NS + "eventref")]


people = {}
for person in every("people/person"):
    refns = [one.get("value") for one in person.findall(NS + "attribute") if one.get("type") == "REFN"]
    people[person.get("handle")] = {
        "id": refns[0] if refns else None,
        "gender": child(person, "gender"),
        "names": [
            {
                "text": " ".join(filter(None, [child(name, "first"), child(name, "surname")])),
                "citations": cited(name),
            }
            for name in person.findall(NS + "name")
        ],
        "events": of(person),
        "notes": noted(person),
        "ties": [[ref.get("hlink"), ref.get("rel")] for ref in person.findall(NS + "personref")],
    }

for person in people.values():
    person["ties"] = [[people[to]["id"], how] for to, how in person["ties"]]

families = [
    {
        "parents": sorted(
            people[ref.get("hlink")]["id"] for ref in family.findall(NS + "father") + family.findall(NS + "mother")
        ),
        "children": sorted(people[ref.get("hlink")]["id"] for ref in family.findall(NS + "childref")),
        "events": of(family),
    }
    for family in every("families/family")
]

print(json.dumps({"people": list(people.values()), "families": families}))
