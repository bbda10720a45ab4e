import { type ReactNode, useId, useMemo, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { say } from "../words/messages.ts";
import { freshId, LONGEST_POINT, MOST_POINTS, type Step } from "./briefing.ts";
import css from "./Editor.module.css";
import { Notes } from "./Notes.tsx";
import { StagePicture } from "./StagePicture.tsx";
import { StepMarks } from "./StepMarks.tsx";
import { planStage, type StageInput } from "./stage.ts";
import { warningsOf } from "./step-check.ts";
import { useNeeded } from "./use-needed.dom.ts";
import { useRefocus } from "./use-refocus.dom.ts";

export interface StepFormProps {
  readonly index: CaseIndex;
  readonly step: Step;
  readonly input: StageInput | undefined;
  readonly selected: Id | undefined;
  readonly onChange: (change: (step: Step) => Step, tag?: string) => void;
  readonly onUpdate: () => void;
  readonly onShow: () => void;
}

const LONGEST_TITLE = 200;
/** Of a step's id, so that the ids of its points are no longer than a file allows. */
const LONGEST_STEM = 64;

/** Everything about one step: how it stands on the stage, its words, what comes when. */
export function StepForm(props: StepFormProps): ReactNode {
  const { step, input, onChange, onUpdate, onShow } = props;
  const field = useId();
  const title = useNeeded(step.title, (words) =>
    onChange((one) => ({ ...one, title: words.replace(/\s*\n\s*/g, " ") }), "step-title"),
  );
  return (
    <div className={css.form}>
      {input && <Preview input={input} />}
      <div className={css.actions}>
        <button type="button" className={css.small} onClick={onUpdate}>
          {say("briefing.step.update")}
        </button>
        <button type="button" className={css.small} onClick={onShow}>
          {say("briefing.step.show")}
        </button>
      </div>
      <div className={css.field}>
        <label htmlFor={`${field}-title`}>{say("briefing.step.title")}</label>
        <textarea id={`${field}-title`} rows={2} maxLength={LONGEST_TITLE} {...title} />
      </div>
      <div className={css.field}>
        <label htmlFor={`${field}-minutes`}>{say("briefing.step.minutes")}</label>
        <input
          id={`${field}-minutes`}
          type="number"
          min={0}
          max={600}
          step={0.5}
          value={step.minutes ?? ""}
          onChange={({ target }) => onChange(withMinutes(target.value), "step-minutes")}
        />
      </div>
      <NotesField
        notes={step.notes}
        onNotes={(notes) => onChange((one) => ({ ...one, notes }), "step-notes")}
      />
      <Points step={step} onChange={onChange} />
      <StepMarks {...props} />
    </div>
  );
}

function withMinutes(text: string): (step: Step) => Step {
  const minutes = Number(text);
  return ({ minutes: _, ...step }) =>
    text === "" || !Number.isFinite(minutes) || minutes < 0 ? step : { ...step, minutes };
}

/** The step as the room will see it in the end, and what it would stumble over. */
function Preview({ input }: { readonly input: StageInput }): ReactNode {
  const plan = useMemo(() => planStage(input), [input]);
  const warnings = useMemo(() => warningsOf(plan), [plan]);
  return (
    <>
      <StagePicture scene={plan.scene} className={css.preview} />
      {warnings.length > 0 && (
        <ul className={css.warnings} aria-label={say("briefing.check")}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface NotesFieldProps {
  readonly notes: string;
  readonly onNotes: (notes: string) => void;
}

function NotesField({ notes, onNotes }: NotesFieldProps): ReactNode {
  const id = useId();
  const [reading, setReading] = useState(false);
  return (
    <div className={css.field}>
      <span className={css.between}>
        <label htmlFor={id}>{say("briefing.notes")}</label>
        <button
          type="button"
          className={css.small}
          aria-pressed={reading}
          onClick={() => setReading(!reading)}
        >
          {say("briefing.notes.preview")}
        </button>
      </span>
      {reading ? (
        <div id={id} className={css.read}>
          <Notes markdown={notes} />
        </div>
      ) : (
        <textarea
          id={id}
          rows={5}
          maxLength={20_000}
          value={notes}
          aria-describedby={`${id}-about`}
          onChange={(event) => onNotes(event.target.value)}
        />
      )}
      <span id={`${id}-about`} className={css.hint}>
        {say("briefing.notes.about")}
      </span>
    </div>
  );
}

/** Short lines beside the picture. */
function Points({ step, onChange }: Pick<StepFormProps, "step" | "onChange">): ReactNode {
  const points = step.points ?? [];
  const { group, leave } = useRefocus();
  const set = (next: NonNullable<Step["points"]>, tag?: string) =>
    onChange((one) => ({ ...one, points: next }), tag);
  return (
    <fieldset ref={group} className={css.group}>
      <legend>{say("briefing.points")}</legend>
      {points.map((point, i) => (
        <div key={point.id} className={css.line}>
          <PointField
            label={say("briefing.point", { number: i + 1 })}
            text={point.text}
            onText={(text) =>
              set(
                points.map((one) => (one.id === point.id ? { ...one, text } : one)),
                `point-${point.id}`,
              )
            }
          />
          <button
            type="button"
            data-part="remove"
            className={css.small}
            aria-label={say("briefing.point.remove", { number: i + 1 })}
            onClick={() => {
              leave(i);
              onChange((one) => ({
                ...one,
                points: points.filter(({ id }) => id !== point.id),
                builds: withoutId(one.builds, point.id),
              }));
            }}
          >
            {say("briefing.takeOut")}
          </button>
        </div>
      ))}
      <button
        type="button"
        data-part="add"
        className={css.small}
        aria-disabled={points.length >= MOST_POINTS || undefined}
        onClick={() => {
          const taken = points.map(({ id }) => id);
          const id = freshId(`${step.id.slice(0, LONGEST_STEM).replace(/-$/, "")}-point-1`, taken);
          if (points.length < MOST_POINTS) set([...points, { id, text: say("briefing.point.new") }]);
        }}
      >
        {say("briefing.point.add")}
      </button>
    </fieldset>
  );
}

interface PointFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function PointField({ label, text, onText }: PointFieldProps): ReactNode {
  return <input aria-label={label} maxLength={LONGEST_POINT} {...useNeeded(text, onText)} />;
}

function withoutId(builds: Step["builds"], id: Id): Step["builds"] {
  return builds
    .map(({ show }) => ({ show: show.filter((one) => one !== id) }))
    .filter(({ show }) => show.length > 0);
}
