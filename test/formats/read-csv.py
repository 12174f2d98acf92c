"""Reads every CSV file of a folder with Python's own csv module and prints the rows as JSON."""
import csv
import json
import pathlib
import sys

tables = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    with path.open(encoding=sys.argv[2], newline="") as file:
        tables[path.stem] = list(csv.DictReader(file, strict=True))
json.dump(tables, sys.stdout)
