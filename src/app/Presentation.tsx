import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { Overview } from "../briefing/Overview.tsx";
import { Speaker } from "../briefing/Speaker.tsx";
import { Stage } from "../briefing/Stage.tsx";
import { FrozenNote, StageControls } from "../briefing/StageControls.tsx";
import { hasOpen, type Move, roomPlace, rowBeside } from "../briefing/show.ts";
import { type Asked, askedBy } from "../briefing/show-keys.ts";
import { ShowRunner } from "../briefing/show-runner.dom.ts";
import { planStage, type StageInput, type StagePlan } from "../briefing/stage.ts";
import { markingOf, viewOfStep } from "../briefing/step-view.ts";
import type { Briefing } from "../casefile/types.ts";
import type { Presenting, Ready } from "../state/state.ts";
import { say } from "../words/messages.ts";
import { type App, tell } from "./boot.dom.ts";
import css from "./Presentation.module.css";
import {
  attachShowKeys,
  keepAwake,
  overviewColumns,
  prefersStill,
  speakerAddress,
  toggleFullScreen,
} from "./presenting.dom.ts";
import { ShowKeys } from "./ShowKeys.tsx";
import { useInputs } from "./use-inputs.tsx";

interface Props {
  readonly app: App;
  readonly data: Ready;
  readonly briefing: Briefing;
  readonly presenting: Presenting;
  readonly onStop: () => void;
  /** The scene takes the place of the stage, and gives it back. */
  readonly onExploring: (exploring: boolean) => void;
}

/** A briefing that is being given: this window's stage or speaker's view, the keys, the other window. */
export function Presentation({ app, data, briefing, presenting, onStop, onExploring }: Props): ReactNode {
  const { inputs } = useInputs(briefing, data, app.ask);
  const shape = useMemo(() => briefing.steps.map(({ builds }) => builds.length), [briefing]);
  const runner = useRunner(presenting, shape);
  const shown = useSyncExternalStore(runner.subscribe, runner.shown);
  const { show } = shown;
  const plans = usePlans(inputs ?? NONE, show.step);
  const [keys, setKeys] = useState(false);
  const [awake, wake] = useAwake();
  const still = useMemo(() => prefersStill(window), []);
  const isRoom = presenting.as === "room";
  const place = isRoom ? roomPlace(show) : show;
  const plan = plans[place.step];
  const exploring = isRoom && show.exploring;
  const step = briefing.steps[show.step];

  const move = useCallback((move: Move) => runner.move(move), [runner]);
  const asked = useCallback(
    (what: Asked) => {
      switch (what) {
        case "speaker":
          if (isRoom) window.open(speakerAddress(window, presenting.show), "_blank", "noopener");
          break;
        case "full-screen":
          toggleFullScreen(document);
          break;
        case "row-up":
        case "row-down": {
          const { step } = runner.shown().show;
          const by = what === "row-down" ? 1 : -1;
          runner.move({ over: rowBeside(step, by, overviewColumns(document), shape.length) });
          break;
        }
        case "keys":
          setKeys((open) => !open);
          break;
        case "stop":
          if (hasOpen(runner.shown().show)) runner.move("back");
          else onStop();
          break;
        default:
          runner.move(what);
      }
    },
    [runner, isRoom, presenting.show, shape, onStop],
  );
  // Before the picture is painted, and while it is still laid out: a key that is pressed then counts as well.
  useLayoutEffect(() => {
    if (keys) return undefined;
    return attachShowKeys(
      window,
      (pressed, where) => {
        const { exploring, overview, cover } = runner.shown().show;
        return askedBy(pressed, {
          ...where,
          exploring: exploring && isRoom,
          overview: overview && cover === "none",
        });
      },
      asked,
    );
  }, [runner, isRoom, asked, keys]);
  useEffect(() => keepAwake(window), []);
  useEffect(() => onExploring(exploring), [exploring, onExploring]);

  // The scene behind the stage is the step's: what is explored from here, and what the address bar holds.
  useEffect(() => {
    if (!isRoom || step === undefined) return;
    if (!show.exploring) app.store.setState({ view: viewOfStep(step, data.index).view });
  }, [app, data, isRoom, step, show.exploring]);
  useEffect(() => {
    if (step !== undefined)
      tell(app.store, say("briefing.said", { number: show.step + 1, title: step.title }), "aloud");
  }, [app, step, show.step]);
  const marking = markingOf(briefing, data.index);
  if (inputs === undefined)
    return (
      <p role="status" className={css.loading}>
        {say("app.loading", { what: briefing.title })}
      </p>
    );
  if (plan === undefined) return null;
  return (
    <>
      {isRoom && !exploring && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are heard on the window
        <main
          className={css.room}
          aria-label={say("briefing.stage")}
          onPointerMove={wake}
          onClick={({ clientX, currentTarget }) => {
            if (show.overview) return;
            const back =
              clientX < currentTarget.getBoundingClientRect().left + currentTarget.clientWidth * BACK_SHARE;
            move(back ? "previous" : "next");
          }}
        >
          <Stage
            plan={plan}
            place={place}
            show={show}
            at={shown.at}
            moving={!still}
            onPoint={(at) => runner.point(at)}
          />
          {show.overview && (
            <div className={css.over}>
              <Overview plans={plans} current={show.step} onPick={(to) => move({ to })} />
            </div>
          )}
          {!shown.speaker && show.cover === "none" && !show.overview && <FrozenNote show={show} />}
          <StageControls awake={awake} aspect={briefing.aspect} onAsk={asked} />
        </main>
      )}
      {!isRoom && (
        <main className={css.room} aria-label={say("briefing.speaker")}>
          {show.overview ? (
            <Overview plans={plans} current={show.step} onPick={(to) => move({ to })} />
          ) : (
            <Speaker
              briefing={briefing}
              plans={plans}
              shape={shape}
              shown={shown}
              marking={marking}
              onMove={move}
              onPoint={(at) => runner.point(at)}
              onStop={onStop}
            />
          )}
        </main>
      )}
      {exploring && (
        <div className={css.bar}>
          <p>{say("briefing.exploring", { number: show.step + 1 })}</p>
          <button type="button" className="button" onClick={() => move("back")}>
            {say("briefing.exploring.back")}
          </button>
        </div>
      )}
      {keys && <ShowKeys onClose={() => setKeys(false)} />}
    </>
  );
}

