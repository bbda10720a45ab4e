import { overlaps } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Group, Mark, PathMark } from "../scene/scene.ts";
import { changeMarks } from "./change-marks.ts";
import { type Letters, mergedLetters, mergedPaths } from "./merged.ts";
import { focusLabels, type Plan } from "./plan.ts";
import {
  type Emphasis,
  edgeGroup,
  focusOf,
  type GraphScene,
  type Inked,
  nodeGroup,
  notesOf,
} from "./scene.ts";

/** With more actors and relations than this, only those in focus have marks of their own. */
const MOST_SEPARATE = 400;
/** What stands out has marks of its own, unless there is more of it. */
const MOST_OUTSTANDING = 40;

export function isCrowded({ casefile }: CaseIndex): boolean {
  return casefile.actors.length + casefile.relations.length > MOST_SEPARATE;
}

/** Many things drawn together. */
export interface Crowd {
  readonly edges: readonly PathMark[];
  readonly shapes: readonly PathMark[];
  readonly tags: readonly Letters[];
  readonly names: readonly Mark[];
}

export interface CrowdScene extends GraphScene {
  /** Everything, at 20 % while something stands out. */
  readonly all: Crowd;
  readonly dim: boolean;
  /** What stands out, when it is too much for marks of its own. */
  readonly lit?: Crowd | undefined;
}

interface Some {
  readonly actors: ReadonlySet<Id>;
  readonly relations: ReadonlySet<Id>;
}

/** The actors and relations told, or all of them. */
export function crowdOf({ plan, ...inked }: Inked, some?: Some): Crowd {
  const nodes = plan.nodes.filter(({ actor }) => !some || some.actors.has(actor.id));
  const placed = nodes.map(({ actor, at }) => ({ at, marks: inked.nodes.get(actor.id) ?? [] }));
  const edges = plan.edges.filter(({ relation }) => !some || some.relations.has(relation.id));
  return {
    edges: mergedPaths(
      edges.map(({ relation }) => ({ at: ORIGIN, marks: inked.edges.get(relation.id) ?? [] })),
    ),
    shapes: mergedPaths(placed),
    tags: mergedLetters(placed),
    names: nodes.flatMap(({ actor, at }): readonly Mark[] => {
      const children = inked.names.get(actor.id);
      if (!children) return [];
      return children.flatMap((mark) =>
        mark.kind === "text"
          ? [{ ...mark, key: `${actor.id}:${mark.key}`, x: mark.x + at.x, y: mark.y + at.y }]
          : [],
      );
    }),
  };
}

const ORIGIN = { x: 0, y: 0 };

interface Own extends Some {
  /** In the reader's hand: it is drawn elsewhere, here only dimly where it came from. */
  readonly held?: Id | undefined;
}

/** `own`: what has marks of its own besides what stands out, because the keyboard can get there. */
export function crowdScene(
  inked: Inked,
  all: Crowd,
  index: CaseIndex,
  wanted: Emphasis,
  own: Own,
): CrowdScene {
  const { plan } = inked;
  const { held } = own;
  const emphasis = held === undefined ? wanted : withoutHeld(wanted, held, index);
  const { lit } = emphasis;
  const dim = !isAll(plan, lit);
  const outstanding = lit.actors.size + lit.relations.size <= MOST_OUTSTANDING;
  const chosen = [emphasis.selection, emphasis.hover];
  const isOwn = (kind: "actors" | "relations", id: Id) =>
    own[kind].has(id) ||
    chosen.some((one) => one?.id === id && `${one.kind}s` === kind) ||
    (emphasis.path?.[kind].has(id) ?? false) ||
    (outstanding && dim && lit[kind].has(id));
  const nodes = plan.nodes.filter(({ actor }) => isOwn("actors", actor.id));
  const edges = plan.edges.filter(({ relation }) => isOwn("relations", relation.id));
  const extra = new Map(focusLabels(plan, index, focusOf(emphasis)).map((label) => [label.id, label]));
  const covered = [...extra.values()].map((label) => label.box);
  const litCrowd = dim && !outstanding ? crowdOf(inked, lit) : undefined;
  const nodeGroups = nodes.map((node) =>
    undrawn(nodeGroup(node, inked, index, emphasis, extra.get(node.actor.id), covered)),
  );
  const told = new Set(nodeGroups.flatMap(({ dim, target }) => (dim || !target ? [] : [target.id])));
  const isHidden = (id: Id) => {
    const box = plan.labels.get(id)?.box;
    return told.has(id) || (box !== undefined && covered.some((other) => overlaps(other, box)));
  };
  const withoutHidden = (crowd: Crowd, also?: ReadonlySet<Id>): Crowd => ({
    ...crowd,
    names: crowd.names.filter(({ key }) => {
      const id = key.slice(0, key.lastIndexOf(":"));
      return !isHidden(id) && !also?.has(id);
    }),
  });
  return {
    grounds: inked.grounds,
    titles: inked.titles,
    all: withoutHidden(all, litCrowd && lit.actors),
    dim,
    lit: litCrowd && withoutHidden(litCrowd),
    edges: edges.map((edge) => undrawn(edgeGroup(edge, inked, index, emphasis))),
    nodes: nodeGroups,
    notes:
      held === undefined
        ? [
            ...(emphasis.changes ? changeMarks(plan, emphasis.changes) : []),
            ...notesOf(plan, emphasis, extra),
          ]
        : [],
  };
}

/** Neither an actor nor its ties stand out. */
function withoutHeld(emphasis: Emphasis, actor: Id, index: CaseIndex): Emphasis {
  const { lit, selection } = emphasis;
  const ties = new Set(index.relationsOfActor.get(actor)?.map(({ id }) => id));
  return {
    ...emphasis,
    selection: selection?.kind === "actor" && selection.id !== actor ? selection : undefined,
    lit: {
      actors: new Set([...lit.actors].filter((id) => id !== actor)),
      relations: new Set([...lit.relations].filter((id) => !ties.has(id))),
    },
  };
}

/** What is dim has been drawn with the others. */
function undrawn(group: Group): Group {
  return group.dim ? { ...group, children: [] } : group;
}

function isAll({ nodes, edges }: Plan, lit: Some): boolean {
  return (
    nodes.every(({ actor }) => lit.actors.has(actor.id)) &&
    edges.every(({ relation }) => lit.relations.has(relation.id))
  );
}
