import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, Place } from "../casefile/types.ts";
import { placeKindLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { numberWords } from "../words/numbers.ts";
import { byTime } from "./by-time.ts";
import type { Detail, Entry, Section } from "./detail.ts";
import { eventEntry, fact, figureEntry, placeEntry, section } from "./entries.ts";

export function describePlace(place: Place, index: CaseIndex): Detail {
  return {
    target: { kind: "place", id: place.id },
    kicker: say("details.place", { kind: placeKindLabel(place.kind) }),
    heading: place.name,
    dates: [],
    facts: [
      ...section(
        "within",
        say("details.within"),
        place.within === undefined ? [] : [placeEntry(index, place.within)],
      ),
      ...section("coordinates", say("details.coordinates"), coordinatesOf(place)),
      ...fact("note", say("details.note"), place.note),
    ],
    sections: sectionsOf(place, index),
    more: [],
    ambiguities: [],
    evidence: [],
  };
}

/** The place and every place that lies in it, at any depth. */
export function placesIn(index: CaseIndex, id: Id): ReadonlySet<Id> {
  const found = new Set([id]);
  for (const outer of found) {
    for (const place of index.casefile.places) if (place.within === outer) found.add(place.id);
  }
  return found;
}

function sectionsOf(place: Place, index: CaseIndex): readonly Section[] {
  const { casefile } = index;
  const inside = placesIn(index, place.id);
  const events = byTime(casefile.events.filter(({ places }) => places.some((id) => inside.has(id))));
  const figures = casefile.figures.filter((figure) => figure.place !== undefined && inside.has(figure.place));
  const inner = casefile.places.filter(({ within }) => within === place.id);
  return [
    ...section(
      "events",
      say("details.eventsHere", { count: events.length }),
      events.map(({ id, places }) => elsewhere(index, eventEntry(index, id), places, place.id)),
    ),
    ...section(
      "figures",
      say("details.figures"),
      figures.map((figure) => figureEntry(index, figure)),
    ),
    ...section(
      "contains",
      say("details.contains"),
      inner.map(({ id }) => placeEntry(index, id)),
    ),
  ];
}

/** Names the inner place where the event is not told of the place itself. */
function elsewhere(index: CaseIndex, entry: Entry, places: readonly Id[], here: Id): Entry {
  if (places.includes(here)) return entry;
  const names = places.flatMap((id) => index.places.get(id)?.name ?? []);
  return { ...entry, meta: [...entry.meta, names.join(", ")] };
}

function coordinatesOf({ lat, lon, coordinates }: Place): readonly Entry[] {
  if (lat === undefined || lon === undefined) return [];
  const words = say("details.coordinates.words", { lat: numberWords(lat), lon: numberWords(lon) });
  return [
    {
      key: "coordinates",
      parts: [words],
      meta: [],
      ...(coordinates === "document" ? {} : { external: true }),
    },
  ];
}
