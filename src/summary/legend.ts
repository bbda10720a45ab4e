import { dateOf } from "../casefile/index-case.ts";
import type { CaseEvent, When } from "../casefile/types.ts";
import type { EventType, StatusFamily } from "../casefile/vocabulary.ts";
import type { Mark } from "../scene/scene.ts";
import { inkOf } from "../theme/fills.ts";
import { EVENT_GLYPHS } from "../theme/glyphs.ts";
import { TYPE } from "../theme/type-scale.ts";

/** Samples of the legend: drawn as the timeline draws them, without a side. */
export const SAMPLE_HEIGHT = 20;
export const GLYPH_WIDTH = 20;
export const FORM_WIDTH = 64;

export const DATE_FORMS = [
  "day",
  "interval",
  "between",
  "by",
  "from",
  "after",
  "standing",
  "uncertain",
  "undated",
] as const;
export type DateForm = (typeof DATE_FORMS)[number];

const MIDDLE = SAMPLE_HEIGHT / 2;

/** The forms that the dates of the events take, in the order of the legend. */
export function dateFormsIn(events: readonly CaseEvent[]): readonly DateForm[] {
  const there = new Set(events.flatMap(({ when }) => formsOf(when)));
  return DATE_FORMS.filter((form) => there.has(form));
}

function formsOf(when: When): readonly DateForm[] {
  const date = dateOf(when);
  const doubt: readonly DateForm[] = date.uncertain || when.basis === "conflicting" ? ["uncertain"] : [];
  return [formOf(date, when.ongoing === true), ...doubt];
}

function formOf(date: ReturnType<typeof dateOf>, ongoing: boolean): DateForm {
  switch (date.form) {
    case "date":
      return date.startPrecision === "day" ? "day" : "between";
    case "interval":
      return "interval";
    case "set-between":
    case "set-one-of":
      return "between";
    case "open-interval":
      return "from";
    case "open-start":
    case "set-before":
      return "by";
    case "set-after":
      return "after";
    case "unknown":
      return ongoing ? "standing" : "undated";
  }
}

/** One event glyph in a 20 px box. */
export function glyphSample(type: EventType, family: StatusFamily): readonly Mark[] {
  return [glyph(type, family, GLYPH_WIDTH / 2)];
}

/** One form of a date in a box of 64 by 20 px. */
export function dateSample(form: DateForm): readonly Mark[] {
  switch (form) {
    case "day":
      return [glyph("statement", "happened", 32)];
    case "interval":
      return [band("bar", 8, 56, 1)];
    case "between":
      return [band("band", 8, 56, 0.28), stop("low", 8), stop("high", 56), glyph("statement", "said", 32)];
    case "by":
      return [glyph("statement", "happened", 38), stop("stop", 50), chevron("open", 26, -1)];
    case "from":
      return [
        {
          kind: "line",
          key: "line",
          x1: 16,
          x2: 54,
          y1: MIDDLE,
          y2: MIDDLE,
          stroke: "ink",
          strokeWidth: 1.5,
        },
        chevron("open", 54, 1),
        glyph("statement", "happened", 14),
      ];
    case "after":
      return [glyph("statement", "happened", 26), stop("stop", 14), chevron("open", 46, 1)];
    case "standing":
      return [band("bar", 18, 50, 1, 4), chevron("open", 16, -1), glyph("statement", "happened", 34)];
    case "uncertain":
      return [
        glyph("statement", "happened", 32),
        {
          kind: "text",
          key: "doubt",
          x: 40,
          y: MIDDLE - 2,
          text: "?",
          size: TYPE.meta,
          weight: 600,
          fill: "ink",
        },
      ];
    case "undated":
      return [
        { kind: "rect", key: "column", x: 16, y: 1, width: 32, height: 18, fill: "wash", stroke: "hair" },
        glyph("statement", "happened", 32),
      ];
  }
}

function glyph(type: EventType, family: StatusFamily, x: number): Mark {
  return { kind: "path", key: "glyph", d: EVENT_GLYPHS[type], x, y: MIDDLE, ...inkOf(family, "side-none") };
}

function band(key: string, from: number, to: number, opacity: number, height = 12): Mark {
  return {
    kind: "rect",
    key,
    x: from,
    y: MIDDLE - height / 2,
    width: to - from,
    height,
    fill: "ink",
    opacity,
  };
}

function stop(key: string, x: number): Mark {
  return { kind: "line", key, x1: x, x2: x, y1: 2, y2: 18, stroke: "ink", strokeWidth: 1.5 };
}

function chevron(key: string, x: number, towards: 1 | -1): Mark {
  const back = -5 * towards;
  return { kind: "path", key, d: `M${back},-5L0,0L${back},5`, x, y: MIDDLE, stroke: "ink", strokeWidth: 1.5 };
}
