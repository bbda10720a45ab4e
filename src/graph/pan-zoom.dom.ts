import { clamp, type Point } from "../base/geometry.ts";

/** What the reader's hand asks of the camera; points are px in the element. */
export interface CameraWishes {
  /** `isHeld`: by fingers, which will say when they let go. */
  readonly onZoom: (factor: number, at: Point, isHeld: boolean) => void;
  readonly onPan: (dx: number, dy: number, isHeld: boolean) => void;
  /** A plain wheel: false where the picture ends, so that the page scrolls. */
  readonly onScroll: (dy: number) => boolean;
  /** The pointer, not a finger, goes down on a thing: undefined when it is none that can be moved. */
  readonly onGrab: (thing: EventTarget | null, at: Point) => Grip | undefined;
  /** The hand goes down, or lets go: what was moved before is where it is. */
  readonly onRest: () => void;
}

/** A thing that is being moved. */
export interface Grip {
  readonly move: (at: Point) => void;
  /** Let go: it stays there; or the gesture was broken off, and it goes back. */
  readonly end: (dropped: boolean) => void;
}

const LINE = 15;
const PAGE = 800;
const MOST = 120;
/** A pointer that moves less than this, in px, clicks. */
const CLICK_SLOP = 4;
/** A thing is moved only on purpose. */
const GRAB_SLOP = 7;

/**
 * Wheel with ctrl or meta (or a pinch on a touchpad) zooms, sideways wheel and shift + wheel pan, a plain wheel scrolls
 * what the pane hides of the picture, then the page; dragging a thing moves it, dragging elsewhere pans, two fingers pinch. Returns what takes it all off again.
 */
export function listenForCamera(element: HTMLElement, wishes: CameraWishes): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const hand = new Hand(element, wishes);
  element.addEventListener("wheel", (event) => onWheel(event, element, wishes), { passive: false, signal });
  element.addEventListener("pointerdown", (event) => hand.down(event), { signal });
  element.addEventListener("pointermove", (event) => hand.move(event), { signal });
  element.addEventListener("pointerup", (event) => hand.up(event), { signal });
  element.addEventListener("pointercancel", (event) => hand.up(event, false), { signal });
  element.ownerDocument.addEventListener("keydown", (event) => hand.key(event), { capture: true, signal });
  element.addEventListener("click", (event) => hand.click(event), { capture: true, signal });
  return () => controller.abort();
}

function onWheel(event: WheelEvent, element: HTMLElement, { onZoom, onPan, onScroll }: CameraWishes): void {
  const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
  const dx = clamp(event.deltaX * unit, -MOST, MOST);
  const dy = clamp(event.deltaY * unit, -MOST, MOST);
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    onZoom(wheelFactor(dy), within(element, event), false);
  } else if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) {
    event.preventDefault();
    onPan(-(dx === 0 ? dy : dx), 0, false);
  } else if (dy !== 0 && onScroll(-dy)) {
    event.preventDefault();
  }
}

/** As many ticks back as forth give 1. */
function wheelFactor(dy: number): number {
  return 2 ** (-Math.sign(dy) * Math.log2(1 + Math.abs(dy)) * 0.02);
}

/** The pointers that are down, and whether they have moved so far that letting go is no click. */
class Hand {
  readonly #element: HTMLElement;
  readonly #wishes: CameraWishes;
  readonly #down = new Map<number, Point>();
  #moved = false;
  #start: Point = { x: 0, y: 0 };
  #grip: Grip | undefined;

  constructor(element: HTMLElement, wishes: CameraWishes) {
    this.#element = element;
    this.#wishes = wishes;
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = within(this.#element, event);
    this.#wishes.onRest();
    if (this.#down.size === 0) {
      this.#moved = false;
      this.#start = at;
      this.#grip = event.pointerType === "touch" ? undefined : this.#wishes.onGrab(event.target, at);
    }
    this.#down.set(event.pointerId, at);
  }

  move(event: PointerEvent): void {
    const before = this.#down.get(event.pointerId);
    if (!before) return;
    const at = within(this.#element, event);
    if (!this.#moved) {
      const slop = this.#grip ? GRAB_SLOP : CLICK_SLOP;
      if (Math.abs(at.x - this.#start.x) + Math.abs(at.y - this.#start.y) < slop) return;
      this.#moved = true;
      this.#element.setPointerCapture(event.pointerId);
    }
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    this.#down.set(event.pointerId, at);
    if (this.#grip) this.#grip.move(at);
    else if (!other) this.#wishes.onPan(at.x - before.x, at.y - before.y, true);
    else this.#pinch(before, at, other);
  }

  up(event: PointerEvent, dropped = true): void {
    if (!this.#down.delete(event.pointerId)) return;
    this.#letGo(dropped);
    this.#wishes.onRest();
  }

  /** Escape puts back what is being moved. */
  key(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.#grip || !this.#moved) return;
    event.stopPropagation();
    this.#down.clear();
    this.#letGo(false);
  }

  #letGo(dropped: boolean): void {
    if (this.#moved) this.#grip?.end(dropped);
    this.#grip = undefined;
  }

  /** Swallows the click that ends a drag. */
  click(event: MouseEvent): void {
    if (!this.#moved) return;
    this.#moved = false;
    event.stopPropagation();
    event.preventDefault();
  }

  #pinch(before: Point, at: Point, other: Point): void {
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(at.x - other.x, at.y - other.y);
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    if (was > 0) this.#wishes.onZoom(is / was, middle, true);
  }
}

function within(element: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
