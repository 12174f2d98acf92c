"""Validates the installed package with Python's jsonschema: python3 records.py <package folder>.

Prints one line of JSON: how many schemas and records were checked, what was wrong, and whether a
planted error was refused.
"""

import json
import pathlib
import sys

from jsonschema import Draft7Validator

package = pathlib.Path(sys.argv[1])
RECORDS = {
    "works": "work",
    "editions": "edition",
    "people": "person",
    "events": "event",
    "places": "place",
    "organizations": "organization",
    "sources": "source",
}


def read(path):
    return json.loads((package / path).read_text(encoding="utf-8"))


schemas = sorted((package / "schemas").rglob("*.json"))
for path in schemas:
    Draft7Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))

wrong, records, refused = [], 0, []
for collection, record in RECORDS.items():
    validator = Draft7Validator(read(f"schemas/{record}.schema.json"))
    data = read(f"dist/{collection}.json")
    records += len(data)
    for one in data:
        wrong += [f"{collection}/{one['id']}: {error.message}" for error in validator.iter_errors(one)]
    for planted in ({**data[0], "id": "No Id"}, {**data[0], "invented": 1}, {"id": "nothing-else"}):
        refused.append(not validator.is_valid(planted))
for name in (*RECORDS, "redirects", "questions", "vocabularies", "meta", "all"):
    validator = Draft7Validator(read(f"schemas/{name}.schema.json"))
    wrong += [f"{name}.json: {error.message}" for error in validator.iter_errors(read(f"dist/{name}.json"))]

print(json.dumps({"schemas": len(schemas), "records": records, "wrong": wrong, "refused": all(refused)}))
