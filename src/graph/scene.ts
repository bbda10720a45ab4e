import { overlaps, type Point, type Rect } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, Relation } from "../casefile/types.ts";
import { type Group, type Mark, type Scene, sameTarget, type Target } from "../scene/scene.ts";
import { sideColour } from "../theme/palette.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { actorSentence, relationSentence } from "../words/describe.ts";
import { say } from "../words/messages.ts";
import { type Changes, changeMarks, changeOf } from "./change-marks.ts";
import { pathOf, pointOn } from "./curves.ts";
import { edgeHalo, edgeMarks, PATH_RIM, pathHalo } from "./edge-marks.ts";
import type { Lit } from "./focus.ts";
import type { PlacedLabel } from "./labels.ts";
import { labelMarks, NAME_HALO, nodeMarks, nodeRing } from "./node-marks.ts";
import type { Outside } from "./outside.ts";
import { CHIP, type PlacedPanel } from "./panels.ts";
import { boxOf, focusLabels, type PlacedEdge, type PlacedNode, type Plan } from "./plan.ts";
import { edgeWords, withChange, withReason } from "./say-graph.ts";

/** Between an actor on a path and the rim around it, in px. */
const PATH_GAP = 3.5;

/** What stands out in a plan. */
export interface Emphasis {
  readonly lit: Lit;
  readonly selection?: Target | undefined;
  /** What is other than on the day before, while the graph goes through the days. */
  readonly changes?: Changes | undefined;
  /** Under the pointer or the keyboard's cursor. */
  readonly hover?: Target | undefined;
  /** What lies on the paths that are shown. */
  readonly path?: Lit | undefined;
  /** What is dim by the reader's choices, whatever is in focus. */
  readonly outside?: Outside | undefined;
}

/** The marks of a plan that no emphasis changes, made once for a plan. */
export interface Inked {
  readonly plan: Plan;
  readonly grounds: readonly Mark[];
  readonly titles: readonly Group[];
  readonly nodes: ReadonlyMap<Id, readonly Mark[]>;
  readonly names: ReadonlyMap<Id, readonly Mark[]>;
  readonly edges: ReadonlyMap<Id, readonly Mark[]>;
}

/** The layers of the picture from the ground up, so that a view can wrap what it listens to. */
export interface GraphScene {
  readonly grounds: readonly Mark[];
  readonly edges: readonly Group[];
  readonly titles: readonly Group[];
  readonly nodes: readonly Group[];
  /** Words along the edges in focus. */
  readonly notes: readonly Mark[];
}

export function inkPlan(plan: Plan): Inked {
  return {
    plan,
    grounds: plan.panels.map(groundMark),
    titles: plan.panels.map(titleGroup),
    nodes: new Map(plan.nodes.map((node) => [node.actor.id, nodeMarks(node)])),
    names: new Map(
      plan.nodes.flatMap((node) => {
        const label = plan.labels.get(node.actor.id);
        return label ? [[node.actor.id, labelMarks(label, node, 400)] as const] : [];
      }),
    ),
    edges: new Map(plan.edges.map((edge) => [edge.relation.id, edgeMarks(edge)])),
  };
}

export function graphScene(inked: Inked, index: CaseIndex, emphasis: Emphasis): GraphScene {
  const { plan } = inked;
  const inFocus = focusOf(emphasis);
  const extra = new Map(focusLabels(plan, index, inFocus).map((label) => [label.id, label]));
  const covered = [...extra.values()].map((label) => label.box);
  return {
    grounds: inked.grounds,
    titles: inked.titles,
    edges: plan.edges.map((edge) => edgeGroup(edge, inked, index, emphasis)),
    nodes: plan.nodes.map((node) =>
      nodeGroup(node, inked, index, emphasis, extra.get(node.actor.id), covered),
    ),
    notes: [
      ...(emphasis.changes ? changeMarks(plan, emphasis.changes) : []),
      ...notesOf(plan, emphasis, extra),
    ],
  };
}

/** The whole picture as one scene, for files. */
export function wholeScene(inked: Inked, index: CaseIndex, emphasis: Emphasis): Scene {
  const { grounds, edges, titles, nodes, notes } = graphScene(inked, index, emphasis);
  const layer = (key: string, children: readonly Mark[]): Group => ({ kind: "group", key, children });
  return {
    width: inked.plan.width,
    height: inked.plan.height,
    label: say("graph.label", { actors: nodes.length, relations: edges.length }),
    marks: [
      layer("grounds", grounds),
      layer("edges", edges),
      layer("titles", titles),
      layer("nodes", nodes),
      layer("notes", notes),
    ],
  };
}

function groundMark({ id, rect }: PlacedPanel): Mark {
  return { kind: "rect", key: `ground:${id}`, ...rect, rx: 10, fill: "panel" };
}

function titleGroup({ id, side, text, title }: PlacedPanel): Group {
  const colour = sideColour(side?.slot);
  return {
    kind: "group",
    key: `title:${id}`,
    children: [
      {
        kind: "rect",
        key: "chip",
        x: title.x,
        y: title.y + 2,
        width: CHIP,
        height: CHIP,
        rx: 2,
        fill: side ? colour : "paper",
        stroke: colour,
        strokeWidth: 1,
      },
      {
        kind: "text",
        key: "name",
        x: title.x + CHIP + 6,
        y: title.y + 11,
        text,
        size: TYPE.meta,
        weight: 600,
        fill: "ink-2",
        halo: true,
        strokeWidth: NAME_HALO,
      },
    ],
  };
}

