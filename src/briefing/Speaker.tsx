import { type ReactNode, useEffect, useMemo, useState } from "react";
import { say } from "../words/messages.ts";
import { type Briefing, plannedMinutes } from "./briefing.ts";
import { clockWords, plannedUpTo } from "./clock.ts";
import { Notes } from "./Notes.tsx";
import css from "./Speaker.module.css";
import { Stage } from "./Stage.tsx";
import { StagePicture } from "./StagePicture.tsx";
import { type Move, placeAfter, roomPlace, type Shape } from "./show.ts";
import type { Pointed, Shown } from "./show-runner.dom.ts";
import { type StagePlan, stageScene } from "./stage.ts";

interface Props {
  readonly briefing: Briefing;
  readonly plans: readonly StagePlan[];
  readonly shape: Shape;
  readonly shown: Shown;
  readonly marking: string | undefined;
  readonly onMove: (move: Move) => void;
  readonly onPoint: (at: Pointed | undefined) => void;
  readonly onStop: () => void;
}

const SIZES = [16, 20, 24, 30, 36];
const TICK_MS = 500;

/** Now, what comes next, the notes, the clock and what the room sees. */
export function Speaker(props: Props): ReactNode {
  const { briefing, plans, shape, shown, marking, onMove, onPoint, onStop } = props;
  const { show } = shown;
  const [size, setSize] = useState(1);
  const plan = plans[show.step];
  const next = placeAfter(show, shape);
  const nextPlan = next && plans[next.step];
  const nextScene = useMemo(() => nextPlan && next && stageScene(nextPlan, next.build), [nextPlan, next]);
  const step = briefing.steps[show.step];
  // The speaker sees the step whatever lies over the room's picture; words say what the room sees.
  const bare = useMemo(() => ({ ...show, cover: "none" as const }), [show]);
  return (
    <div className={css.speaker}>
      {marking !== undefined && <p className="handling-line">{marking}</p>}
      <header className={css.head}>
        <h1>
          <bdi>{briefing.title}</bdi>
        </h1>
        <Clock briefing={briefing} step={show.step} startedAt={show.startedAt} onMove={onMove} />
        <button type="button" className="button" onClick={onStop}>
          {say("briefing.stop")}
        </button>
      </header>
      <div className={css.body}>
        <section className={css.now} aria-label={say("briefing.now")}>
          <h2>
            {say("briefing.now.step", { number: show.step + 1, steps: plans.length })}
            {(shape[show.step] ?? 0) > 0 &&
              ` · ${say("briefing.now.build", { build: show.build, builds: shape[show.step] ?? 0 })}`}
          </h2>
          <div className={css.stage}>
            {plan && (
              <Stage plan={plan} place={show} show={bare} at={shown.at} moving={false} onPoint={onPoint} />
            )}
          </div>
          <Room shown={shown} onMove={onMove} />
        </section>
        <section className={css.next} aria-label={say("briefing.next")}>
          <h2>{say("briefing.next")}</h2>
          {nextScene ? (
            <StagePicture scene={nextScene} className={css.preview} />
          ) : (
            <p className={css.end}>{say("briefing.end")}</p>
          )}
          <ol className={css.steps} aria-label={say("briefing.steps")}>
            {briefing.steps.map(({ id, title, minutes }, i) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={i === show.step || undefined}
                  onClick={() => onMove({ to: i })}
                >
                  <span className={css.number}>{i + 1}</span>
                  <bdi>{title}</bdi>
                  {minutes !== undefined && (
                    <span className={css.minutes}>{say("briefing.minutes.short", { minutes })}</span>
                  )}
                </button>
              </li>
            ))}
          </ol>
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by key */}
        <section className={css.notes} aria-label={say("briefing.notes")} tabIndex={0}>
          <header className={css.notesHead}>
            <h2>{say("briefing.notes")}</h2>
            <button
              type="button"
              className="button"
              aria-label={say("briefing.notes.smaller")}
              aria-disabled={size === 0 || undefined}
              onClick={() => setSize(Math.max(0, size - 1))}
            >
              A−
            </button>
            <button
              type="button"
              className="button"
              aria-label={say("briefing.notes.larger")}
              aria-disabled={size === SIZES.length - 1 || undefined}
              onClick={() => setSize(Math.min(SIZES.length - 1, size + 1))}
            >
              A+
            </button>
          </header>
          <div className={css.text} style={{ fontSize: SIZES[size] }}>
            {step === undefined || step.notes.trim() === "" ? (
              <p className={css.none}>{say("briefing.notes.none")}</p>
            ) : (
              <Notes markdown={step.notes} />
            )}
          </div>
        </section>
      </div>
      {marking !== undefined && <p className="handling-line">{marking}</p>}
    </div>
  );
}

