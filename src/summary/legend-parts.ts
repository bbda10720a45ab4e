/** The legend of a timeline in words, each beside the mark that it explains, for files of the picture. */
import type { CaseEvent } from "../casefile/types.ts";
import { EVENT_TYPES, familyOf, idsOf, STATUSES, type StatusFamily } from "../casefile/vocabulary.ts";
import type { Mark } from "../scene/scene.ts";
import { statusLabel, typeLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { dateFormsIn, dateSample, FORM_WIDTH, GLYPH_WIDTH, glyphSample } from "./legend.ts";

const FAMILIES: readonly StatusFamily[] = ["happened", "said", "meant", "might"];

export interface LegendPart {
  readonly title: string;
  readonly entries: readonly {
    readonly marks: readonly Mark[];
    readonly width: number;
    readonly words: string;
  }[];
}

/** Shapes, fills and forms of dates that the events have; parts without an entry are left out. */
export function legendParts(events: readonly CaseEvent[]): readonly LegendPart[] {
  const types = idsOf(EVENT_TYPES).filter((type) => events.some((event) => event.type === type));
  const families = FAMILIES.filter((family) => events.some(({ status }) => familyOf(status) === family));
  const parts: readonly LegendPart[] = [
    {
      title: say("summary.legend.types"),
      entries: types.map((type) => ({
        marks: glyphSample(type, "happened"),
        width: GLYPH_WIDTH,
        words: typeLabel(type),
      })),
    },
    {
      title: say("summary.legend.statuses"),
      entries: families.map((family) => ({
        marks: glyphSample("meeting", family),
        width: GLYPH_WIDTH,
        words: say(`summary.legend.${family}`, { words: statusesOf(family, events) }),
      })),
    },
    {
      title: say("summary.legend.dates"),
      entries: dateFormsIn(events).map((form) => ({
        marks: dateSample(form),
        width: FORM_WIDTH,
        words: say(`summary.legend.${form}`),
      })),
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

function statusesOf(family: StatusFamily, events: readonly CaseEvent[]): string {
  return idsOf(STATUSES)
    .filter((one) => familyOf(one) === family && events.some(({ status }) => status === one))
    .map(statusLabel)
    .join(", ");
}
