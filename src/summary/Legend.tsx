import { type ReactNode, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { EVENT_TYPES, idsOf, STATUSES, type StatusFamily } from "../casefile/vocabulary.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import type { Mark } from "../scene/scene.ts";
import { sideColour } from "../theme/palette.ts";
import { statusLabel, typeLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { dateFormsIn, dateSample, FORM_WIDTH, GLYPH_WIDTH, glyphSample, SAMPLE_HEIGHT } from "./legend.ts";
import css from "./Summary.module.css";

const FAMILIES: readonly StatusFamily[] = ["happened", "said", "meant", "might"];

/** How to read the timeline: shapes, fills, date forms and sides, each beside its words. */
export function Legend({ index }: { readonly index: CaseIndex }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className={css.legend} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("summary.legend")}</summary>
      {open && <Entries index={index} />}
    </details>
  );
}

function Entries({ index }: { readonly index: CaseIndex }): ReactNode {
  return (
    <>
      <h4>{say("summary.legend.types")}</h4>
      <ul className={css.samples}>
        {idsOf(EVENT_TYPES).map((type) => (
          <li key={type}>
            <Sample width={GLYPH_WIDTH} marks={glyphSample(type, "happened")} />
            {typeLabel(type)}
          </li>
        ))}
      </ul>
      <h4>{say("summary.legend.statuses")}</h4>
      <ul className={css.samples} data-wide>
        {FAMILIES.map((family) => (
          <li key={family}>
            <Sample width={GLYPH_WIDTH} marks={glyphSample("meeting", family)} />
            {say(`summary.legend.${family}`, { words: wordsOf(family) })}
          </li>
        ))}
      </ul>
      <h4>{say("summary.legend.dates")}</h4>
      <ul className={css.samples} data-wide>
        {dateFormsIn(index.casefile.events).map((form) => (
          <li key={form}>
            <Sample width={FORM_WIDTH} marks={dateSample(form)} />
            {say(`summary.legend.${form}`)}
          </li>
        ))}
      </ul>
      <h4>{say("summary.legend.sides")}</h4>
      <ul className={css.samples} data-wide>
        {index.casefile.sides.map((side) => (
          <li key={side.id}>
            <span className={css.chip} style={{ background: `var(--${sideColour(side.slot)})` }} />
            <b>{side.tag}</b> {side.name}
          </li>
        ))}
        <li>
          <span className={css.chip} />
          {say("summary.legend.noSide")}
        </li>
      </ul>
    </>
  );
}

function Sample({ width, marks }: { readonly width: number; readonly marks: readonly Mark[] }): ReactNode {
  return (
    <svg
      width={width}
      height={SAMPLE_HEIGHT}
      viewBox={`0 0 ${width} ${SAMPLE_HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <Marks marks={marks} />
    </svg>
  );
}

function wordsOf(family: StatusFamily): string {
  return idsOf(STATUSES)
    .filter((status) => STATUSES[status].family === family)
    .map(statusLabel)
    .join(", ");
}
