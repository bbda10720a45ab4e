/** The files that a case can leave as, each made from what is shown. */
import type { CaseIndex } from "../casefile/index-case.ts";
import { type CsvKind, caseCsv } from "../exporters/case-csv.ts";
import { gexfOf } from "../exporters/gexf.ts";
import { partOf } from "../exporters/graph-columns.ts";
import { graphmlOf } from "../exporters/graphml.ts";
import { oneFile } from "../exporters/one-file.ts";
import type { Scene } from "../scene/scene.ts";
import { sceneToSvg, type Writing } from "../scene/to-svg.ts";
import type { Scheme } from "../theme/palette.ts";
import { say } from "../words/messages.ts";
import { graphSheet, type Shown } from "./graph-sheet.ts";
import { timelineSheet } from "./timeline-sheet.ts";

export type PictureId = "graph" | "timeline";
export type DataId = "gexf" | "graphml" | `csv-${CsvKind}` | "json";

/** What goes into a file of data: the whole case, or what the filter leaves. */
export type Part = "all" | "matching";

export interface ExportedFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** Other programs rarely have our font: those that most have, and that are no wider, come next. */
const FONTS = "Inter, Inter Variable, Helvetica Neue, Arial, Liberation Sans, sans-serif";

export function pictureSheet(what: PictureId, shown: Shown): Scene {
  return what === "graph" ? graphSheet(shown) : timelineSheet(shown);
}

/** `al-qusair-2013-graph.svg`. */
export function pictureName(what: PictureId, form: "svg" | "png", { index }: Shown): string {
  return `${index.casefile.id}-${what}.${form}`;
}

export function sheetSvg(sheet: Scene, scheme: Scheme, { index }: Shown, writing: Writing = {}): string {
  const { title, summary } = index.casefile;
  const description = say("export.picture.about", { title, summary });
  return sceneToSvg(sheet, scheme, { description, fonts: FONTS, ...writing });
}

export function dataFile(what: DataId, shown: Shown, part: Part): ExportedFile {
  const { index, positions, answer } = shown;
  const { id } = index.casefile;
  const chosen = part === "all" ? everything(index) : answer;
  switch (what) {
    case "gexf": {
      const text = gexfOf(index, partOf(index, chosen.actors, chosen.relations), positions);
      return { name: `${id}.gexf`, text, type: "application/gexf+xml" };
    }
    case "graphml": {
      const text = graphmlOf(index, partOf(index, chosen.actors, chosen.relations), positions);
      return { name: `${id}.graphml`, text, type: "application/graphml+xml" };
    }
    case "json": {
      const text = `${JSON.stringify(index.casefile, undefined, 2)}\n`;
      return { name: `${id}.json`, text, type: "application/json" };
    }
    case "csv-events":
    case "csv-actors":
    case "csv-relations":
    case "csv-figures":
      return csvFile(index, kindOf(what), chosen);
  }
}

/**
 * The one-file app with the case in it, every actor in its place. `version` is what links to the whole case go by; a case
 * with something left out is another one.
 */
export function oneFileOf(template: string, { index, positions }: Shown, version?: string): ExportedFile {
  const placed = Object.fromEntries([...positions].map(([id, { x, y }]) => [id, { x, y }]));
  const casefile = { ...index.casefile, positions: placed };
  const text = oneFile(template, casefile, version === undefined ? {} : { version });
  return { name: `${casefile.id}.html`, text, type: "text/html" };
}

function csvFile(index: CaseIndex, kind: CsvKind, chosen: Parameters<typeof caseCsv>[2]): ExportedFile {
  return {
    name: `${index.casefile.id}-${kind}.csv`,
    text: caseCsv(index, kind, chosen),
    type: "text/csv",
  };
}

function kindOf(what: `csv-${CsvKind}`): CsvKind {
  return what.slice("csv-".length) as CsvKind;
}

function everything(index: CaseIndex): Readonly<Record<CsvKind, readonly string[]>> {
  const { events, actors, relations, figures } = index.casefile;
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return {
    events: idsOf(events),
    actors: idsOf(actors),
    relations: idsOf(relations),
    figures: idsOf(figures),
  };
}
