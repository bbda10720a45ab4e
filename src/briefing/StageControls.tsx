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
import type { ReactNode } from "react";
import { say } from "../words/messages.ts";
import css from "./StageControls.module.css";
import type { Asked } from "./show-keys.ts";

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
  readonly onAsk: (asked: Asked) => void;
}

/** For a mouse or a finger, and for whoever does not know the keys. */
export function StageControls({ awake, onAsk }: Props): ReactNode {
  return (
    <div
      className={css.controls}
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
