import type { Point } from "../base/geometry.ts";
import { xmlAttributes, xmlText } from "../base/xml.ts";
import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Actor, Id, Relation } from "../casefile/types.ts";
import { RELATION_TYPES } from "../casefile/vocabulary.ts";
import { type ColourName, PALETTE, sideColour } from "../theme/palette.ts";
import { actorLabel } from "../words/labels.ts";
import { aboutCase } from "./about.ts";
import {
  ACTOR_COLUMNS,
  edgeLabel,
  type GraphColumn,
  type GraphPart,
  RELATION_COLUMNS,
  valuesOf,
} from "./graph-columns.ts";

interface Key {
  readonly name: string;
  readonly type: "string" | "boolean" | "double";
}
type Values = readonly { readonly name: string; readonly value: string }[];

const NODE_KEYS: readonly Key[] = [
  { name: "label", type: "string" },
  ...ACTOR_COLUMNS,
  { name: "colour", type: "string" },
  { name: "x", type: "double" },
  { name: "y", type: "double" },
];
const EDGE_KEYS: readonly Key[] = [
  { name: "label", type: "string" },
  ...RELATION_COLUMNS,
  { name: "colour", type: "string" },
];

/**
 * A GraphML file of the actors and relations, for networkx, igraph and their like. Every edge is written as directed, since
 * some of them read no file with both sorts: `symmetric` says which hold both ways. The format has no time: the first and
 * the last possible day are attributes. y grows upwards.
 */
export function graphmlOf(index: CaseIndex, part: GraphPart, positions: ReadonlyMap<Id, Point>): string {
  const { description, handling } = aboutCase(index);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="graph-description" for="graph" attr.name="description" attr.type="string"/>',
    '  <key id="graph-handling" for="graph" attr.name="handling" attr.type="string"/>',
    ...NODE_KEYS.map((key) => keyOf("node", key)),
    ...EDGE_KEYS.map((key) => keyOf("edge", key)),
    `  <graph${xmlAttributes({ id: index.casefile.id, edgedefault: "directed" })}>`,
    ...dataOf("graph", [
      { name: "description", value: description },
      ...(handling === undefined ? [] : [{ name: "handling", value: handling }]),
    ]),
    ...part.actors.flatMap((actor) => nodeOf(actor, index, positions.get(actor.id))),
    ...part.relations.flatMap((relation) => edgeOf(relation, index)),
    "  </graph>",
    "</graphml>",
  ].join("\n")}\n`;
}

function keyOf(what: "node" | "edge", { name, type }: Key | GraphColumn<never>): string {
  return `  <key${xmlAttributes({ id: `${what}-${name}`, for: what, "attr.name": name, "attr.type": type })}/>`;
}

function nodeOf(actor: Actor, index: CaseIndex, at: Point | undefined): readonly string[] {
  const place =
    at === undefined
      ? []
      : [
          { name: "x", value: String(at.x) },
          { name: "y", value: String(at.y === 0 ? 0 : -at.y) },
        ];
  return [
    `    <node${xmlAttributes({ id: actor.id })}>`,
    ...dataOf("node", [
      { name: "label", value: actorLabel(actor) },
      ...valuesOf(ACTOR_COLUMNS, actor, index),
      colour(sideColour(sideOf(index, actor.id)?.slot)),
      ...place,
    ]),
    "    </node>",
  ];
}

function edgeOf(relation: Relation, index: CaseIndex): readonly string[] {
  const { id, source, target, type } = relation;
  return [
    `    <edge${xmlAttributes({ id, source, target })}>`,
    ...dataOf("edge", [
      { name: "label", value: edgeLabel(relation) },
      ...valuesOf(RELATION_COLUMNS, relation, index),
      colour(`sign-${RELATION_TYPES[type].sign}`),
    ]),
    "    </edge>",
  ];
}

function dataOf(what: "graph" | "node" | "edge", values: Values): readonly string[] {
  return values.map(
    ({ name, value }) => `      <data${xmlAttributes({ key: `${what}-${name}` })}>${xmlText(value)}</data>`,
  );
}

function colour(name: ColourName): Values[number] {
  return { name: "colour", value: PALETTE[name].light };
}
