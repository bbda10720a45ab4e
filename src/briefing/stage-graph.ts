import { boxAround, distance, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { frameFor } from "../graph/camera.ts";
import { sampled } from "../graph/curves.ts";
import { changesOf } from "../graph/days.ts";
import { litBy } from "../graph/focus.ts";
import { type Ground, groundsOf, inSpace } from "../graph/ground.ts";
import { drawnCost } from "../graph/judge.ts";
import type { Drawn } from "../graph/legend.ts";
import { pathsBetween } from "../graph/paths.ts";
import { withPins } from "../graph/pins.ts";
import { baseFor, type Plan, planGraph } from "../graph/plan.ts";
import { inkPlan, wholeScene } from "../graph/scene.ts";
import { isWithin, SPACE } from "../graph/sides.ts";
import { eventsPerActor } from "../state/derive.ts";
import { shownDay } from "../state/graph-day.ts";
import { type Fitted, fitted } from "./fitted.ts";
import type { StageInput } from "./stage.ts";

/** What the view lights: on a stage nothing else is drawn. */
export function relationsOn(input: StageInput): Drawn {
  const { index, view, answer } = input;
  const { selection, relationsOf, hops } = view;
  const day = shownDay(index, view, answer);
  const path = view.path && pathsBetween(index, { ...view.path, relationsOf }).lit;
  const window = day?.span ?? input.window;
  const lit = litBy({ index, matched: answer, window, selection, relationsOf, hops, path });
  const relations = index.casefile.relations.filter(({ id }) => lit.relations.has(id));
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const chosen = selection?.kind === "actor" ? selection.id : undefined;
  const actors = index.casefile.actors.filter(({ id }) => ends.has(id) || id === chosen);
  return { actors, relations };
}

/** What an edge under a name costs beside what a layout is judged by: more than crossings do. */
const UNDER_NAME = 1_000;
/** Points of an edge that are looked at. */
const SAMPLES = 24;

/** Room that an actor with its name needs at least, in square px. */
const AREA_PER_ACTOR = 3_200;

/** Factors beyond this leave too little room for the names. */
function largestFor({ width, height }: Size, actors: number): number {
  return Math.max(0.6, Math.sqrt((width * height) / (Math.max(1, actors) * AREA_PER_ACTOR)));
}

/** Where the layout of the whole case puts the actors, on which grounds, and the part of the space that holds both. */
function placesOf(
  { index, view, positions }: StageInput,
  actors: ReadonlySet<Id>,
): { readonly placed: ReadonlyMap<Id, Point>; readonly grounds: readonly Ground[]; readonly part: Rect } {
  const own = inSpace(positions);
  const placed = new Map([...withPins(own, view.pins)].filter(([id]) => actors.has(id)));
  const points = [...placed.values()];
  const grounds = groundsOf(index.casefile, own).filter(({ rect }) =>
    points.some((point) => isWithin(point, rect)),
  );
  const corners = grounds.flatMap(({ rect: { x, y, width, height } }) => [
    { x, y },
    { x: x + width, y: y + height },
  ]);
  const part = corners.length === 0 ? { x: 0, y: 0, ...SPACE } : boxAround([...corners, ...points]);
  return { placed, grounds, part };
}

/**
 * Everybody on the side's ground and beside whom the layout of the whole case puts them; the sides that are shown have
 * all the room, and names are as large as it lets them be.
 */
export function stageGraph(input: StageInput, drawn: Drawn, room: Size): Fitted {
  const { index, view, answer } = input;
  const shown: CaseIndex = { ...index, casefile: { ...index.casefile, ...drawn } };
  const lit = {
    actors: new Set(drawn.actors.map(({ id }) => id)),
    relations: new Set(drawn.relations.map(({ id }) => id)),
  };
  const { placed, grounds, part } = placesOf(input, lit.actors);
  const day = shownDay(index, view, answer);
  const path = view.path && pathsBetween(index, { ...view.path, relationsOf: view.relationsOf }).lit;
  const counts = eventsPerActor(index, answer.events);
  return fitted(
    room,
    (size) => {
      const frame = frameFor(size, part);
      const base = baseFor(shown, placed, frame, grounds);
      const plan = planGraph(
        { index: shown, positions: placed, frame, zoom: 1, nodeSize: view.nodeSize, counts },
        base,
      );
      const { marks } = wholeScene(inkPlan(withWholeNames(plan)), shown, {
        lit,
        selection: view.selection,
        path,
        changes: day && changesOf(day),
      });
      return { marks, height: size.height, whole: isClear(plan), faults: faultsOf(plan) };
    },
    largestFor(room, drawn.actors.length),
  );
}

/** A side whose name has no room goes by its tag, which its actors carry too. */
function withWholeNames(plan: Plan): Plan {
  const named = (panel: Plan["panels"][number]) =>
    panel.side !== undefined && panel.text.endsWith("…") ? { ...panel, text: panel.side.tag } : panel;
  return { ...plan, panels: plan.panels.map(named) };
}

/** What is in each other's way, and every edge that runs under a name. */
function faultsOf(plan: Plan): number {
  const names = [
    ...plan.panels.map(({ title }) => title),
    ...[...plan.labels.values()].map(({ box }) => box),
  ];
  const under = plan.edges.map(({ curve }) => {
    const points = sampled(curve, SAMPLES);
    return names.filter((name) => points.some((point) => isWithin(point, name))).length;
  });
  return drawnCost(plan) + UNDER_NAME * under.reduce((all, one) => all + one, 0);
}

/** Every name is there in full, and no actor touches another. */
function isClear({ nodes, labels, panels }: Plan): boolean {
  const named = nodes.every(({ actor }) => labels.get(actor.id)?.lines.every((line) => !line.endsWith("…")));
  return (
    named &&
    panels.every(({ text }) => !text.endsWith("…")) &&
    nodes.every((a, i) => nodes.slice(i + 1).every((b) => distance(a.at, b.at) > a.radius + b.radius + 3))
  );
}
