import { ChevronLeft, Play, Plus } from "lucide-react";
import { type ReactNode, useId, useMemo, useRef } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { hasMarked } from "../casefile/markings.ts";
import type { Id } from "../casefile/types.ts";
import type { Session } from "../state/state.ts";
import { say } from "../words/messages.ts";
import { BriefingFields } from "./BriefingFields.tsx";
import {
  type Briefing,
  changeStep,
  duplicateStep,
  emptyBriefing,
  freshId,
  moveStep,
  plannedMinutes,
  removeStep,
  type Step,
  stepAt,
} from "./briefing.ts";
import css from "./Editor.module.css";
import { StepForm } from "./StepForm.tsx";
import { StepList } from "./StepList.tsx";
import type { StageInput } from "./stage.ts";

export interface EditorProps {
  readonly index: CaseIndex;
  readonly briefings: readonly Briefing[];
  readonly editing: NonNullable<Session["editing"]>;
  readonly keeping: Session["keeping"];
  readonly conflict: boolean;
  /** The view on the screen, as a step holds it. */
  readonly view: unknown;
  /** What is selected on the screen: what annotations and builds take. */
  readonly selected: Id | undefined;
  /** How a step stands on the stage; undefined while it is being found out. */
  readonly inputOf: (step: Step) => StageInput | undefined;
  /** Adds the view on the screen as a step behind the open one. */
  readonly onCapture: () => void;
  readonly onEditing: (editing: NonNullable<Session["editing"]>) => void;
  /** Changes the reader's briefings; changes with the same tag in a row are one step to undo. */
  readonly onChange: (change: (all: readonly Briefing[]) => readonly Briefing[], tag?: string) => void;
  readonly onShow: (step: Step) => void;
  readonly onPresent: (briefing: Id, step: number) => void;
  readonly onHandOut: (briefing: Id) => void;
  readonly onImport: () => void;
  readonly onExport: (briefing: Briefing) => void;
  /** Undefined where the case's file has no such briefing, or the reader changed nothing. */
  readonly onReset: ((briefing: Id) => void) | undefined;
  readonly onSettle: (whose: "ours" | "theirs") => void;
  readonly onClose: () => void;
}

