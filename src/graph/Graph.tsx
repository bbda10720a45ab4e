import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from "react";
import type { Point, Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import { sameTarget, type Target, targetKey } from "../scene/scene.ts";
import { say } from "../words/messages.ts";
import { frameFor, hiddenSides, leastZoom, pictureFor } from "./camera.ts";
import type { Changes } from "./change-marks.ts";
import { targetOf } from "./cursor.ts";
import type { Lit } from "./focus.ts";
import css from "./Graph.module.css";
import { EdgeOption, NodeOption } from "./GraphOption.tsx";
import { GraphTools } from "./GraphTools.tsx";
import { groundsOf, inSpace, unprojectionOf } from "./ground.ts";
import { Minimap } from "./Minimap.tsx";
import type { Outside } from "./outside.ts";
import { type Pins, pinned, withoutPin, withPins } from "./pins.ts";
import { baseFor, type NodeSize, placedPoints, planGraph } from "./plan.ts";
import { graphScene, inkPlan } from "./scene.ts";
import { useCamera } from "./use-camera.tsx";
import { useCursor } from "./use-cursor.tsx";
import { type Held, useMoving } from "./use-moving.tsx";
import { type Strip, usePathInSight } from "./use-path-in-sight.tsx";

export interface GraphProps {
  readonly index: CaseIndex;
  readonly positions: ReadonlyMap<Id, Point>;
  /** What stands out: `litBy` in focus.ts, told of filter, window, selection and hover. */
  readonly litActors: ReadonlySet<Id>;
  readonly litRelations: ReadonlySet<Id>;
  /** What is dim by the reader's choices, whatever is in focus. */
  readonly outside?: Outside | undefined;
  readonly selection?: Target | undefined;
  /** Under the pointer or the keyboard's cursor, here or in another view. */
  readonly hover?: Target | undefined;
  /** Where the reader put actors. */
  readonly pins: Pins;
  /** What is other than on the day before, while one day shows. */
  readonly changes?: Changes | undefined;
  /** What lies on the paths that are shown. */
  readonly path?: Lit | undefined;
  /** What stands between the tools and the picture, over whose top it is laid. */
  readonly strip?: Strip | undefined;
  readonly nodeSize: NodeSize;
  /** Events per actor, for `nodeSize: "events"`. */
  readonly counts: ReadonlyMap<Id, number>;
  /** Of the whole pane, in px. */
  readonly width: number;
  readonly height: number;
  readonly onSelect: (target: Target | undefined) => void;
  readonly onHover: (target: Target | undefined) => void;
  /** `nudged`: by the keyboard, one of many small steps. */
  readonly onPins: (pins: Pins, nudged?: Id) => void;
  readonly onNodeSize: (size: NodeSize) => void;
  /** What stands over the picture. */
  readonly over?: ReactNode;
  /** What stands first in the row of tools. */
  readonly children?: ReactNode;
}

/** Height of one row of tools, in px; there are two in a pane narrower than `COMPACT`. */
const TOOLS = 36;
const COMPACT = 780;
const LEAST_HEIGHT = 60;
/** With more actors than this, a part of the picture needs the whole beside it. */
const MAPPED = 60;
/** Drawn, but said by the options' names already. */
const SILENT = { "aria-hidden": true } as const;

/** Of the tools above the picture, in px. */
export function toolsHeight(width: number): number {
  return width < COMPACT ? 2 * TOOLS : TOOLS;
}

/** Actors and their relations as a picture: one tab stop, every mark an option in it. */
export function Graph(props: GraphProps): ReactNode {
  const { index, selection, hover, nodeSize, width, onSelect, onHover } = props;
  const compact = width < COMPACT;
  const below = props.height - toolsHeight(width);
  const height = Math.max(LEAST_HEIGHT, below - (props.strip?.height ?? 0));
  const pane = { width, height };
  // As if there were no strip: it covers a part of the picture and moves nobody.
  const whole = { width, height: Math.max(LEAST_HEIGHT, below) };
  const picture = pictureFor(whole, index.casefile.actors.length);
  const stage = useRef<HTMLDivElement>(null);
  const hand = useMoving(() => ({ placeAt, onDrop: pinAt }));
  const view = useCamera(stage, { pane, picture }, hand.grab);
  const { camera, reveal } = view;
  const prefix = useId();

  const { plan, scene, points, frame, grounds } = useScene(props, picture, camera.zoom, hand.held);
  const place = unprojectionOf(frame, grounds, camera.zoom);
  const focus = placeOf(hover, index, points) ?? placeOf(selection, index, points);
  const onZoom = (factor: number) => view.zoomBy(factor, focus);
  const { cursor, ...keyboard } = useCursor({
    index,
    points,
    selection,
    view,
    onZoom,
    onSelect,
    onHover,
    onMove,
  });
  const near = useMemo(
    () => new Set(cursor ? (index.relationsOfActor.get(cursor.actor) ?? []).map((r) => r.id) : []),
    [cursor, index],
  );

  usePathInSight(props, points, view);

  useEffect(() => {
    const point = placeOf(selection, index, points);
    if (point) reveal(point);
  }, [selection, index, points, reveal]);

  function placeAt(at: Point): Point {
    return place({ x: at.x - camera.x, y: at.y - camera.y });
  }

  function pinAt(actor: Id, point: Point, nudged?: Id): void {
    props.onPins({ ...props.pins, [actor]: pinned(point) }, nudged);
  }

  function onMove(actor: Id, by: Point | undefined): void {
    const at = points.get(actor);
    if (!by) props.onPins(withoutPin(props.pins, actor));
    else if (at) pinAt(actor, place({ x: at.x * camera.zoom + by.x, y: at.y * camera.zoom + by.y }), actor);
  }

  function onFocus({ currentTarget }: FocusEvent): void {
    if (currentTarget.matches(":focus-visible")) keyboard.enter();
  }

  function onPointerOver({ target, pointerType, buttons }: PointerEvent): void {
    if (pointerType === "touch" || buttons !== 0) return;
    const over = targetAt(target);
    if (!sameTarget(over, hover)) onHover(over);
  }

  function onClick(event: MouseEvent): void {
    const target = targetAt(event.target);
    onSelect(sameTarget(target, selection) ? undefined : target);
    if (target?.kind === "actor") keyboard.moveTo(target.id);
  }

  return (
    <div className={css.graph}>
      <GraphTools
        index={index}
        whole={camera.zoom <= leastZoom({ pane, picture })}
        compact={compact}
        nodeSize={nodeSize}
        onZoom={onZoom}
        onFit={view.fit}
        onNodeSize={props.onNodeSize}
        moved={Object.keys(props.pins).length}
        onPutBack={() => props.onPins({})}
      >
        {props.children}
      </GraphTools>
      {props.strip?.content}
      <div
        ref={stage}
        className={css.stage}
        style={picture.height * camera.zoom > height + 1 ? { touchAction: "none" } : undefined}
        data-more={hiddenSides(camera, { pane, picture }).join(" ") || undefined}
        role="listbox"
        tabIndex={0}
        aria-label={say("graph.label", { actors: scene.nodes.length, relations: scene.edges.length })}
        aria-describedby={`${prefix}keys`}
        aria-activedescendant={cursor && `${prefix}${targetKey(targetOf(cursor))}`}
        onKeyDown={keyboard.onKeyDown}
        onFocus={onFocus}
        onBlur={() => onHover(undefined)}
        onPointerOver={onPointerOver}
        onPointerLeave={() => onHover(undefined)}
        onClick={onClick}
      >
        <svg width={width} height={height} role="presentation" className={css.picture}>
          <g transform={`translate(${camera.x},${camera.y})`}>
            <g {...SILENT}>
              <Marks marks={scene.grounds} />
            </g>
            {scene.edges.map((group, i) => (
              <EdgeOption
                key={group.key}
                id={`${prefix}${group.key}`}
                group={group}
                edge={plan.edges[i]}
                reachable={near.has(group.target?.id ?? "")}
                current={cursor?.relation !== undefined && cursor.relation === group.target?.id}
              />
            ))}
            <g {...SILENT}>
              <Marks marks={scene.titles} />
            </g>
            {scene.nodes.map((group, i) => (
              <NodeOption
                key={group.key}
                id={`${prefix}${group.key}`}
                group={group}
                node={plan.nodes[i]}
                current={cursor?.relation === undefined && cursor?.actor === group.target?.id}
              />
            ))}
            <g {...SILENT} className={css.notes}>
              <Marks marks={scene.notes} />
            </g>
          </g>
        </svg>
      </div>
      {index.casefile.actors.length > MAPPED && hiddenSides(camera, { pane, picture }).length > 0 && (
        <Minimap plan={plan} camera={camera} pane={pane} onCentre={view.centre} />
      )}
      {props.over}
      <p id={`${prefix}keys`} className="visually-hidden">
        {say("graph.keys")}
      </p>
    </div>
  );
}

/** Grounds and routes once a pane, places once a zoom, emphasis at every hover; what is held moves with the hand. */
function useScene(props: GraphProps, { width, height }: Size, zoom: number, held: Held | undefined) {
  const { index, pins, nodeSize, counts, litActors, litRelations, selection, hover, path, changes, outside } =
    props;
  const own = useMemo(() => inSpace(props.positions), [props.positions]);
  const frame = useMemo(() => frameFor({ width, height }), [width, height]);
  const grounds = useMemo(() => groundsOf(index.casefile, own), [index, own]);
  const stood = useMemo(() => withPins(own, pins), [own, pins]);
  const base = useMemo(() => baseFor(index, stood, frame, grounds), [index, stood, frame, grounds]);
  const positions = useMemo(
    () => (held ? withPins(stood, { [held.actor]: held.point }) : stood),
    [stood, held],
  );
  const points = useMemo(() => placedPoints(positions, frame, grounds, 1), [positions, frame, grounds]);
  const inked = useMemo(
    () => inkPlan(planGraph({ index, positions, pins, frame, zoom, nodeSize, counts }, base)),
    [index, positions, pins, frame, zoom, nodeSize, counts, base],
  );
  const scene = useMemo(
    () =>
      graphScene(inked, index, {
        lit: { actors: litActors, relations: litRelations },
        selection,
        hover,
        path,
        changes,
        outside,
      }),
    [inked, index, litActors, litRelations, selection, hover, path, changes, outside],
  );
  return { plan: inked.plan, scene, points, frame, grounds };
}

/** Where an actor stands, or the middle between the ends of a relation; undefined for what the graph does not show. */
function placeOf(
  target: Target | undefined,
  index: CaseIndex,
  points: ReadonlyMap<Id, Point>,
): Point | undefined {
  if (target?.kind === "actor") return points.get(target.id);
  const relation = target?.kind === "relation" ? index.relations.get(target.id) : undefined;
  const a = relation && points.get(relation.source);
  const b = relation && points.get(relation.target);
  return a && b && { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The thing that an element stands for. */
function targetAt(element: EventTarget): Target | undefined {
  const key = (element as Element).closest("[data-target]")?.getAttribute("data-target");
  const [kind, id] = key?.split(":") ?? [];
  return (kind === "actor" || kind === "relation") && id !== undefined ? { kind, id } : undefined;
}
