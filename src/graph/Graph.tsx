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
import type { Point } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import { sameTarget, type Target, targetKey } from "../scene/scene.ts";
import { say } from "../words/messages.ts";
import { CrowdEdges, CrowdNodes } from "./CrowdMarks.tsx";
import { hiddenSides, leastZoom, pictureFor } from "./camera.ts";
import type { Changes } from "./change-marks.ts";
import { isCrowded } from "./crowd.ts";
import { targetOf } from "./cursor.ts";
import type { Lit } from "./focus.ts";
import css from "./Graph.module.css";
import { EdgeOption, NodeOption, type Place } from "./GraphOption.tsx";
import { GraphTools } from "./GraphTools.tsx";
import { projectionOf, unprojectionOf } from "./ground.ts";
import { HeldView } from "./HeldView.tsx";
import { hitTestOf } from "./hit.ts";
import { Minimap } from "./Minimap.tsx";
import type { Outside } from "./outside.ts";
import { type Pins, pinned, withoutPin } from "./pins.ts";
import type { NodeSize } from "./plan.ts";
import { useCamera } from "./use-camera.tsx";
import { useCursor } from "./use-cursor.tsx";
import { moveOf, useGlide } from "./use-glide.tsx";
import { useMoving } from "./use-moving.tsx";
import { type Strip, usePathInSight } from "./use-path-in-sight.tsx";
import { usePlan, useScene } from "./use-scene.tsx";

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
  /** What stands under the picture, over whose lower end it is laid. */
  readonly foot?: ReactNode;
  /** What stands first in the row of tools. */
  readonly children?: ReactNode;
}

