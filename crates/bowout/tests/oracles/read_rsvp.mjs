// Reads calendars with ical.js, which shares no code with Bowout. Prints one JSON line a file.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] + "/");
const module = await import(require.resolve("ical.js"));
const ICAL = module.default ?? module;
for (const path of process.argv.slice(3)) {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(path, "utf8")));
  const events = calendar.getAllSubcomponents("vevent");
  const attendees = events[0].getAllProperties("attendee");
  console.log(JSON.stringify({
    path,
    method: calendar.getFirstPropertyValue("method"),
    events: events.length,
    uid: events[0].getFirstPropertyValue("uid"),
    organizer: events[0].getFirstPropertyValue("organizer"),
    attendees: attendees.map((one) => [one.getFirstValue(), one.getParameter("partstat")]),
  }));
}