function useRunner(presenting: Presenting, shape: readonly number[]): ShowRunner {
  const { show, as, step } = presenting;
  const first = useRef(step);
  const runner = useMemo(
    () => new ShowRunner({ page: window, session: show, role: as, shape, step: first.current }),
    [show, as, shape],
  );
  useLayoutEffect(() => runner.open(), [runner]);
  return runner;
}

/** What is shown of the steps is still being asked for. */
const NONE: readonly StageInput[] = [];

/** Laid out when first needed, the others one by one while the page has nothing else to do. */
function usePlans(inputs: readonly StageInput[], at: number): readonly StagePlan[] {
  const known = useRef(new Map<StageInput, StagePlan>());
  const [, setMade] = useState(0);
  const plan = (input: StageInput): StagePlan => {
    const made = known.current.get(input) ?? planStage(input);
    known.current.set(input, made);
    return made;
  };
  useEffect(() => {
    const waiting = inputs.find((input) => !known.current.has(input));
    if (waiting === undefined) return undefined;
    const timer = setTimeout(() => {
      known.current.set(waiting, planStage(waiting));
      setMade((n) => n + 1);
    }, 30);
    return () => clearTimeout(timer);
  });
  const here = inputs[at];
  if (here !== undefined) plan(here);
  return inputs.map((input) => known.current.get(input) ?? emptyPlan(input));
}

/** A step that is still being laid out. */
function emptyPlan(input: StageInput): StagePlan {
  return { input, scene: { width: 800, height: 450, label: input.step.title, marks: [] } };
}

/** A click or tap in this share of the stage's left goes back, elsewhere on. */
const BACK_SHARE = 0.2;
const AWAKE_MS = 3000;
const STEP_MS = 500;

/** True for a while after the pointer moved, and after the show began. */
function useAwake(): readonly [awake: boolean, wake: () => void] {
  const [until, setUntil] = useState(() => Date.now() + 2 * AWAKE_MS);
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    setAwake(true);
    const timer = setTimeout(() => setAwake(false), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  // Once in a while is enough: every movement of the pointer would draw the stage anew.
  const wake = useCallback(
    () => setUntil((before) => (before - Date.now() > AWAKE_MS - STEP_MS ? before : Date.now() + AWAKE_MS)),
    [],
  );
  return [awake, wake];
}