/** Makes a briefing: steps in their order, and everything about the one that is open. */
export function Editor(props: EditorProps): ReactNode {
  const { index, briefings, editing, view, onEditing, onChange, onClose } = props;
  const asks = useMemo(() => hasMarked(index.casefile), [index]);
  const briefing = briefings.find(({ id }) => id === editing.briefing) ?? briefings[0];
  const step = briefing && stepAt(briefing, editing.step);
  const capture = useRef<HTMLButtonElement>(null);

  function change(how: (briefing: Briefing) => Briefing, tag?: string): void {
    if (briefing === undefined) return;
    const { id } = briefing;
    onChange((all) => all.map((one) => (one.id === id ? how(one) : one)), tag);
  }
  function add(): void {
    const made = emptyBriefing(
      freshId(
        "briefing",
        briefings.map(({ id }) => id),
      ),
      say("briefing.untitled"),
    );
    onChange((all) => [...all, made]);
    onEditing({ briefing: made.id });
  }

  return (
    <section className={css.editor} aria-label={say("briefing.editor")}>
      <header className={css.head}>
        <button type="button" className={css.back} onClick={onClose}>
          <ChevronLeft aria-hidden="true" size={16} /> {say("briefing.close")}
        </button>
        <button type="button" className={css.small} onClick={add}>
          {say("briefing.new")}
        </button>
        <button type="button" className={css.small} onClick={props.onImport}>
          {say("briefing.import")}
        </button>
      </header>
      <h2 className={css.title}>{say("briefing.editor")}</h2>
      <KeptLine
        {...props}
        onSettle={(whose) => {
          capture.current?.focus();
          props.onSettle(whose);
        }}
      />
      <button
        ref={capture}
        type="button"
        className={`primary-button ${css.capture}`}
        onClick={props.onCapture}
      >
        <Plus aria-hidden="true" size={16} /> {say("briefing.capture")}
      </button>
      <p className={css.lead}>{say("briefing.capture.meaning")}</p>
      {briefing === undefined ? (
        <p className={css.empty}>{say("briefing.empty")}</p>
      ) : (
        <>
          {briefings.length > 1 && (
            <Choice
              briefings={briefings}
              current={briefing.id}
              onChoose={(id) => onEditing({ briefing: id })}
            />
          )}
          <div className={css.actions}>
            <button
              type="button"
              className="primary-button"
              aria-disabled={briefing.steps.length === 0 || undefined}
              onClick={() => {
                if (briefing.steps.length > 0) props.onPresent(briefing.id, 0);
              }}
            >
              <Play aria-hidden="true" size={15} /> {say("briefing.present")}
            </button>
            {step && (
              <button
                type="button"
                className="button"
                onClick={() => props.onPresent(briefing.id, briefing.steps.indexOf(step))}
              >
                {say("briefing.presentHere")}
              </button>
            )}
            <button type="button" className="button" onClick={() => props.onHandOut(briefing.id)}>
              {say("briefing.handOut")}
            </button>
          </div>
          <BriefingFields
            briefing={briefing}
            onChange={(values, tag) => change((one) => ({ ...one, ...values }), tag)}
            onRemove={() => {
              capture.current?.focus();
              onChange((all) => all.filter(({ id }) => id !== briefing.id));
              onEditing({});
            }}
            asks={asks}
            onExport={() => (asks ? props.onHandOut(briefing.id) : props.onExport(briefing))}
            onReset={props.onReset && (() => props.onReset?.(briefing.id))}
          />
          <h3 className={css.stepsTitle}>{stepsWords(briefing)}</h3>
          <StepList
            steps={briefing.steps}
            open={step?.id}
            onOpen={(id) => {
              const next = stepAt(briefing, id);
              onEditing({ briefing: briefing.id, ...(step?.id === id ? {} : { step: id }) });
              if (next !== undefined && step?.id !== id) props.onShow(next);
            }}
            onMove={(id, to) => change((one) => moveStep(one, id, to))}
            onDuplicate={(id) => change((one) => duplicateStep(one, id))}
            onRemove={(id) => {
              if (briefing.steps.length === 1) capture.current?.focus();
              change((one) => removeStep(one, id));
              if (step?.id === id) onEditing({ briefing: briefing.id });
            }}
          >
            {step && (
              <StepForm
                key={step.id}
                index={props.index}
                step={step}
                input={props.inputOf(step)}
                selected={props.selected}
                onChange={(how, tag) =>
                  change(
                    (one) => changeStep(one, step.id, how),
                    tag === undefined ? undefined : `${tag}:${step.id}`,
                  )
                }
                onUpdate={() => change((one) => changeStep(one, step.id, (old) => ({ ...old, view })))}
                onShow={() => props.onShow(step)}
              />
            )}
          </StepList>
        </>
      )}
    </section>
  );
}

function stepsWords(briefing: Briefing): string {
  const minutes = plannedMinutes(briefing);
  const steps = say("briefing.stepCount", { steps: briefing.steps.length });
  return minutes === undefined ? steps : `${steps}, ${say("briefing.planned", { minutes })}`;
}

interface ChoiceProps {
  readonly briefings: readonly Briefing[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

function Choice({ briefings, current, onChoose }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{say("briefing.which")}</label>
      <select id={id} value={current} onChange={(event) => onChoose(event.target.value)}>
        {briefings.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Whether what was done is kept; when another window was first, the choice between the two. */
function KeptLine({ keeping, conflict, onSettle }: EditorProps): ReactNode {
  if (conflict)
    return (
      <div className={css.conflict} role="alert">
        <p>{say("briefing.conflict")}</p>
        <button type="button" className="button" onClick={() => onSettle("theirs")}>
          {say("briefing.conflict.theirs")}
        </button>
        <button type="button" className="button" onClick={() => onSettle("ours")}>
          {say("briefing.conflict.ours")}
        </button>
      </div>
    );
  return keeping === undefined ? null : (
    <p className={css.kept} role="status">
      {say(`briefing.keeping.${keeping}`)}
    </p>
  );
}