interface ClockProps {
  readonly briefing: Briefing;
  readonly step: number;
  readonly startedAt: number | undefined;
  readonly onMove: (move: Move) => void;
}

/** Time of day, how long it has gone, how much is left, and what was planned up to the end of this step. */
function Clock({ briefing, step, startedAt, onMove }: ClockProps): ReactNode {
  const now = useNow();
  const planned = plannedMinutes(briefing);
  const gone = startedAt === undefined ? 0 : now - startedAt;
  const upTo = plannedUpTo(briefing.steps, step);
  // Before the first step with minutes there is no plan to be behind.
  const late = upTo > 0 && gone > upTo * 60_000;
  return (
    <div className={css.clock}>
      <dl>
        <Time label={say("briefing.clock.now")} value={timeOfDay(now)} />
        <Time label={say("briefing.clock.gone")} value={clockWords(gone)} late={late} />
        {planned !== undefined && (
          <>
            <Time label={say("briefing.clock.left")} value={clockWords(planned * 60_000 - gone)} />
            <Time label={say("briefing.clock.planned")} value={clockWords(upTo * 60_000)} />
          </>
        )}
      </dl>
      <button type="button" className="button" onClick={() => onMove("restart-clock")}>
        {say("briefing.clock.restart")}
      </button>
      {late && <p className={css.late}>{say("briefing.clock.late")}</p>}
    </div>
  );
}

function Time({
  label,
  value,
  late,
}: {
  readonly label: string;
  readonly value: string;
  readonly late?: boolean;
}): ReactNode {
  return (
    <div data-late={late || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function timeOfDay(ms: number): string {
  const date = new Date(ms);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** What the room sees now, and the switches for it. */
function Room({
  shown,
  onMove,
}: {
  readonly shown: Shown;
  readonly onMove: (move: Move) => void;
}): ReactNode {
  const { show, room } = shown;
  const at = roomPlace(show);
  const state =
    show.cover !== "none"
      ? say(`briefing.room.${show.cover}`)
      : show.frozen
        ? say("briefing.room.frozen", { number: at.step + 1 })
        : show.exploring
          ? say("briefing.room.exploring")
          : say("briefing.room.shows", { number: at.step + 1 });
  return (
    <div className={css.room}>
      <p role="status">{room ? state : say("briefing.room.gone")}</p>
      <div role="group" aria-label={say("briefing.room")}>
        {(["previous", "next"] as const).map((move) => (
          <button key={move} type="button" className="button" onClick={() => onMove(move)}>
            {say(`briefing.move.${move}`)}
          </button>
        ))}
        {(["black", "white"] as const).map((cover) => (
          <button
            key={cover}
            type="button"
            className="button"
            aria-pressed={show.cover === cover}
            onClick={() => onMove(cover)}
          >
            {say(`briefing.move.${cover}`)}
          </button>
        ))}
        <button
          type="button"
          className="button"
          aria-pressed={show.frozen !== undefined}
          onClick={() => onMove("freeze")}
        >
          {say("briefing.move.freeze")}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={show.pointer !== "off"}
          onClick={() => onMove("pointer")}
        >
          {say(`briefing.pointer.${show.pointer}`)}
        </button>
      </div>
    </div>
  );
}