export function edgeGroup(edge: PlacedEdge, inked: Inked, index: CaseIndex, emphasis: Emphasis): Group {
  const { relation } = edge;
  const target: Target = { kind: "relation", id: relation.id };
  const selected = sameTarget(emphasis.selection, target);
  const marks = inked.edges.get(relation.id) ?? [];
  const dim = !selected && !emphasis.lit.relations.has(relation.id);
  const onPath = !dim && emphasis.path?.relations.has(relation.id);
  return {
    kind: "group",
    key: `relation:${relation.id}`,
    target,
    label: withChange(
      withReason(relationSentence(relation, index), emphasis.outside?.relations.get(relation.id)),
      changeOf(emphasis.changes, target),
    ),
    dim,
    selected,
    children: selected ? [...edgeHalo(edge), ...marks] : onPath ? [...pathHalo(edge), ...marks] : marks,
  };
}

export function nodeGroup(
  node: PlacedNode,
  inked: Inked,
  index: CaseIndex,
  emphasis: Emphasis,
  extra: PlacedLabel | undefined,
  covered: readonly Rect[],
): Group {
  const { actor, at } = node;
  const target: Target = { kind: "actor", id: actor.id };
  const selected = sameTarget(emphasis.selection, target);
  const dim = !selected && !emphasis.lit.actors.has(actor.id);
  const own = inked.plan.labels.get(actor.id);
  const hidden = dim && own !== undefined && covered.some((box) => overlaps(box, own.box));
  const name = extra ? labelMarks(extra, node, 400) : hidden ? [] : (inked.names.get(actor.id) ?? []);
  const ring: readonly Mark[] = selected
    ? [
        { kind: "path", key: "halo", d: nodeRing(node, 5), fill: "paper", stroke: "none" },
        { kind: "path", key: "ring", d: nodeRing(node, 4), stroke: "ink", strokeWidth: 2 },
      ]
    : !dim && emphasis.path?.actors.has(actor.id)
      ? [{ kind: "path", key: "rim", d: nodeRing(node, PATH_GAP), fill: "paper", ...PATH_RIM }]
      : [];
  return {
    kind: "group",
    key: `actor:${actor.id}`,
    x: at.x,
    y: at.y,
    target,
    label: withChange(
      withReason(actorSentence(actor, index), emphasis.outside?.actors.get(actor.id)),
      changeOf(emphasis.changes, target),
    ),
    dim,
    selected,
    children: [...ring, ...(inked.nodes.get(actor.id) ?? []), ...name],
  };
}

/** Actors whose names must show: those of the path, or of the hop around what is in focus. */
export function focusOf({ hover, selection, path, lit }: Emphasis): ReadonlySet<Id> {
  return hover || selection || path ? lit.actors : new Set();
}

/** What the relations of the path and of the thing in focus are, along their lines: as many as have room, those with the least choice first. */
export function notesOf(
  plan: Plan,
  emphasis: Emphasis,
  extra: ReadonlyMap<Id, PlacedLabel>,
): readonly Mark[] {
  const { lit, path } = emphasis;
  const focus = emphasis.hover ?? emphasis.selection;
  const isNoted = ({ id, source, target }: Relation) =>
    path?.relations.has(id) ||
    (focus?.kind === "relation" && focus.id === id) ||
    (focus?.kind === "actor" && (focus.id === source || focus.id === target));
  const taken: Rect[] = [
    ...plan.nodes.filter((node) => lit.actors.has(node.actor.id)).map(boxOf),
    ...plan.panels.map(({ title }) => title),
  ];
  for (const id of lit.actors) {
    const box = (extra.get(id) ?? plan.labels.get(id))?.box;
    if (box) taken.push(box);
  }
  const wishes = plan.edges
    .filter(({ relation }) => lit.relations.has(relation.id) && isNoted(relation))
    .map((edge) => ({ edge, places: notePlaces(edge, plan).filter(({ box }) => isFree(box, taken)) }));
  wishes.sort((a, b) => a.places.length - b.places.length);
  const notes: Mark[] = [];
  const placed: Rect[] = [];
  for (const { edge, places } of wishes) {
    const place = places.find(({ box }) => isFree(box, placed));
    if (!place) continue;
    placed.push(place.box);
    notes.push(noteMark(edge, place));
  }
  return notes;
}

interface NotePlace {
  readonly at: Point;
  readonly box: Rect;
}

/** Along the line from the middle outwards; then a bit beside it. */
const NOTE_STEPS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];
const NOTE_ASIDE = [0, 8, -8, 14, -14];

function notePlaces({ relation, curve }: PlacedEdge, { width, height }: Plan): readonly NotePlace[] {
  const words = textWidth(edgeWords(relation), TYPE.meta, 600);
  return NOTE_ASIDE.flatMap((aside) =>
    NOTE_STEPS.flatMap((t): readonly NotePlace[] => {
      const on = pointOn(curve, t);
      const at = { x: on.x, y: on.y + aside };
      const box = { x: at.x - words / 2 - 2, y: at.y - 8, width: words + 4, height: 15 };
      const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      return inside ? [{ at, box }] : [];
    }),
  );
}

function isFree(box: Rect, taken: readonly Rect[]): boolean {
  return !taken.some((other) => overlaps(other, box));
}

function noteMark({ relation }: PlacedEdge, { at }: NotePlace): Mark {
  return {
    kind: "text",
    key: `note:${relation.id}`,
    x: at.x,
    y: at.y + 4,
    text: edgeWords(relation),
    size: TYPE.meta,
    weight: 600,
    anchor: "middle",
    fill: "ink",
    halo: true,
    strokeWidth: NAME_HALO,
  };
}

/** The way of an edge, for the wide unseen stroke that catches the pointer. */
export function hitPath(edge: PlacedEdge): string {
  return pathOf(edge.curve);
}
