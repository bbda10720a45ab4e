import { IntlMessageFormat } from "intl-messageformat";
import { must } from "../base/assert.ts";
import app from "./en/app.json" with { type: "json" };
import briefing from "./en/briefing.json" with { type: "json" };
import details from "./en/details.json" with { type: "json" };
import exporting from "./en/export.json" with { type: "json" };
import figures from "./en/figures.json" with { type: "json" };
import filter from "./en/filter.json" with { type: "json" };
import graph from "./en/graph.json" with { type: "json" };
import summary from "./en/summary.json" with { type: "json" };
import table from "./en/table.json" with { type: "json" };
import ties from "./en/ties.json" with { type: "json" };
import timeline from "./en/timeline.json" with { type: "json" };
import words from "./en/words.json" with { type: "json" };

/** Every sentence that a reader sees, as ICU messages, by area. */
const MESSAGES = {
  ...app,
  ...briefing,
  ...details,
  ...exporting,
  ...figures,
  ...filter,
  ...graph,
  ...summary,
  ...table,
  ...ties,
  ...timeline,
  ...words,
};

export type MessageId = keyof typeof MESSAGES;
export type MessageValues = Readonly<Record<string, string | number | boolean>>;

export const LOCALE = "en-GB";

const compiled = new Map<MessageId, IntlMessageFormat>();

/** The message in the reader's language, with its values filled in as plain text. */
export function say(id: MessageId, values?: MessageValues): string {
  const source = must(MESSAGES[id], `message ${id}`);
  if (values === undefined && !source.includes("{") && !source.includes("'")) return source;
  const known = compiled.get(id);
  const format = known ?? new IntlMessageFormat(source, LOCALE, undefined, { ignoreTag: true });
  if (!known) compiled.set(id, format);
  return String(format.format(values));
}
