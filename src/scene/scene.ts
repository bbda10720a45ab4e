/**
 * What is drawn, as plain data. A pure layout makes it; `SceneSvg.tsx` puts it on the page and `to-svg.ts` into a file.
 * Lengths are CSS pixels, y grows downwards.
 */
import type { Id } from "../casefile/types.ts";
import type { Paint } from "../theme/fills.ts";

/** A thing of the case that a mark stands for, and that can be selected. */
export type TargetKind = "event" | "actor" | "relation" | "figure" | "place" | "document";
export interface Target {
  readonly kind: TargetKind;
  readonly id: Id;
}

export function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

/** `event:battle`: the key of a target's group in a scene, the same in every picture. */
export function targetKey(target: Target): string {
  return `${target.kind}:${target.id}`;
}

export interface Group {
  readonly kind: "group";
  /** Unique among its siblings and stable from one scene to the next: the same thing keeps the same node. */
  readonly key: string;
  /** Id in the page, for `aria-activedescendant`. */
  readonly domId?: string;
  readonly x?: number;
  readonly y?: number;
  /** Everything in the group, its lengths and letters, by this factor. */
  readonly scale?: number;
  readonly role?: "row" | "gridcell" | "rowheader" | "option" | "presentation" | "img";
  /** Accessible name, in words. */
  readonly label?: string;
  readonly target?: Target;
  /** The ids that a cluster stands for. */
  readonly members?: readonly Id[];
  readonly dim?: boolean;
  readonly selected?: boolean;
  /** A style hook; the style sheet of the view knows the names. */
  readonly className?: string;
  readonly children: readonly Mark[];
}

interface Painted {
  readonly key: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
  readonly className?: string;
}

export interface PathMark extends Painted {
  readonly kind: "path";
  readonly d: string;
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
}

export interface RectMark extends Painted {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx?: number;
}

export interface LineMark extends Painted {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface TextMark extends Painted {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Font size in px, at least 12 on screen. */
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly anchor?: "start" | "middle" | "end";
  /** Paper-coloured outline, so that the text reads on top of lines. */
  readonly halo?: boolean;
}

export type Mark = Group | PathMark | RectMark | LineMark | TextMark;

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Accessible name of the whole picture. */
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** Every mark of a tree, parents first. */
export function* everyMark(marks: readonly Mark[]): Generator<Mark> {
  for (const mark of marks) {
    yield mark;
    if (mark.kind === "group") yield* everyMark(mark.children);
  }
}
