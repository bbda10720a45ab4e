import type { Point } from "../base/geometry.ts";
import { xmlAttributes, xmlText } from "../base/xml.ts";
import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Actor, Id, Relation } from "../casefile/types.ts";
import { familyOf, RELATION_TYPES, type StatusFamily } from "../casefile/vocabulary.ts";
import { type ColourName, PALETTE, sideColour } from "../theme/palette.ts";
import { actorLabel } from "../words/labels.ts";
import { aboutCase } from "./about.ts";
import {
  ACTOR_COLUMNS,
  boundsOf,
  edgeLabel,
  type GraphColumn,
  type GraphPart,
  RELATION_COLUMNS,
  valuesOf,
} from "./graph-columns.ts";

const LINE_SHAPES: Readonly<Record<StatusFamily, string>> = {
  happened: "solid",
  said: "double",
  meant: "dashed",
  might: "dotted",
};

/**
 * A GEXF 1.3 file of the actors and relations, for Gephi and its like.
 *
 * Time: a relation has one spell, from the first to the last day on which it may have been, both inclusive. That is the
 * widest reading of its date: of "between A and B", "one of A and B" and "in May" the whole stretch, of "by B" all before
 * B, of "from A, end open" all after A. An end that is open is left out, and what has no date has no spell, which readers
 * of the format take for "always". `date_edtf` and `date_words` hold the date as it is; an actor has no dates.
 *
 * Place: y grows upwards, as in Gephi, so it is the negative of the casefile's.
 */
export function gexfOf(index: CaseIndex, part: GraphPart, positions: ReadonlyMap<Id, Point>): string {
  const { description, handling } = aboutCase(index);
  const kinds = new Map<string, number>();
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "  <meta>",
    "    <creator>Casus</creator>",
    ...(handling === undefined ? [] : [`    <keywords>${xmlText(handling)}</keywords>`]),
    `    <description>${xmlText(description)}</description>`,
    "  </meta>",
    '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" idtype="string">',
    ...declared("node", ACTOR_COLUMNS),
    ...declared("edge", RELATION_COLUMNS),
    `    <nodes count="${part.actors.length}">`,
    ...part.actors.flatMap((actor) => nodeOf(actor, index, positions.get(actor.id))),
    "    </nodes>",
    `    <edges count="${part.relations.length}">`,
    ...part.relations.flatMap((relation) => edgeOf(relation, index, kindOf(relation, kinds))),
    "    </edges>",
    "  </graph>",
    "</gexf>",
  ].join("\n")}\n`;
}

/** The id of an attribute is its name: some readers show the one, some the other. */
function declared<T>(what: "node" | "edge", columns: readonly GraphColumn<T>[]): readonly string[] {
  return [
    `    <attributes class="${what}" mode="static">`,
    ...columns.map(({ name, type }) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>`),
    "    </attributes>",
  ];
}

function nodeOf(actor: Actor, index: CaseIndex, at: Point | undefined): readonly string[] {
  return [
    `      <node${xmlAttributes({ id: actor.id, label: actorLabel(actor) })}>`,
    ...attributeValues(valuesOf(ACTOR_COLUMNS, actor, index)),
    colour(sideColour(sideOf(index, actor.id)?.slot)),
    ...(at === undefined ? [] : [`        <viz:position${xmlAttributes({ x: at.x, y: up(at.y), z: 0 })}/>`]),
    "      </node>",
  ];
}

function edgeOf(relation: Relation, index: CaseIndex, kind: string): readonly string[] {
  const { id, source, target, type, status, when } = relation;
  const { sign, symmetric } = RELATION_TYPES[type];
  const spell = boundsOf(when);
  const direction = symmetric ? "undirected" : "directed";
  return [
    `      <edge${xmlAttributes({ id, source, target, type: direction, kind, label: edgeLabel(relation) })}>`,
    ...attributeValues(valuesOf(RELATION_COLUMNS, relation, index)),
    ...(spell.start === undefined && spell.end === undefined
      ? []
      : ["        <spells>", `          <spell${xmlAttributes({ ...spell })}/>`, "        </spells>"]),
    colour(`sign-${sign}`),
    `        <viz:shape${xmlAttributes({ value: LINE_SHAPES[familyOf(status)] })}/>`,
    "      </edge>",
  ];
}

/** Gephi keeps two edges between the same nodes apart by their kind only. */
function kindOf({ source, target, type }: Relation, seen: Map<string, number>): string {
  const key = [source, target].sort().concat(type).join(" ");
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? type : `${type} ${count}`;
}

function attributeValues(
  values: readonly { readonly name: string; readonly value: string }[],
): readonly string[] {
  return [
    "        <attvalues>",
    ...values.map(({ name, value }) => `          <attvalue${xmlAttributes({ for: name, value })}/>`),
    "        </attvalues>",
  ];
}

function colour(name: ColourName): string {
  const hex = Number.parseInt(PALETTE[name].light.slice(1), 16);
  const [r, g, b] = [hex >> 16, (hex >> 8) & 255, hex & 255];
  return `        <viz:color${xmlAttributes({ r, g, b })}/>`;
}

function up(y: number): number {
  return y === 0 ? 0 : -y;
}
