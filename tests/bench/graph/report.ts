import type { CaseScore, Row } from "./score-case.ts";
import type { MeasureName } from "./scores.ts";

type Column = readonly [head: string, cell: (row: Row) => string];

const whole = (value: number | undefined) => (value === undefined ? "" : String(Math.round(value)));
const share = (value: number | undefined) => (value === undefined ? "" : `${Math.round(100 * value)} %`);
const score = (name: MeasureName, written: (value: number | undefined) => string): Column[1] => {
  return (row) => written(row.scores?.[name]);
};

/** The arrow says which way is better. */
const COLUMNS: readonly Column[] = [
  ["crossings ↓", score("crossings", whole)],
  ["edge/node ↓", score("edgesOverNodes", whole)],
  ["node/node ↓", score("nodeOverlaps", whole)],
  ["edge/name ↓", score("edgesThroughLabels", whole)],
  ["name/name ↓", score("labelOverlaps", whole)],
  ["names ↑", score("labelsShown", share)],
  ["in full ↑", score("labelsInFull", share)],
  ["intruders ↓", score("intruders", whole)],
  ["purity ↑", score("campPurity", share)],
  ["signs ↑", score("signSatisfaction", share)],
  ["stress ↓", score("stress", (value) => value?.toFixed(3) ?? "")],
  ["neighb. ↑", score("neighbourhoodPreservation", share)],
  ["-20 % ties px ↓", (row) => whole(row.moved?.fewerTies)],
  ["reversed px ↓", (row) => whole(row.moved?.reversed)],
  ["ms", (row) => whole(row.ms)],
];

export function writtenCase({ name, actors, sides, ties, relations, radius, rows }: CaseScore): string {
  const title = `${name}: ${actors} actors, ${sides} sides, ${ties} ties (${relations} relations), nodes of radius ${radius.toFixed(1)} px`;
  const columns = COLUMNS.filter(([, cell]) => rows.some((row) => cell(row) !== ""));
  const cells = rows.map((row) => [row.name, ...columns.map(([, cell]) => cell(row))]);
  const heads = ["", ...columns.map(([head]) => head)];
  const widths = heads.map((head, i) => Math.max(head.length, ...cells.map((line) => line[i]?.length ?? 0)));
  const written = (line: readonly string[]) =>
    line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join("  ");
  const lines = rows.map((row, i) =>
    row.result === undefined ? written(cells[i] ?? []) : `${row.name.padEnd(widths[0] ?? 0)}  ${row.result}`,
  );
  return [title, written(heads), ...lines].join("\n");
}
