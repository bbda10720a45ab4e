import { type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import type { Point, Rect, Size } from "../base/geometry.ts";
import { sideColour } from "../theme/palette.ts";
import type { Camera } from "./camera.ts";
import { n } from "./curves.ts";
import css from "./Graph.module.css";
import type { Glide } from "./glide.dom.ts";
import type { Plan } from "./plan.ts";

interface MinimapProps {
  readonly plan: Plan;
  readonly camera: Camera;
  readonly glide: Glide;
  readonly pane: Size;
  /** Height of what stands under the pane, in px. */
  readonly foot: number;
  /** Asks for a point of the picture at rest in the middle of the pane. */
  readonly onCentre: (point: Point) => void;
}

/** Longest side in px. */
const LONGEST = 150;

/** The whole picture, small, with a frame around what the pane shows. A pointer moves the frame; keys pan the picture. */
export function Minimap({ plan, camera, glide, pane, foot, onCentre }: MinimapProps): ReactNode {
  const scale = LONGEST / Math.max(plan.width, plan.height);
  const size = { width: Math.round(plan.width * scale), height: Math.round(plan.height * scale) };

  const frame = useRef<SVGRectElement>(null);
  const { zoom } = camera;

  useEffect(
    () =>
      glide.watch((now) => {
        for (const [name, value] of Object.entries(frameAt(now, pane, zoom, scale)))
          frame.current?.setAttribute(name, String(value));
      }),
    [glide, pane, zoom, scale],
  );

  function onPointer(event: PointerEvent<SVGSVGElement>): void {
    if (event.buttons !== 1) return;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const rest = scale * camera.zoom;
    onCentre({ x: (event.clientX - left) / rest, y: (event.clientY - top) / rest });
  }

  return (
    <svg
      className={css.minimap}
      data-minimap
      aria-hidden="true"
      {...size}
      style={{ marginBlockEnd: foot }}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      {plan.panels.map(({ id, rect }) => (
        <rect
          key={id}
          x={rect.x * scale}
          y={rect.y * scale}
          width={rect.width * scale}
          height={rect.height * scale}
          fill="var(--panel)"
        />
      ))}
      {dotsOf(plan, scale).map(({ colour, d }) => (
        <path key={colour} d={d} fill={`var(--${colour})`} />
      ))}
      <rect ref={frame} className={css.minimapFrame} {...frameAt(camera, pane, zoom, scale)} />
    </svg>
  );
}

/** What the pane shows, on a map drawn for a zoom. */
function frameAt(camera: Camera, { width, height }: Size, zoom: number, scale: number): Rect {
  const per = (scale * zoom) / camera.zoom;
  return { x: -camera.x * per, y: -camera.y * per, width: width * per, height: height * per };
}

/** One path for all actors of one hue. */
function dotsOf({ nodes }: Plan, scale: number): readonly { readonly colour: string; readonly d: string }[] {
  const paths = new Map<string, string>();
  for (const { side, at } of nodes) {
    const colour = sideColour(side?.slot);
    const dot = `M${n(at.x * scale) - 1.5},${n(at.y * scale) - 1.5}h3v3h-3Z`;
    paths.set(colour, (paths.get(colour) ?? "") + dot);
  }
  return [...paths].map(([colour, d]) => ({ colour, d }));
}
