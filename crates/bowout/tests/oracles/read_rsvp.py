"""Reads a mail with Python's email, and its calendar with icalendar: neither shares code with Bowout. Prints JSON."""

import email
import email.policy
import json
import sys

import icalendar

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    told = {
        "path": path,
        "to": [one.addr_spec for one in mail["To"].addresses] if mail["To"] else [],
        "cc": [one.addr_spec for one in mail["Cc"].addresses] if mail["Cc"] else [],
        "bcc": mail["Bcc"],
        "from": mail["From"].addresses[0].addr_spec,
        "in_reply_to": mail["In-Reply-To"],
        "references": mail["References"],
        "defects": [str(defect) for part in mail.walk() for defect in part.defects],
        "types": [part.get_content_type() for part in mail.walk()],
    }
    for part in mail.walk():
        if part.get_content_type() != "text/calendar":
            continue
        told["part_method"] = part.get_param("method")
        text = part.get_content()
        told["calendar"] = text
        calendar = icalendar.Calendar.from_ical(text)
        events = [event for event in calendar.walk("VEVENT")]
        attendees = events[0].get("ATTENDEE")
        attendees = attendees if isinstance(attendees, list) else [attendees]
        told["method"] = str(calendar["METHOD"])
        told["events"] = len(events)
        told["uid"] = str(events[0]["UID"])
        told["organizer"] = str(events[0]["ORGANIZER"])
        told["attendees"] = [[str(one), one.params.get("PARTSTAT")] for one in attendees]
    print(json.dumps(told))
