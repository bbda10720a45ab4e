import { type ReactNode, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure, Id } from "../casefile/types.ts";
import { sameTarget, type Target } from "../scene/scene.ts";
import { statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { figureSaid, numberWords } from "../words/numbers.ts";
import { Comparison } from "./Comparison.tsx";
import { FigureBar } from "./FigureBar.tsx";
import css from "./Figures.module.css";
import { groupTitle, metaOf } from "./figure-words.ts";
import { type FigureScale, figureScale } from "./layout.ts";
import { type FigureGroup, type FigureRow, figureGroups } from "./rows.ts";

const PADDING = 32;
/** Room for the word that stands beside a bar. */
const STATUS_WIDTH = 96;
const MIN_WIDTH = 200;
const MAX_WIDTH = 960;

export interface FiguresProps {
  readonly index: CaseIndex;
  /** Ids of the figures that match. */
  readonly matched: readonly Id[];
  readonly selection?: Target | undefined;
  readonly onSelect: (target: Target) => void;
  /** Width of the pane in px. */
  readonly width: number;
}

/** One row for each figure and source, words first; a scale for each group, and no total anywhere. */
export function Figures({ index, matched, selection, onSelect, width }: FiguresProps): ReactNode {
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  const groups = figureGroups(index, matched);
  const compared = chosen.flatMap((id) => index.figures.get(id) ?? []);
  if (groups.length === 0) {
    return (
      <section className={css.figures} aria-label={say("figures.label")}>
        <p className={css.empty}>{say("figures.empty")}</p>
      </section>
    );
  }
  const barWidth = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width - PADDING - STATUS_WIDTH));
  return (
    <section className={css.figures} aria-label={say("figures.label")}>
      <p className={css.lead}>{say("figures.lead", { count: matched.length })}</p>
      <Comparison index={index} figures={compared} onClear={() => setChosen([])} />
      {groups.map((group) => (
        <Group
          key={group.key}
          index={index}
          group={group}
          scale={figureScale(group, barWidth)}
          chosen={chosen}
          selection={selection}
          onSelect={onSelect}
          onChoose={(id) => setChosen(choose(chosen, id))}
        />
      ))}
    </section>
  );
}

interface Choice {
  readonly chosen: readonly Id[];
  readonly selection: Target | undefined;
  readonly onSelect: (target: Target) => void;
  readonly onChoose: (id: Id) => void;
}

function Group({
  index,
  group,
  scale,
  ...choice
}: Choice & {
  readonly index: CaseIndex;
  readonly group: FigureGroup;
  readonly scale: FigureScale;
}): ReactNode {
  const title = groupTitle(group, index);
  return (
    <section className={css.group} aria-label={title}>
      <h2>{title}</h2>
      <ul className={css.rows}>
        {group.rows.map((row) => (
          <Row key={row.figure.id} index={index} row={row} scale={scale} {...choice} />
        ))}
      </ul>
      {group.rows.length > 1 && scale.ticks.length > 0 && scale.max > 0 && (
        <p className={css.scale}>{say("figures.scale", { max: numberWords(scale.max) })}</p>
      )}
    </section>
  );
}

function Row({
  index,
  row,
  scale,
  chosen,
  selection,
  onSelect,
  onChoose,
}: Choice & {
  readonly index: CaseIndex;
  readonly row: FigureRow;
  readonly scale: FigureScale;
}): ReactNode {
  const { figure } = row;
  const target: Target = { kind: "figure", id: figure.id };
  const words = figureSaid(figure, index);
  const meta = metaOf(index, row);
  return (
    <li
      className={css.row}
      data-superseded={row.supersededBy !== undefined || undefined}
      data-selected={sameTarget(selection, target) || undefined}
    >
      <div className={css.line}>
        <button
          type="button"
          className={css.words}
          aria-current={sameTarget(selection, target) || undefined}
          onClick={() => onSelect(target)}
        >
          {words}
        </button>
        <label className={css.compare}>
          <input
            type="checkbox"
            aria-label={say("figures.compare", { what: `${words}, ${figure.title}` })}
            checked={chosen.includes(figure.id)}
            onChange={() => onChoose(figure.id)}
          />
          <span aria-hidden="true">{say("figures.compareShort")}</span>
        </label>
      </div>
      <p className={css.title}>{figure.title}</p>
      {meta.length > 0 && (
        <ul className={css.meta}>
          {meta.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      {row.form === "unordered" && <p className={css.warning}>{unorderedWords(figure)}</p>}
      <div className={css.picture}>
        <FigureBar figure={figure} scale={scale} label={words} />
        <span className={css.status}>{statusLabel(figure.status)}</span>
      </div>
    </li>
  );
}

function unorderedWords({ value }: Figure): string {
  const word = (n: number | null) => (n === null ? say("figures.missing") : numberWords(n));
  return say("figures.unordered", { low: word(value.low), best: word(value.best), high: word(value.high) });
}

/** Two at most: a third takes the place of the older one. */
function choose(chosen: readonly Id[], id: Id): readonly Id[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-2);
}
