import { type ReactNode, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure } from "../casefile/types.ts";
import { OVERLAPS } from "../casefile/vocabulary.ts";
import { say } from "../words/messages.ts";
import { figureSaid } from "../words/numbers.ts";
import { additionWords } from "./addition.ts";
import { compareFigures, overlapOf } from "./compare.ts";
import css from "./Figures.module.css";
import { actorWords, placeWords, timeWords } from "./figure-words.ts";

/** The chosen figures side by side, and the answer to a request to add them: a reason why not, or the sum in words. */
export function Comparison({
  index,
  figures,
  onClear,
}: {
  readonly index: CaseIndex;
  readonly figures: readonly Figure[];
  readonly onClear: () => void;
}): ReactNode {
  const [a, b] = figures;
  if (a === undefined || b === undefined) {
    return (
      <p className={css.hint} role="status">
        {say(a === undefined ? "figures.compare.hint" : "figures.compare.one")}
      </p>
    );
  }
  return <Pair key={`${a.id} ${b.id}`} index={index} a={a} b={b} onClear={onClear} />;
}

function Pair({
  index,
  a,
  b,
  onClear,
}: {
  readonly index: CaseIndex;
  readonly a: Figure;
  readonly b: Figure;
  readonly onClear: () => void;
}): ReactNode {
  const [asked, setAsked] = useState(false);
  const overlap = overlapOf(a, b);
  const differences = compareFigures(a, b, {
    time: timeWords,
    place: (figure) => placeWords(figure.place, index),
    source: (figure) => actorWords(figure.source, index),
  });
  return (
    <section className={css.pair} aria-label={say("figures.compare.title")}>
      <table>
        <caption>{say("figures.compare.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("figures.compare.aspect")}</th>
            <th scope="col">{figureSaid(a, index)}</th>
            <th scope="col">{figureSaid(b, index)}</th>
            <th scope="col">{say("figures.compare.match")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((row) => (
            <tr key={row.aspect} data-differs={!row.same || undefined}>
              <th scope="row">{say(`figures.aspect.${row.aspect}`)}</th>
              <td>{row.a}</td>
              <td>{row.b}</td>
              <td>{say(row.same ? "figures.compare.same" : "figures.compare.differs")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {overlap === undefined
          ? say("figures.overlap.none")
          : say("figures.overlap", { relation: OVERLAPS[overlap.relation].label, basis: overlap.basis })}
      </p>
      <div className={css.actions}>
        <button type="button" onClick={() => setAsked(true)}>
          {say("figures.add")}
        </button>
        <button type="button" onClick={onClear}>
          {say("figures.compare.clear")}
        </button>
      </div>
      <p role="status" className={css.answer}>
        {asked ? additionWords(a, b) : ""}
      </p>
    </section>
  );
}
