import {
  ArrowLeft,
  ArrowRight,
  Compass,
  Grid2x2,
  Keyboard,
  Maximize,
  MonitorUp,
  Square,
  X,
} from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { say } from "../words/messages.ts";
import type { Aspect } from "./briefing.ts";
import css from "./StageControls.module.css";
import type { Show } from "./show.ts";
import type { Asked } from "./show-keys.ts";
import { stageSize } from "./stage-size.ts";

const CONTROLS: readonly {
  readonly asked: Asked;
  readonly words:
    | "previous"
    | "next"
    | "black"
    | "overview"
    | "explore"
    | "speaker"
    | "fullScreen"
    | "keys"
    | "stop";
  readonly icon: ReactNode;
}[] = [
  { asked: "previous", words: "previous", icon: <ArrowLeft /> },
  { asked: "next", words: "next", icon: <ArrowRight /> },
  { asked: "black", words: "black", icon: <Square /> },
  { asked: "overview", words: "overview", icon: <Grid2x2 /> },
  { asked: "explore", words: "explore", icon: <Compass /> },
  { asked: "speaker", words: "speaker", icon: <MonitorUp /> },
  { asked: "full-screen", words: "fullScreen", icon: <Maximize /> },
  { asked: "keys", words: "keys", icon: <Keyboard /> },
  { asked: "stop", words: "stop", icon: <X /> },
];

interface Props {
  /** The pointer moved a moment ago; else the buttons show only when the keyboard goes to them. */
  readonly awake: boolean;
  readonly aspect: Aspect;
  readonly onAsk: (asked: Asked) => void;
}

/** For a mouse or a finger, and for whoever does not know the keys. */
export function StageControls({ awake, aspect, onAsk }: Props): ReactNode {
  const { width, height } = stageSize(aspect);
  const ratio: CSSProperties & Record<`--${string}`, number> = { "--ratio": width / height };
  return (
    <div
      className={css.controls}
      style={ratio}
      data-awake={awake || undefined}
      role="toolbar"
      aria-label={say("briefing.controls")}
    >
      {CONTROLS.map(({ asked, words, icon }) => {
        const label = say(`briefing.control.${words}`);
        return (
          <button
            key={words}
            type="button"
            aria-label={label}
            title={label}
            onClick={(event) => {
              event.stopPropagation();
              onAsk(asked);
            }}
          >
            <span aria-hidden="true">{icon}</span>
          </button>
        );
      })}
    </div>
  );
}

/**
 * Says in a presenter's only window why the stage stands still. Where a speaker's window is there it says so itself, and
 * the room sees nothing of it.
 */
export function FrozenNote({ show }: { readonly show: Show }): ReactNode {
  const { frozen, step, build } = show;
  if (frozen === undefined) return null;
  const moved = frozen.step !== step || frozen.build !== build;
  return (
    <p className={css.frozen} role="status">
      {say(moved ? "briefing.frozen.moved" : "briefing.frozen", { number: step + 1 })}
    </p>
  );
}
