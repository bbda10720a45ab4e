import { type ReactNode, useMemo } from "react";
import type { Point } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import { say } from "../words/messages.ts";
import css from "./Days.module.css";
import { dayMarks, dayStage } from "./day-scene.ts";
import type { GraphDay, GraphDays } from "./days.ts";
import { groundsOf, inSpace } from "./ground.ts";
import { type Pins, withPins } from "./pins.ts";
import { changeWords, dayTitle, firstSeenWords } from "./say-days.ts";

interface DaysProps {
  readonly index: CaseIndex;
  readonly positions: ReadonlyMap<Id, Point>;
  readonly pins: Pins;
  readonly days: GraphDays;
  /** Opens the graph at a day. */
  readonly onOpen: (day: GraphDay) => void;
}

const PICTURE = { width: 250, height: 150 } as const;

/** The graph once for each day, side by side: what going through the days shows, standing still. */
export function Days({ index, positions, pins, days, onOpen }: DaysProps): ReactNode {
  const stage = useMemo(() => {
    const own = inSpace(positions);
    return dayStage(index, withPins(own, pins), groundsOf(index.casefile, own), PICTURE);
  }, [index, positions, pins]);
  return (
    <div className={css.days}>
      <p className={css.note}>
        {say("graph.days.note", { unit: days.unit, days: days.days.length, undated: days.undated })}
      </p>
      <ol aria-label={say("graph.days")} className={css.list}>
        {days.days.map((one) => (
          <li key={one.span.from}>
            <button type="button" className={css.day} onClick={() => onOpen(one)}>
              <strong>{dayTitle(one)}</strong>
              <svg {...PICTURE} viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`} aria-hidden="true">
                <Marks marks={dayMarks(one, index, stage)} />
              </svg>
              <span>{changeWords(one)}</span>
              {one.firstSeen.length > 0 && <span>{firstSeenWords(one, index)}</span>}
              <span className={css.events}>
                {say("graph.day.events", { unit: one.unit, events: one.events.length })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
