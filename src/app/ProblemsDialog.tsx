import type { ReactNode } from "react";
import type { Problem } from "../casefile/types.ts";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import css from "./Problems.module.css";

const MOST = 200;

/** What is wrong in a file: rule, place, line, what stands there and what would be right. */
export function ProblemList({
  problems,
  shown = "rest",
}: {
  readonly problems: readonly Problem[];
  /** What of the file is on the screen: all but what was left out, or nothing of it. */
  readonly shown?: "rest" | "nothing";
}): ReactNode {
  if (problems.length === 0) return <p>{say("problems.none")}</p>;
  const dropped = new Set(
    problems.filter((problem) => problem.dropped).map((problem) => itemOf(problem.path)),
  );
  return (
    <>
      <p>
        {shown === "nothing"
          ? say("problems.lead.nothing", { count: problems.length })
          : say("problems.lead", { count: problems.length, dropped: dropped.size })}
      </p>
      <ul className={css.problems}>
        {problems.slice(0, MOST).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one path can have two problems of one rule, and the list never changes
          <li key={`${i}-${problem.rule}-${problem.path}`} data-severity={problem.severity}>
            <p className={css.where}>
              <strong>{problem.rule}</strong> <code dir="ltr">{problem.path}</code>
              {problem.line !== undefined && <span>{say("problems.line", { line: problem.line })}</span>}
              {problem.dropped && <span>{say("problems.left")}</span>}
            </p>
            <p>{problem.message}</p>
            {problem.value !== undefined && (
              <p className={css.fine}>
                {say("problems.value")}: <bdi>{problem.value}</bdi>
              </p>
            )}
            <p className={css.fine}>
              {say("problems.right")}: {problem.right}
            </p>
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p>{say("problems.more", { count: problems.length - MOST })}</p>}
    </>
  );
}

interface Props {
  readonly what?: string;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

export function ProblemsDialog({ what, problems, onClose }: Props): ReactNode {
  const title = what === undefined ? say("problems.title") : say("app.failed.title", { what });
  return (
    <Modal title={title} closeLabel={say("app.close")} onClose={onClose} form="wide">
      <ProblemList problems={problems} shown={what === undefined ? "rest" : "nothing"} />
    </Modal>
  );
}

function itemOf(path: string): string {
  return /^\w+\[\d+\]/.exec(path)?.[0] ?? path;
}
