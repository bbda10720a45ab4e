import { type PointerEvent, type ReactNode, useId } from "react";
import { say } from "../words/messages.ts";
import css from "./Stage.module.css";
import { StagePicture } from "./StagePicture.tsx";
import type { Place, Show } from "./show.ts";
import type { Pointed } from "./show-runner.dom.ts";
import { type StagePlan, stageScene } from "./stage.ts";

interface Props {
  readonly plan: StagePlan;
  readonly place: Place;
  readonly show: Show;
  readonly at?: Pointed | undefined;
  readonly moving: boolean;
  readonly onPoint?: (at: Pointed | undefined) => void;
}

const POINTER_RADIUS = 5;
const SPOT_RADIUS = 62;

/** What the room sees: the step, and what the speaker lays over it. */
export function Stage({ plan, place, show, at, moving, onPoint }: Props): ReactNode {
  const scene = useScene(plan, place.build);
  const pointing = show.pointer !== "off";
  const { width, height } = scene;
  return (
    <div
      className={css.stage}
      data-cover={show.cover}
      data-pointer={show.pointer}
      onPointerMove={pointing && onPoint ? (event) => onPoint(pointedAt(event)) : undefined}
      onPointerLeave={pointing && onPoint ? () => onPoint(undefined) : undefined}
    >
      <StagePicture scene={scene} moving={moving} className={css.picture}>
        {pointing && at && (
          <Pointer form={show.pointer} x={at.x * width} y={at.y * height} width={width} height={height} />
        )}
      </StagePicture>
      {show.cover !== "none" && <div className={css.cover} data-cover={show.cover} />}
      {show.typed !== undefined && (
        <p className={css.typed} role="status">
          {say("briefing.goTo", { number: show.typed === "" ? "…" : show.typed })}
        </p>
      )}
    </div>
  );
}

const scenes = new WeakMap<StagePlan, Map<number, ReturnType<typeof stageScene>>>();

/** The same scene for the same build, so that nothing moves that did not change. */
function useScene(plan: StagePlan, build: number): ReturnType<typeof stageScene> {
  const known = scenes.get(plan) ?? new Map<number, ReturnType<typeof stageScene>>();
  scenes.set(plan, known);
  const scene = known.get(build) ?? stageScene(plan, build);
  known.set(build, scene);
  return scene;
}

interface PointerProps {
  readonly form: "pointer" | "spotlight" | "off";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Pointer({ form, x, y, width, height }: PointerProps): ReactNode {
  const mask = useId();
  if (form === "pointer")
    return <circle cx={x} cy={y} r={POINTER_RADIUS} className={css.pointer} data-testid="pointer" />;
  return (
    <g aria-hidden="true">
      <mask id={mask}>
        <rect width={width} height={height} fill="white" />
        <circle cx={x} cy={y} r={SPOT_RADIUS} fill="black" />
      </mask>
      <rect width={width} height={height} className={css.shade} mask={`url(#${mask})`} />
    </g>
  );
}

/** Shares of the picture, which stands in the middle of its box. */
function pointedAt(event: PointerEvent<HTMLElement>): Pointed | undefined {
  const svg = event.currentTarget.querySelector("svg");
  if (svg === null) return undefined;
  const box = svg.getBoundingClientRect();
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(box.width / width, box.height / height);
  const x = (event.clientX - box.left - (box.width - width * scale) / 2) / (width * scale);
  const y = (event.clientY - box.top - (box.height - height * scale) / 2) / (height * scale);
  return x < 0 || x > 1 || y < 0 || y > 1 ? undefined : { x, y };
}
