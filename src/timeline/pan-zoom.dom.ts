import type { Span } from "../base/day.ts";
import { type Axis, axisFor } from "./axis.ts";
import { panBy, snapWindow, wheelFactor, wheelPixels, zoomAbout } from "./window.ts";

/** What the controller needs to know at the moment of a gesture. */
export interface PanZoomView {
  readonly axis: Axis;
  readonly extent: Span;
  /** Page x of the plot's left edge. */
  readonly left: number;
}

interface Options {
  readonly view: () => PanZoomView;
  /** At most once per frame while a gesture lasts. */
  readonly onMove: (window: Span) => void;
  /** Once, when the gesture is over. */
  readonly onEnd: (window: Span) => void;
}

const WHEEL_REST_MS = 200;
const DRAG_FROM_PX = 4;

/**
 * Pan by drag, shift + wheel or a sideways wheel; zoom by ctrl or meta + wheel and by pinch. A plain wheel scrolls the page.
 * Returns a function that takes everything off again.
 */
export function attachPanZoom(element: HTMLElement, { view, onMove, onEnd }: Options): () => void {
  let window: Span | undefined;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let drag: { readonly id: number; readonly x: number; readonly axis: Axis; moved: boolean } | undefined;
  const fingers = new Map<number, number>();

  function move(to: Span): void {
    window = to;
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (window !== undefined) onMove(window);
      });
  }

  function end(snap: boolean): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (window === undefined) return;
    const { axis, extent } = view();
    const last = axisFor(window, axis.width, axis.reference);
    onEnd(snap ? snapWindow(last, extent) : window);
    window = undefined;
  }

  function currentAxis(): Axis {
    const { axis } = view();
    return window === undefined ? axis : axisFor(window, axis.width, axis.reference);
  }

  function onWheel(event: WheelEvent): void {
    const { extent, left } = view();
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      move(
        zoomAbout(currentAxis(), event.clientX - left, wheelFactor(event.deltaY, event.deltaMode), extent),
      );
    } else if (sideways) {
      event.preventDefault();
      const delta = event.deltaX === 0 ? event.deltaY : event.deltaX;
      move(panBy(currentAxis(), wheelPixels(delta, event.deltaMode), extent));
    } else return;
    clearTimeout(rest);
    rest = setTimeout(() => end(false), WHEEL_REST_MS);
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1)
      drag = { id: event.pointerId, x: event.clientX, axis: currentAxis(), moved: false };
  }

  function onPointerMove(event: PointerEvent): void {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    if (event.buttons === 0) {
      // Let go of outside of the page, or of the element before it was captured.
      onPointerUp(event);
      return;
    }
    if (fingers.size === 2) {
      pinch(event, before);
      return;
    }
    fingers.set(event.pointerId, event.clientX);
    if (drag?.id !== event.pointerId) return;
    const dx = event.clientX - drag.x;
    if (!drag.moved && Math.abs(dx) < DRAG_FROM_PX) return;
    if (!drag.moved) element.setPointerCapture(event.pointerId);
    drag.moved = true;
    move(panBy(drag.axis, -dx, view().extent));
  }

  function pinch(event: PointerEvent, before: number): void {
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, event.clientX);
    if (other === undefined) return;
    const was = Math.max(10, Math.abs(before - other));
    const is = Math.max(10, Math.abs(event.clientX - other));
    const { extent, left } = view();
    // The time between the fingers goes where the middle between them goes.
    const shift = (event.clientX - before) / 2;
    const { width, reference } = view().axis;
    const zoomed = zoomAbout(currentAxis(), (before + other) / 2 - left, was / is, extent);
    move(panBy(axisFor(zoomed, width, reference), -shift, extent));
    drag = undefined;
  }

  function onPointerUp(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    const moved = drag?.moved === true || drag === undefined;
    if (fingers.size === 0) {
      if (moved) end(!event.altKey);
      if (drag?.moved) swallowClick(element);
      drag = undefined;
    }
  }

  element.addEventListener("wheel", onWheel, { passive: false });
  element.addEventListener("pointerdown", onPointerDown);
  element.addEventListener("pointermove", onPointerMove);
  element.addEventListener("pointerup", onPointerUp);
  element.addEventListener("pointercancel", onPointerUp);
  return () => {
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    element.removeEventListener("wheel", onWheel);
    element.removeEventListener("pointerdown", onPointerDown);
    element.removeEventListener("pointermove", onPointerMove);
    element.removeEventListener("pointerup", onPointerUp);
    element.removeEventListener("pointercancel", onPointerUp);
  };
}

/** The click that ends a drag selects nothing. */
function swallowClick(element: HTMLElement): void {
  const stop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  element.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => element.removeEventListener("click", stop, { capture: true }), 0);
}
