import { ChevronDown, ChevronRight } from "lucide-react";
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { sameTarget, type Target } from "../scene/scene.ts";
import { sideColour } from "../theme/palette.ts";
import { whenWords } from "../words/dates.ts";
import { kindLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import css from "./RelationList.module.css";
import type { RelationsProps } from "./relations-props.ts";
import { type ActorRow, type RelationRow, type TreeRow, treeMove, treeOf, visibleRows } from "./tree.ts";

/** The graph in words: each actor, its relations, the other end, status and date. The same filter and selection. */
export function RelationList(props: RelationsProps): ReactNode {
  const { index, litActors, litRelations, selection, onSelect, onHover } = props;
  const tree = useMemo(() => treeOf(index), [index]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(tree.map((row) => row.key)));
  const [at, setAt] = useState<string>();
  const [shown, setShown] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const rows = visibleRows(tree, open);
  const current = rows.find((row) => row.key === at) ?? rowOfSelection(rows, selection) ?? rows[0];

  useEffect(() => {
    if (at === undefined || !list.current?.contains(document.activeElement)) return;
    list.current.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }, [at]);

  const place = useRef(at);
  useEffect(() => {
    place.current = at;
  });
  /** What is selected elsewhere comes into sight, its branch open; a relation at the end where the list is already. */
  useEffect(() => {
    const all = tree.flatMap((row): readonly TreeRow[] => [row, ...row.relations]);
    const mine = all.filter((row) => sameTarget(targetOf(row), selection));
    const row = mine.find(({ key }) => key === place.current) ?? mine[0];
    if (!row) return;
    const branch = row.kind === "relation" ? row.parent : row.key;
    setOpen((now) => (now.has(branch) ? now : new Set([...now, branch])));
    setAt(row.key);
    setShown(row.key);
  }, [tree, selection]);

  useEffect(() => {
    if (shown === undefined) return;
    const branch = list.current?.querySelectorAll("[data-row]") ?? [];
    // The end of the branch first, so that all of it shows if there is room, and its head in any case.
    for (const row of [...branch].reverse()) {
      const key = row.getAttribute("data-row");
      if (key === shown || key?.startsWith(`${shown}/`)) row.scrollIntoView?.({ block: "nearest" });
    }
    setShown(undefined);
  }, [shown]);

  function toggle(key: string): void {
    setOpen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
    const selects = event.key === "Enter" || event.key === " ";
    const move = treeMove(event.key, current.key, rows, open);
    if (selects) onSelect(targetOf(current));
    else if (!move) return;
    else if ("to" in move) setAt(move.to);
    else if ("toggle" in move) toggle(move.toggle);
    else setOpen(new Set(tree.map((row) => row.key)));
    event.preventDefault();
  }

  function onClick({ target }: MouseEvent): void {
    const row = rowAt(target, rows);
    if (!row) return;
    setAt(row.key);
    if ((target as Element).closest("[data-toggle]")) toggle(row.key);
    else onSelect(targetOf(row));
  }

  function onPointerOver({ target }: PointerEvent): void {
    const row = rowAt(target, rows);
    onHover(row && targetOf(row));
  }

  return (
    <div
      ref={list}
      role="tree"
      tabIndex={-1}
      aria-label={say("graph.list")}
      className={css.tree}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerOver={onPointerOver}
      onPointerLeave={() => onHover(undefined)}
    >
      {rows.map((row) => {
        const shared = {
          reachable: row === current,
          selected: sameTarget(targetOf(row), selection),
          onFocus: () => setAt(row.key),
        };
        return row.kind === "actor" ? (
          <ActorItem
            key={row.key}
            row={row}
            dim={!litActors.has(row.actor.id)}
            open={open.has(row.key)}
            {...shared}
          />
        ) : (
          <RelationItem key={row.key} row={row} dim={!litRelations.has(row.relation.id)} {...shared} />
        );
      })}
    </div>
  );
}

interface ItemProps {
  readonly dim: boolean;
  readonly selected: boolean;
  /** The one row that the Tab key reaches. */
  readonly reachable: boolean;
  readonly onFocus: () => void;
}

function ActorItem({
  row,
  open,
  ...item
}: ItemProps & { readonly row: ActorRow; readonly open: boolean }): ReactNode {
  const { actor, side, relations } = row;
  const kind = kindLabel(actor.kind);
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-label={say("graph.list.actor", { name: actor.name, kind, relations: relations.length })}
      aria-expanded={relations.length === 0 ? undefined : open}
      className={css.actor}
      tabIndex={item.reachable ? 0 : -1}
      {...shared(row, item)}
    >
      {relations.length === 0 ? (
        <span className={css.toggle} />
      ) : (
        <span className={css.toggle} data-toggle>
          {open ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
        </span>
      )}
      <span className={css.chip} style={{ background: `var(--${sideColour(side?.slot)})` }} />
      <span className={css.tag}>{side?.tag}</span>
      <bdi className={css.name}>{actor.name}</bdi>
      <span className={css.meta}>{kind}</span>
    </div>
  );
}

function RelationItem({ row, ...item }: ItemProps & { readonly row: RelationRow }): ReactNode {
  const { relation, words, other, sign } = row;
  const status = statusLabel(relation.status);
  const when = whenWords(relation.when);
  return (
    <div
      role="treeitem"
      aria-level={2}
      aria-label={say("graph.list.relation", {
        words,
        other: other.name,
        status,
        when,
        sign: say(`graph.sign.${sign}`),
      })}
      className={css.relation}
      tabIndex={item.reachable ? 0 : -1}
      {...shared(row, item)}
    >
      <span className={css.sign} data-sign={sign} />
      <span className={css.words}>{words}</span>
      <bdi>{other.name}</bdi>
      <span className={css.meta}>{say("graph.list.meta", { status, when })}</span>
    </div>
  );
}

function shared({ key }: TreeRow, { dim, selected, onFocus }: ItemProps) {
  return {
    "aria-selected": selected,
    "data-row": key,
    "data-dim": dim || undefined,
    onFocus,
  };
}

function targetOf(row: TreeRow): Target {
  return row.kind === "actor"
    ? { kind: "actor", id: row.actor.id }
    : { kind: "relation", id: row.relation.id };
}

function rowAt(element: EventTarget, rows: readonly TreeRow[]): TreeRow | undefined {
  const key = (element as Element).closest("[data-row]")?.getAttribute("data-row");
  return rows.find((row) => row.key === key);
}

function rowOfSelection(rows: readonly TreeRow[], selection: Target | undefined): TreeRow | undefined {
  return rows.find((row) => sameTarget(targetOf(row), selection));
}
