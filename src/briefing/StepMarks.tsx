import type { ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { say } from "../words/messages.ts";
import { type Annotation, LONGEST_ANNOTATION, type Step } from "./briefing.ts";
import css from "./Editor.module.css";
import { thingWords } from "./thing-words.ts";
import { useRefocus } from "./use-refocus.dom.ts";

interface Props {
  readonly index: CaseIndex;
  readonly step: Step;
  readonly selected: Id | undefined;
  readonly onChange: (change: (step: Step) => Step, tag?: string) => void;
}

const SIDES = ["right", "left", "above", "below"] as const;

/** What is written at marks of the step, and which marks come later; both take what is selected on the screen. */
export function StepMarks(props: Props): ReactNode {
  return (
    <>
      <Annotations {...props} />
      <Builds {...props} />
    </>
  );
}

function Annotations({ index, step, selected, onChange }: Props): ReactNode {
  const { group, leave } = useRefocus();
  const set = (at: number, values: Partial<Annotation>, tag?: string) =>
    onChange(
      (one) => ({
        ...one,
        annotations: one.annotations.map((other, i) => (i === at ? { ...other, ...values } : other)),
      }),
      tag,
    );
  return (
    <fieldset ref={group} className={css.group}>
      <legend>{say("briefing.annotations")}</legend>
      {step.annotations.map((annotation, i) => {
        const what = thingWords({ index }, annotation.anchor);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two annotations may be at the same mark
          <div key={i} className={css.note}>
            <p>
              <bdi>{say("briefing.annotation.at", { what })}</bdi>
            </p>
            <div className={css.line}>
              <input
                aria-label={say("briefing.annotation.text", { what })}
                maxLength={LONGEST_ANNOTATION}
                value={annotation.text}
                onChange={({ target }) => set(i, { text: target.value }, `annotation-${i}`)}
              />
              <select
                aria-label={say("briefing.annotation.side", { what })}
                value={annotation.side ?? ""}
                onChange={({ target }) => set(i, { side: SIDES.find((side) => side === target.value) })}
              >
                <option value="">{say("briefing.annotation.anySide")}</option>
                {SIDES.map((side) => (
                  <option key={side} value={side}>
                    {say(`briefing.annotation.${side}`)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                data-part="remove"
                className={css.small}
                aria-label={say("briefing.annotation.remove", { what })}
                onClick={() => {
                  leave(i);
                  onChange((one) => ({ ...one, annotations: one.annotations.filter((_, at) => at !== i) }));
                }}
              >
                {say("briefing.takeOut")}
              </button>
            </div>
          </div>
        );
      })}
      <button
        type="button"
        data-part="add"
        className={css.small}
        aria-disabled={selected === undefined || undefined}
        onClick={() => {
          if (selected === undefined) return;
          const text = thingWords({ index }, selected).slice(0, LONGEST_ANNOTATION);
          onChange((one) => ({ ...one, annotations: [...one.annotations, { anchor: selected, text }] }));
        }}
      >
        {selected === undefined
          ? say("briefing.annotation.select")
          : say("briefing.annotation.add", { what: thingWords({ index }, selected) })}
      </button>
    </fieldset>
  );
}

function Builds({ index, step, selected, onChange }: Props): ReactNode {
  const { group, leave } = useRefocus();
  const taken = new Set(step.builds.flatMap(({ show }) => show));
  const later = (ids: readonly Id[]) =>
    onChange((one) => ({ ...one, builds: [...one.builds, ...ids.map((id) => ({ show: [id] }))] }));
  const points = (step.points ?? []).filter(({ id }) => !taken.has(id));
  const able = selected !== undefined && !taken.has(selected);
  return (
    <fieldset ref={group} className={css.group}>
      <legend>{say("briefing.builds")}</legend>
      <ol className={css.builds}>
        {step.builds.map(({ show }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a build is its place in the order
          <li key={i} className={css.line}>
            <span>
              <bdi>{show.map((id) => wordsFor(index, step, id)).join(", ")}</bdi>
            </span>
            <button
              type="button"
              data-part="remove"
              className={css.small}
              aria-label={say("briefing.build.remove", { number: i + 1 })}
              onClick={() => {
                leave(i);
                onChange((one) => ({ ...one, builds: one.builds.filter((_, at) => at !== i) }));
              }}
            >
              {say("briefing.takeOut")}
            </button>
          </li>
        ))}
      </ol>
      <div className={css.actions}>
        <button
          type="button"
          data-part="add"
          className={css.small}
          aria-disabled={able ? undefined : true}
          onClick={() => {
            if (able) later([selected]);
          }}
        >
          {able
            ? say("briefing.build.add", { what: thingWords({ index }, selected) })
            : say("briefing.build.select")}
        </button>
        {able && step.builds.length > 0 && (
          <button
            type="button"
            className={css.small}
            onClick={() => {
              leave(-1);
              onChange((one) => ({
                ...one,
                builds: one.builds.map((build, i) =>
                  i === one.builds.length - 1 ? { show: [...build.show, selected] } : build,
                ),
              }));
            }}
          >
            {say("briefing.build.join")}
          </button>
        )}
        {points.length > 0 && (
          <button
            type="button"
            className={css.small}
            onClick={() => {
              leave(-1);
              later(points.map(({ id }) => id));
            }}
          >
            {say("briefing.build.points")}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function wordsFor(index: CaseIndex, step: Step, id: Id): string {
  return step.points?.find((point) => point.id === id)?.text ?? thingWords({ index }, id);
}
