"""Reads the calendars of a folder with icalendar, and says as JSON what is in them."""

import json
import pathlib
import sys

from icalendar import Calendar


def entry(event):
    geo = event.get("GEO")
    return {
        "uid": str(event["UID"]),
        "start": event["DTSTART"].dt.isoformat(),
        "end": event["DTEND"].dt.isoformat(),
        "rule": event["RRULE"].to_ical().decode(),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event["LOCATION"]) if "LOCATION" in event else None,
        "point": [geo.latitude, geo.longitude] if geo else None,
    }


folder = pathlib.Path(sys.argv[1])
print(
    json.dumps(
        {
            path.name: [entry(event) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
            for path in sorted(folder.glob("*.ics"))
        }
    )
)
