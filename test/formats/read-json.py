"""Reads the JSON files of a folder with Python's own json module: all.json, the lists, and one file a record."""
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
load = lambda path: json.loads(path.read_text(encoding="utf-8"))
single = {}
for path in sorted(folder.glob("*/*.json")):
    single.setdefault(path.parent.name, []).append(load(path))
lists = {path.stem: load(path) for path in folder.glob("*.json") if path.stem != "all"}
json.dump({"all": load(folder / "all.json"), "lists": lists, "single": single}, sys.stdout)
