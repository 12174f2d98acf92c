"""Judges values by JSON Schemas: one process for all of them.

Reads {"schemas": {name: schema}, "cases": [[name, value], ...]} as JSON from its input; prints one digit
for each case, 1 where the value is valid.
"""

import json
import sys

from jsonschema import Draft7Validator

told = json.load(sys.stdin)
validators = {name: Draft7Validator(schema) for name, schema in told["schemas"].items()}
print("".join("1" if validators[name].is_valid(value) else "0" for name, value in told["cases"]))
