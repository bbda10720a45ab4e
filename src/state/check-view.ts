import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { NO_SIDE } from "../engine/query.ts";
import type { Target } from "../scene/scene.ts";
import { openDocument, select, setPath } from "./actions.ts";
import type { View } from "./view.ts";

/** The view without ids that the case does not have, and those ids. */
export function fitView(
  view: View,
  index: CaseIndex,
): { readonly view: View; readonly unknown: readonly Id[] } {
  const unknown: Id[] = [];
  const keep = (ids: readonly Id[], known: (id: Id) => boolean) =>
    ids.filter((id) => {
      if (!known(id)) unknown.push(id);
      return known(id);
    });
  const { filter } = view;
  let fitted: View = {
    ...view,
    filter: {
      ...filter,
      actors: keep(filter.actors, (id) => index.actors.has(id)),
      exclude: keep(filter.exclude, (id) => index.actors.has(id)),
      sides: keep(filter.sides, (id) => id === NO_SIDE || index.sides.has(id)),
      places: keep(filter.places, (id) => index.places.has(id)),
    },
  };
  if (view.selection !== undefined && !knows(index, view.selection)) {
    unknown.push(view.selection.id);
    fitted = select(undefined)(fitted);
  }
  const { path, pins } = view;
  if (path !== undefined && keep([path.from, path.to], (id) => index.actors.has(id)).length < 2)
    fitted = setPath(undefined)(fitted);
  const pinned = keep(Object.keys(pins), (id) => index.actors.has(id));
  fitted = {
    ...fitted,
    pins: Object.fromEntries(Object.entries(pins).filter(([id]) => pinned.includes(id))),
  };
  if (view.document !== undefined && !index.documents.has(view.document)) {
    unknown.push(view.document);
    fitted = openDocument(undefined)(fitted);
  }
  return unknown.length === 0 ? { view, unknown } : { view: fitted, unknown };
}

function knows(index: CaseIndex, target: Target): boolean {
  switch (target.kind) {
    case "event":
      return index.events.has(target.id);
    case "actor":
      return index.actors.has(target.id);
    case "relation":
      return index.relations.has(target.id);
    case "figure":
      return index.figures.has(target.id);
    case "place":
      return index.places.has(target.id);
    case "document":
      return index.documents.has(target.id);
  }
}
