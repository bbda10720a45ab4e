import { type Point, tenth } from "../base/geometry.ts";
import { problem } from "../casefile/problem.ts";
import type { Actor, Id, Problem } from "../casefile/types.ts";
import { ACTOR_KINDS, type ActorKind, idsOf } from "../casefile/vocabulary.ts";
import { Fields, type Ids, oneLine, shortened } from "./fields.ts";
import type { RawGraph, RawNode } from "./raw-graph.ts";
import { recordOf, type Source } from "./record.ts";
import { attributeOf, type ImportedSides } from "./sides.ts";

export interface ImportedActors {
  readonly actors: readonly Actor[];
  /** By the id of the node in the file. */
  readonly idOf: ReadonlyMap<string, Id>;
  readonly positions: ReadonlyMap<Id, Point>;
  /** One for each node that was left out, and what else was left out of nodes. */
  readonly problems: readonly Problem[];
}

const SIDE_FIELDS = ["side_tag", "side_id", "side_colour"] as const;
const LOOKS = ["colour", "color", "r", "g", "b", "z", "size"] as const;

/** An actor for each node with an id of its own. */
export function actorsOf(graph: RawGraph, sides: ImportedSides, source: Source, ids: Ids): ImportedActors {
  const problems: Problem[] = [];
  const idOf = new Map<string, Id>();
  const kept: { readonly node: RawNode; readonly n: number; readonly id: Id }[] = [];
  graph.nodes.forEach((node, n) => {
    const rejected = rejection(node, n, idOf);
    if (rejected !== undefined) problems.push(rejected);
    else if (node.id !== undefined) {
      const id = ids.give(node.id, `actor-${n + 1}`);
      idOf.set(node.id, id);
      kept.push({ node, n, id });
    }
  });
  const parents = parentsOf(kept, idOf);
  const positions = new Map<Id, Point>();
  for (const { node, n, id } of kept) {
    const at = pointOf(node, graph.yUp);
    if (at === "wrong") problems.push(noPlace(node, n));
    else if (at !== undefined) positions.set(id, at);
  }
  return {
    actors: kept.map(({ node, id }) => actorOf(node, id, parents.get(id), sides, source)),
    idOf,
    positions: areApart(positions) ? inSpace(positions) : new Map(),
    problems,
  };
}

function rejection({ id, line }: RawNode, n: number, known: ReadonlyMap<string, Id>): Problem | undefined {
  const path = `nodes[${n}]`;
  if (id === undefined || id === "") {
    const message = "The node has no id, so that no edge can name it.";
    return problem("import", path, undefined, message, "An id that no other node has.", {
      line,
      dropped: true,
    });
  }
  if (!known.has(id)) return undefined;
  const message = `The id “${shortened(id, 80)}” is that of an earlier node.`;
  return problem("import", path, id, message, "An id that no other node has.", { line, dropped: true });
}

function actorOf(
  node: RawNode,
  id: Id,
  parent: Id | undefined,
  { idOf, attribute }: ImportedSides,
  source: Source,
): Actor {
  const fields = new Fields(node.attributes);
  const value = attribute === undefined ? undefined : attributeOf(node, attribute);
  const side = value === undefined ? undefined : idOf.get(value);
  if (attribute !== undefined && side !== undefined) fields.drop([attribute]);
  if (attribute === "side") fields.drop(SIDE_FIELDS);
  if (parent !== undefined) fields.drop(["part_of"]);
  fields.drop(LOOKS);
  const label = oneLine(node.label) ?? fields.take(["title"], oneLine);
  const name = fields.take(["name"], oneLine) ?? label ?? oneLine(node.id) ?? id;
  const aliases = fields.take(["aliases"], aliasesIn) ?? [];
  const kind = fields.take(["kind", "type", "category"], kindIn) ?? "unspecified";
  const role = fields.take(["role"], oneLine);
  const gist = fields.take(["gist", "description"], (text) => oneLine(text, 4000));
  return {
    id,
    name,
    ...(label === undefined || label === name ? {} : { short: label }),
    kind,
    ...(side === undefined ? {} : { side }),
    aliases,
    ...(parent === undefined ? {} : { partOf: parent }),
    ...(role === undefined ? {} : { role }),
    ...(gist === undefined ? {} : { gist }),
    evidence: [recordOf(source, `node ${node.id}`, node.attributes, [fields.rest()])],
  };
}

/** A word for a kind of actor, ours or the label that readers see. */
function kindIn(word: string): ActorKind | undefined {
  const plain = word.toLowerCase();
  return idsOf(ACTOR_KINDS).find((kind) => kind === plain || ACTOR_KINDS[kind].label === plain);
}

function aliasesIn(text: string): readonly string[] {
  return text.split(/\s*[;|]\s*/).flatMap((alias) => oneLine(alias) ?? []);
}

/** What each actor is a part of; a reference that would close a circle is left out. */
function parentsOf(
  kept: readonly { readonly node: RawNode; readonly id: Id }[],
  idOf: ReadonlyMap<string, Id>,
): ReadonlyMap<Id, Id> {
  const parents = new Map<Id, Id>();
  for (const { node, id } of kept) {
    const parent = idOf.get(node.parent ?? attributeOf(node, "part_of") ?? "");
    if (parent !== undefined && !reaches(parents, parent, id)) parents.set(id, parent);
  }
  return parents;
}

function reaches(parents: ReadonlyMap<Id, Id>, from: Id, to: Id): boolean {
  for (let at: Id | undefined = from; at !== undefined; at = parents.get(at)) if (at === to) return true;
  return false;
}

function pointOf({ x, y }: RawNode, yUp: boolean): Point | "wrong" | undefined {
  if (x === undefined && y === undefined) return undefined;
  const at = { x: number(x), y: number(y) };
  if (!Number.isFinite(at.x) || !Number.isFinite(at.y)) return "wrong";
  return yUp && at.y !== 0 ? { x: at.x, y: -at.y } : at;
}

/** As XML writes numbers; an empty text is none. */
function number(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text);
}

/** A file that was never laid out has everybody in one place. */
function areApart(positions: ReadonlyMap<Id, Point>): boolean {
  return positions.size < 2 || new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`)).size > 1;
}

/** The space that actors are laid out in, and how far from its rim strangers' positions end, so that names have room. */
const SPACE = { width: 1200, height: 800 } as const;
const RIM = 90;

/** As they are when the space holds them all, as it does those of Casus; else shrunk or widened into it, all alike. */
function inSpace(positions: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const points = [...positions.values()];
  const fits = ({ x, y }: Point) => x >= 0 && x <= SPACE.width && y >= 0 && y <= SPACE.height;
  if (points.every(fits)) return positions;
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const scale = Math.min(
    (SPACE.width - 2 * RIM) / Math.max(1e-9, right - left),
    (SPACE.height - 2 * RIM) / Math.max(1e-9, bottom - top),
  );
  const placed = (value: number, low: number, high: number, size: number) =>
    tenth(size / 2 + (value - low / 2 - high / 2) * scale);
  return new Map(
    [...positions].map(([id, { x, y }]) => [
      id,
      { x: placed(x, left, right, SPACE.width), y: placed(y, top, bottom, SPACE.height) },
    ]),
  );
}

function rangeOf(values: readonly number[]): readonly [low: number, high: number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function noPlace({ x, y, line }: RawNode, n: number): Problem {
  return problem(
    "import",
    `nodes[${n}].position`,
    `${x ?? ""}, ${y ?? ""}`,
    "The position is no pair of numbers; the node is kept without it.",
    "Two finite numbers, or none.",
    { line, severity: "warning" },
  );
}
