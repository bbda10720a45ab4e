/** Changes of the view, each a function `(view) => view`. */
import type { Day, Span } from "../base/day.ts";
import { clamp } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { EVERYTHING, type Query } from "../engine/query.ts";
import type { Target } from "../scene/scene.ts";
import type { View } from "./view.ts";

export type Action = (view: View) => View;

export function select(selection: Target | undefined): Action {
  return ({ selection: _, ...view }) => (selection === undefined ? view : { ...view, selection });
}

export function setFilter(filter: Query): Action {
  return (view) => ({ ...view, filter });
}

export function clearFilter(): Action {
  return setFilter(EVERYTHING);
}

/** Adds the actor to the filter; one that is there already stays once. */
export function addActor(actor: Id): Action {
  return (view) => ({
    ...view,
    filter: {
      ...view.filter,
      actors: view.filter.actors.includes(actor) ? view.filter.actors : [...view.filter.actors, actor],
      exclude: view.filter.exclude.filter((id) => id !== actor),
    },
  });
}

/** Without a window, the case's default window shows. */
export function setWindow(window: Span | undefined): Action {
  return ({ window: _, ...view }) => (window === undefined ? view : { ...view, window });
}

export function openDocument(document: Id | undefined): Action {
  return ({ document: _, ...view }) => (document === undefined ? view : { ...view, document });
}

export function setPath(path: View["path"]): Action {
  return ({ path: _, ...view }) => (path === undefined ? view : { ...view, path });
}

/** The graph shows one day; undefined: the window again. */
export function setGraphDay(graphDay: Day | undefined): Action {
  return ({ graphDay: _, ...view }) => (graphDay === undefined ? view : { ...view, graphDay });
}

export function setSplit(split: number): Action {
  return (view) => ({ ...view, split: clamp(Math.round(split * 1000) / 1000, 0.2, 0.8) });
}

export function setDetailsWidth(width: number): Action {
  return (view) => ({ ...view, detailsWidth: clamp(Math.round(width), 280, 720) });
}

/** Sets plain values of the view. */
export function put(
  values: Partial<
    Pick<
      View,
      | "laneBy"
      | "unmatched"
      | "screen"
      | "pictures"
      | "relationsAs"
      | "nodeSize"
      | "relationsOf"
      | "hops"
      | "pins"
      | "tab"
      | "sort"
    >
  >,
): Action {
  return (view) => ({ ...view, ...values });
}

/** One after the other, as one undoable step. */
export function inTurn(...actions: readonly Action[]): Action {
  return (view) => actions.reduce((now, action) => action(now), view);
}

/** Brings a picture onto the screen, on narrow ones and where the other has all the room. */
export function showPicture(tab: View["tab"]): Action {
  return (view) => ({
    ...view,
    screen: "scene",
    tab,
    pictures: view.pictures === "both" ? "both" : tab,
  });
}