/** Height of one row of tools, in px; there are two in a pane narrower than `COMPACT`. */
const TOOLS = 36;
const COMPACT = 860;
const LEAST_HEIGHT = 60;
/** Of the strip under the picture, in px: two lines of words, or four in a narrow pane. */
const FOOT = 40;
const COMPACT_FOOT = 72;
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
  const foot = !props.foot ? 0 : compact ? COMPACT_FOOT : FOOT;
  const height = Math.max(LEAST_HEIGHT, below - (props.strip?.height ?? 0) - foot);
  const pane = { width, height };
  // As if there were no strips: they cover a part of the picture and move nobody.
  const whole = { width, height: Math.max(LEAST_HEIGHT, below) };
  const picture = pictureFor(whole, index.casefile.actors.length);
  const stage = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const crowded = isCrowded(index);
  const hand = useMoving(() => ({ placeAt, targetAt, onDrop: pinAt }));
  const view = useCamera({ pane, picture }, { stage, grab: hand.grab, scales: crowded });
  const { camera, reveal, glide } = view;
  const prefix = useId();
  useGlide(view, { pane, picture }, { stage, svg, asOne: crowded });

  // Planning a crowd anew at every move of the hand would take longer than the move.
  const planned = usePlan(props, picture, camera.zoom, crowded ? undefined : hand.held);
  const { inked, points, frame, grounds } = planned;
  const apart = crowded ? hand.held : undefined;
  const { plan } = inked;
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

  const scene = useScene(props, inked, cursor, points, apart?.actor);
  const hitAt = useMemo(() => (crowded ? hitTestOf(plan) : undefined), [crowded, plan]);
  const edges = useMemo(() => new Map(plan.edges.map((edge) => [edge.relation.id, edge])), [plan]);
  const nodes = useMemo(() => new Map(plan.nodes.map((node) => [node.actor.id, node])), [plan]);
  const places = useMemo(() => (crowded ? placesOf(index, near) : undefined), [crowded, index, near]);

  usePathInSight(props, points, view);

  useEffect(() => {
    const point = placeOf(selection, index, points);
    if (point) reveal(point);
  }, [selection, index, points, reveal]);

  function placeAt(at: Point): Point {
    return place({ x: at.x - camera.x, y: at.y - camera.y });
  }

  /** In a crowd few marks have an element of their own: what is drawn where the pointer is counts. */
  function targetAt(element: EventTarget | null, at: Point): Target | undefined {
    const now = glide.now ?? camera;
    const scale = now.zoom / camera.zoom;
    const hit = hitAt?.({ x: (at.x - now.x) / scale, y: (at.y - now.y) / scale });
    return hit ?? targetOfElement(element);
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

  function onPointerOver(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const over = targetAt(event.target, within(event));
    if (hitAt) stage.current?.toggleAttribute("data-over", over !== undefined);
    if (!sameTarget(over, hover)) onHover(over);
  }

  function onClick(event: MouseEvent): void {
    const target = targetAt(event.target, within(event));
    onSelect(sameTarget(target, selection) ? undefined : target);
    if (target?.kind === "actor") keyboard.moveTo(target.id);
  }

  return (
    <div className={css.graph}>
      <GraphTools
        index={index}
        changes={props.changes}
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
        aria-label={say("graph.label", { actors: plan.nodes.length, relations: plan.edges.length })}
        aria-describedby={`${prefix}keys`}
        aria-activedescendant={cursor && `${prefix}${targetKey(targetOf(cursor))}`}
        onKeyDown={keyboard.onKeyDown}
        onFocus={onFocus}
        onBlur={() => onHover(undefined)}
        onPointerOver={onPointerOver}
        onPointerMove={crowded ? onPointerOver : undefined}
        onPointerLeave={() => onHover(undefined)}
        onClick={onClick}
      >
        <svg
          ref={svg}
          width={width}
          height={height}
          role="presentation"
          className={css.picture}
          data-as-one={crowded || undefined}
        >
          <g transform={moveOf(camera)}>
            <g {...SILENT}>
              <Marks marks={scene.grounds} />
            </g>
            {scene.all && <CrowdEdges crowd={scene.all} dim={scene.dim} />}
            {scene.lit && <CrowdEdges crowd={scene.lit} />}
            {scene.edges.map((group) => (
              <EdgeOption
                key={group.key}
                id={`${prefix}${group.key}`}
                group={group}
                edge={edges.get(group.target?.id ?? "")}
                reachable={near.has(group.target?.id ?? "")}
                current={cursor?.relation !== undefined && cursor.relation === group.target?.id}
                place={places?.get(group.key)}
              />
            ))}
            <g {...SILENT}>
              <Marks marks={scene.titles} />
            </g>
            {scene.all && <CrowdNodes crowd={scene.all} dim={scene.dim} />}
            {scene.lit && <CrowdNodes crowd={scene.lit} />}
            {scene.nodes.map((group) => (
              <NodeOption
                key={group.key}
                id={`${prefix}${group.key}`}
                group={group}
                node={nodes.get(group.target?.id ?? "")}
                current={cursor?.relation === undefined && cursor?.actor === group.target?.id}
                place={places?.get(group.key)}
              />
            ))}
            <g {...SILENT} className={css.notes}>
              <Marks marks={scene.notes} />
            </g>
          </g>
        </svg>
        {apart && (
          <HeldView
            index={index}
            inked={inked}
            routes={planned.routes}
            actor={apart.actor}
            at={projectionOf(frame, grounds, camera.zoom)(apart.point)}
            camera={camera}
          />
        )}
      </div>
      {index.casefile.actors.length > MAPPED && hiddenSides(camera, { pane, picture }).length > 0 && (
        <Minimap plan={plan} camera={camera} glide={glide} pane={pane} foot={foot} onCentre={view.centre} />
      )}
      {foot > 0 && <div style={{ blockSize: foot }}>{props.foot}</div>}
      <p id={`${prefix}keys`} className="visually-hidden">
        {say("graph.keys")}
      </p>
    </div>
  );
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

function within({ currentTarget, clientX, clientY }: MouseEvent): Point {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Which actor of all, and which relation of those of the actor at the cursor. */
function placesOf({ casefile }: CaseIndex, near: ReadonlySet<Id>): ReadonlyMap<string, Place> {
  const { actors } = casefile;
  const relations = [...near];
  return new Map([
    ...actors.map(({ id }, i) => [`actor:${id}`, { at: i + 1, of: actors.length }] as const),
    ...relations.map((id, i) => [`relation:${id}`, { at: i + 1, of: relations.length }] as const),
  ]);
}

/** The thing that an element stands for. */
function targetOfElement(element: EventTarget | null): Target | undefined {
  const key = (element as Element | null)?.closest("[data-target]")?.getAttribute("data-target");
  const [kind, id] = key?.split(":") ?? [];
  return (kind === "actor" || kind === "relation") && id !== undefined ? { kind, id } : undefined;
}
