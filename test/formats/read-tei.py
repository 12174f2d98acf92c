# What stands in a standOff, element by element with an id, for the comparison; pointers that lead nowhere are named.
import json
import sys
import xml.etree.ElementTree as tree

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
WHEN = ("when", "from", "to", "notBefore", "notAfter", "when-custom")

root = tree.parse(sys.argv[1]).getroot()
known = {"#" + element.get(ID) for element in root.iter() if element.get(ID)}
records = {}
for element in root.iter():
    if element.get(ID) is None or element.tag == TEI + "calendar":
        continue
    records[element.get(ID)] = {
        "texts": [text for part in element.iter() for text in [(part.text or "").strip()] if text],
        "when": [
            {"tag": part.tag[len(TEI):], "type": part.get("type"), **{key: part.get(key) for key in WHEN if part.get(key)}}
            for part in element.iter()
            if any(part.get(key) for key in WHEN)
        ],
        "disputes": [
            {"field": note.get("n"), "verdict": note.get("subtype"), "value": note.findtext(TEI + "q")}
            for note in element.iter(TEI + "note")
            if note.get("type") == "dispute"
        ],
        "sources": [
            [bibl.find(TEI + "ptr").get("target"), bibl.findtext(TEI + "citedRange")]
            for bibl in element.iter(TEI + "bibl")
            if bibl.get("type") == "citation"
        ],
        "certainty": [
            [note.get("n"), note.text] for note in element.iter(TEI + "note") if note.get("type") == "certainty"
        ],
        "translators": [who.get("ref") for who in element.iter(TEI + "editor") if who.get("role") == "translator"],
        "old": [date.get("when-custom") for date in element.iter(TEI + "date") if date.get("calendar") == "#julian"],
        "loose": [
            target
            for part in element.iter()
            for target in (part.get("ref"), part.get("target"), part.get("active"), part.get("passive"))
            if target and target.startswith("#") and target not in known
        ],
    }
relations = [
    [relation.get("active"), relation.get("name"), relation.get("passive")] for relation in root.iter(TEI + "relation")
]
json.dump({"records": records, "relations": relations}, sys.stdout)
