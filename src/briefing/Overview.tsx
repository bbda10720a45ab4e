import { type ReactNode, useEffect, useRef } from "react";
import { say } from "../words/messages.ts";
import css from "./Stage.module.css";
import { StagePicture } from "./StagePicture.tsx";
import { type StagePlan, stageScene } from "./stage.ts";

interface Props {
  readonly plans: readonly StagePlan[];
  readonly current: number;
  readonly onPick: (step: number) => void;
}

/** All steps side by side, each with everything that it shows in the end. */
export function Overview({ plans, current, onPick }: Props): ReactNode {
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current >= 0) here.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ul className={css.overview} data-overview aria-label={say("briefing.overview")}>
      {plans.map((plan, i) => {
        const { step } = plan.input;
        return (
          <li key={step.id}>
            <button
              ref={i === current ? here : undefined}
              type="button"
              className={css.thumb}
              aria-current={i === current}
              aria-label={say("briefing.overview.step", { number: i + 1, title: step.title })}
              onClick={() => onPick(i)}
            >
              <StagePicture scene={stageScene(plan, step.builds.length)} />
              <span className={css.number}>
                {say("briefing.overview.step", { number: i + 1, title: step.title })}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
